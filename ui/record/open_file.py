"""Opening a saved file: it changes nothing unseen, asks before it replaces, and can be undone."""

import streamlit as st

from ui import session
from ui.content import engine
from ui.errors import guarded
from ui.widgets import callbacks
from ui.words import words
from visit import Journey
from visit.model.unreadable import Unreadable
from visit.record.saved_file import Opened, opened, opening_undone, replaced, replaces

FIELD = "open_file"


def open_file(text: str) -> None:
    """Go on with a saved file, or ask first; one that cannot be read changes nothing."""
    try:
        found = opened(text, engine())
    except Unreadable as unreadable:
        session.stop_asking()
        session.complain(words(f"opened_{unreadable.cause}"), FIELD)
        return
    if replaces(session.journey(), found):
        session.ask(FIELD, found)
    else:
        _take(found)


def draw() -> None:
    """What there is to say beside the button that opens a file."""
    journey, found = session.journey(), session.asked(FIELD)
    message = session.problem(FIELD)
    if message:
        with st.container(key="problem"):
            st.error(message)
    if found is not None:
        _draw_question(journey, found)
    else:
        draw_undo(journey)


def draw_undo(journey: Journey) -> None:
    """The way back to the visit that a file took the place of; not for a second person."""
    if journey.before_opening is not None and not journey.apart:
        st.button(
            words("open_undo"),
            key=f"open_undo_{journey.step}",
            on_click=callbacks.on_step(journey.step, lambda j: opening_undone(engine(), j)),
        )


def _draw_question(journey: Journey, found: Opened) -> None:
    lost = [words(f"open_replaces_{part}") for part in replaces(journey, found)]
    with st.container(key="asked"):
        st.warning(" ".join([*lost, words("open_can_undo")]))
    with st.container(key="open_sure", horizontal=True):
        st.button(words("open_yes"), key=f"open_yes_{journey.step}", on_click=guarded(_open_asked))
        st.button(
            words("open_no"), key=f"open_no_{journey.step}", on_click=guarded(session.stop_asking)
        )


def _open_asked() -> None:
    found = session.asked(FIELD)
    if found is not None:
        _take(found)


def _take(found: Opened) -> None:
    session.keep(replaced(engine(), session.journey(), found))
