"""The session's copy of the record and the browser's: taken in once, then written back.

Nothing is drawn until the browser has said what it keeps: a first run without it would show the
start page to a person who is half way through.
"""

import streamlit as st

from ui import frame, history, look, opening, session, widgets
from ui.bridge import Arrived, Outgoing, mount
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.resume import Unreadable, read, write


def meet(section: str) -> None:
    """Exchange records with the browser, first thing in every run of a section.

    Stops the run while the browser has not answered yet.
    """
    widgets.keep_ticks()
    session.let_go_of_done_commands()
    arrived = mount(_outgoing(section) if session.known() else _asking())
    if arrived is not None and arrived.turn is not None:
        history.turn_to(arrived.turn, section)
    if arrived is not None:
        _take_in(arrived)
        st.rerun()
    if not session.known():
        st.caption(words("arriving"))
        st.stop()


def _take_in(arrived: Arrived) -> None:
    if arrived.idle_expired:
        session.forget()
        return
    if arrived.file is not None:
        opening.open_file(arrived.file)
        return
    journey, unread = Journey(), arrived.refused
    if arrived.record:
        try:
            journey = read(arrived.record, engine().rulebook).journey
        except Unreadable:
            unread = True
    session.take_in(journey, arrived.next_revision)
    if unread:
        session.complain(words("record_unreadable"))


def _asking() -> Outgoing:
    return Outgoing(
        record=None,
        nonce=session.nonce(),
        page_key="arriving",
        title=words("brand"),
        shared_device=look.shared_device(),
    )


def _outgoing(section: str) -> Outgoing:
    journey, (turned, passed) = session.journey(), session.answered_turn()
    return Outgoing(
        record=write(journey, engine().rulebook),
        nonce=session.nonce(),
        page_key=history.page_key(section, journey),
        title=frame.title(section, journey),
        revision=session.revision(),
        complaints=session.complaints(),
        place=history.place(section, journey),
        turned=turned,
        passed=passed,
        commands=session.commands(),
        clear=journey.page == "finished",
        shared_device=look.shared_device(),
    )
