"""The session's copy of the record and the browser's: taken in once, then written back.

Nothing is drawn until the browser has said what it keeps: a first run without it would show the
start page to a person who is half way through.
"""

import streamlit as st

from ui import session
from ui.bridge import Arrived, Outgoing, mount
from ui.content import engine
from ui.serving.settings import from_environment
from ui.words import words
from visit import Journey
from visit.resume import Unreadable, read, write

SHARED_DEVICE = from_environment().shared_device


def arrive() -> None:
    """Ask the browser what it keeps, and stop this run until it has answered."""
    if session.known():
        return
    arrived = mount(_outgoing(None, "arriving"))
    if arrived is None:
        st.caption(words("arriving"))
        st.stop()
    _take_in(arrived)
    st.rerun()


def store(title: str) -> None:
    """Give the browser the record as it is now, and the page its title and focus."""
    journey = session.journey()
    finished = journey.page == "finished"
    record = "" if finished else write(journey, engine().rulebook)
    arrived = mount(_outgoing(record, f"{journey.page}-{journey.step}", title, clear=finished))
    if arrived is not None and arrived.idle_expired:
        session.forget()
        st.rerun()


def _take_in(arrived: Arrived) -> None:
    journey = Journey()
    if arrived.record:
        try:
            journey = read(arrived.record, engine().rulebook).journey
        except Unreadable:
            journey = Journey()
    session.take_in(journey, arrived.revision)


def _outgoing(
    record: str | None, page_key: str, title: str = "", *, clear: bool = False
) -> Outgoing:
    return Outgoing(
        record=record,
        nonce=session.nonce(),
        page_key=page_key,
        title=title or words("brand"),
        revision=session.revision(),
        clear=clear,
        shared_device=SHARED_DEVICE,
    )
