"""A line for what no question asked: under each place on the check page, and at its end."""

import streamlit as st

from questionnaire import Location
from ui import session
from ui.my_visit import edits
from ui.parts.escape import own_words
from ui.words import words
from visit.model.plan import LONGEST_UNASKED, Plan
from visit.plan import write_down
from visit.telling.unasked import ANYWHERE, Unasked, is_place, unasked_at, written


def draw_under(location: Location) -> None:
    """Draw the line of a place; those that everyone is asked share the one at the end."""
    if is_place(location):
        _draw_line(location, unasked_at(session.situation(), location.id))


def draw_at_the_end(drawn: set[str]) -> None:
    """Draw what was written about places that are not on the page, then the line for the rest."""
    for told in written(session.situation()):
        if told.place not in drawn | {ANYWHERE}:
            _draw_field(told)
    _draw_line(None, unasked_at(session.situation(), ANYWHERE))


def draw_written() -> None:
    """Draw everything that was written, to go on with it."""
    for told in written(session.situation()):
        _draw_field(told)


def _draw_line(place: Location | None, told: Unasked) -> None:
    """Closed until it is needed, so that checking the answers stays short."""
    with st.expander(_opens(place), expanded=bool(told.text)):
        st.caption(words("unasked_lead"))
        _draw_field(told)


def _opens(place: Location | None) -> str:
    if place is None:
        return words("unasked_open_anywhere")
    say = session.speech()
    return words("unasked_open", place=say(place.name))


def _draw_field(told: Unasked) -> None:
    """The key has the step in it, so that what a file or undo brings back is shown."""

    def tell(plan: Plan, text: str) -> Plan:
        return write_down.write_unasked(plan, told.place, text)

    key = f"unasked_{told.place}_{session.journey().step}"
    edits.write(own_words(told.label), key, told.text, tell, LONGEST_UNASKED)
