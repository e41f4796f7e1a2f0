"""The one file that touches session state: the journey, and the values of widgets.

The browser keeps the record; what is here is a copy for the length of a connection.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.state.session_state_proxy import get_session_state

from ui import bridge
from ui.boxes import Drawing
from ui.bridge import Command, new_nonce
from visit import Journey
from visit.words import Speech, speech_for

JOURNEY, PROBLEM, NONCE, REVISION = "journey", "problem", "nonce", "revision"
COMPLAINTS = "complaints"
COMMANDS, SECTIONS = "commands", "sections"
TURNED = "turned"
QUESTION, BOXES = "question", "boxes"


def known() -> bool:
    """Whether this session has heard from the browser what it keeps."""
    return JOURNEY in st.session_state


def journey() -> Journey:
    """The visitor's journey so far."""
    kept = st.session_state.get(JOURNEY)
    return kept if isinstance(kept, Journey) else Journey()


def keep(changed: Journey) -> None:
    """Replace the journey; a message about the last answer goes with the old one."""
    if st.session_state.get(JOURNEY) != changed:
        st.session_state[REVISION] = revision() + 1
        st.session_state.pop(BOXES, None)
    st.session_state[JOURNEY] = changed
    st.session_state.pop(PROBLEM, None)


def keep_draft(draft: Any) -> None:
    """Remember what is marked on the page but not sent yet."""
    current = journey()
    if current.draft != draft:
        st.session_state[JOURNEY] = current.model_copy(update={"draft": draft})
        st.session_state[REVISION] = revision() + 1


def take_in(arrived: Journey, arrived_revision: int) -> None:
    """Begin with what the browser keeps."""
    st.session_state[JOURNEY] = arrived
    st.session_state[REVISION] = arrived_revision


def revision() -> int:
    """How often the record has changed; the browser never goes back to a lower one."""
    return int(st.session_state.get(REVISION, 0))


def nonce() -> str:
    """A name for this session, so that the browser can tell it from an earlier one."""
    return str(st.session_state.setdefault(NONCE, new_nonce()))


def complain(message: str, field: str = QUESTION) -> None:
    """Show a message beside the question, or beside another field, on the next run."""
    st.session_state[PROBLEM] = (field, message)
    st.session_state[COMPLAINTS] = complaints() + 1


def complaints() -> int:
    """How many messages there were; each new one is where the person should look."""
    return int(st.session_state.get(COMPLAINTS, 0))


def problem(field: str = QUESTION) -> str | None:
    """The message to show beside the question, or beside another field."""
    where, message = st.session_state.get(PROBLEM, (None, None))
    return message if where == field else None


def command(ordered: Command) -> None:
    """Have the browser carry out a command with the next message, once."""
    st.session_state[COMMANDS] = (ordered,)


def commands() -> tuple[Command, ...]:
    """The commands of the last press; the browser carries out each of them once."""
    return st.session_state.get(COMMANDS, ())


def answer_turn(number: int, *, passed: bool) -> None:
    """Note the last turn to an earlier page, and whether that page can be shown no more."""
    st.session_state[TURNED] = (number, passed)


def answered_turn() -> tuple[int, bool]:
    """The last turn to an earlier page, and whether that page could be shown no more."""
    number, passed = st.session_state.get(TURNED, (0, False))
    return number, passed


def open_sections(pages: Mapping[str, StreamlitPage]) -> None:
    """Make the sections known to pages that lead from one to another."""
    st.session_state[SECTIONS] = dict(pages)


def section(name: str) -> StreamlitPage:
    """The section of that name."""
    return st.session_state[SECTIONS][name]


def widget(key: str) -> Any:
    """The value of a widget, or None."""
    return st.session_state.get(key)


def start_widget(key: str, value: Any) -> None:
    """The value a widget begins with, unless it has one already."""
    st.session_state.setdefault(key, value)


def set_widget(key: str, *, value: Any) -> None:
    """Set the value of a widget before it is drawn."""
    st.session_state[key] = value


def let_go_of_old_pages() -> None:
    """Forget the widgets of pages that are gone, with what they did.

    Streamlit keeps them until the session ends, and every step here has widgets of its own.
    """
    state: Any = get_session_state()._state  # noqa: SLF001 - Streamlit has no public way
    widgets, names = state._new_widget_state, state._key_id_mapper  # noqa: SLF001
    here = {*state._old_state, *widgets.states}  # noqa: SLF001
    for gone in widgets.widget_metadata.keys() - here:
        del widgets.widget_metadata[gone]
        if gone in names.id_key_mapping:
            names.delete(names.get_key_from_id(gone))


def boxes(place: str, ticked_now: tuple[str, ...]) -> Drawing:
    """The boxes to show at `place`: as they were drawn there, or drawn anew with these ticks."""
    kept, after = st.session_state.get(BOXES), (complaints(), problem() is None)
    if kept is None or (kept.place, kept.after) != (place, after):
        kept = st.session_state[BOXES] = Drawing(place, new_nonce(), ticked_now, after)
    return kept


def ticked(place: str) -> tuple[str, ...] | None:
    """What the browser says is ticked at `place`; None while it has not said."""
    kept = st.session_state.get(BOXES)
    if kept is None or kept.place != place:
        return None
    return bridge.read_ticks(st.session_state.get(bridge.KEY), kept.name)


def speech() -> Speech:
    """How to speak to this visitor."""
    return speech_for(journey())


def forget() -> None:
    """Forget everything of this visitor but the last step's number, so that old clicks stay old."""
    step, last = journey().step, revision()
    for key in list(st.session_state):
        if key != NONCE:
            del st.session_state[key]
    st.session_state[JOURNEY] = Journey(page="finished", step=step + 1)
    st.session_state[REVISION] = last + 1


def empty(session: AppSession) -> None:
    """Empty the session of a browser that has left; Streamlit alone would keep it a while."""
    session.session_state.clear()
