"""A line for what no question asked: under each place on the check page, and at its end."""

import streamlit as st

from questionnaire import Location
from ui import session
from ui.my_visit import edits
from ui.parts.escape import own_words
from ui.words import words
from visit.model.plan import LONGEST_UNASKED, Plan
from visit.model.views import By
from visit.plan import write_down
from visit.telling.unasked import ANYWHERE, Unasked, is_place, label_by, unasked_at, written


def draw_under(location: Location) -> None:
    """Draw the line of a place; those that everyone is asked share the one at the end."""
    if is_place(location):
        _draw_line(location, location.id)


def draw_at_the_end(drawn: set[str]) -> None:
    """Draw what was written about places that are not on the page, then the line for the rest."""
    situation = session.situation()
    for by, plan in situation.writers.items():
        for told in written(situation, plan):
            if told.place not in drawn | {ANYWHERE}:
                _draw_field(told, by)
    _draw_line(None, ANYWHERE)


def draw_written(by: By | None, plan: Plan) -> None:
    """Draw everything that was written by one, to go on with it."""
    for told in written(session.situation(), plan):
        _draw_field(told, by)


def _draw_line(place: Location | None, name: str) -> None:
    """Closed until it is needed, so that checking the answers stays short; of two, a field each."""
    situation = session.situation()
    told = {by: unasked_at(situation, name, plan) for by, plan in situation.writers.items()}
    with st.expander(_opens(place), expanded=any(one.text for one in told.values())):
        st.caption(words("unasked_lead"))
        for by, one in told.items():
            _draw_field(one, by)


def _opens(place: Location | None) -> str:
    if place is None:
        return words("unasked_open_anywhere")
    say = session.speech()
    return words("unasked_open", place=say(place.name))


def _draw_field(told: Unasked, by: By | None) -> None:
    """The key has the step in it, so that what a file or undo brings back is shown."""

    def tell(plan: Plan, text: str) -> Plan:
        return write_down.write_unasked(plan, told.place, text)

    key = f"unasked_{told.place}_{session.journey().step}"
    field = edits.Field(key, LONGEST_UNASKED, by)
    edits.write(label_by(by, own_words(told.label)), field, told.text, tell)
