"""The session's copy of the record and the browser's: taken in once, then written back.

Nothing is drawn until the browser has said what it keeps: a first run without it would show the
start page to a person who is half way through.
"""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from ui import session
from ui.browser import Arrived, Outgoing, Press, mount, read_arrival
from ui.content import engine
from ui.errors import guarded
from ui.look import stylesheet
from ui.parts import frame
from ui.record import back_forward, open_file
from ui.words import words
from visit import Journey
from visit.model.unreadable import Unreadable
from visit.record.record import parse, read_record, write


class Screens(NamedTuple):
    """What the pages of the questions do with what the browser tells.

    `pressed` is called before the run that a button asked for. `left` takes a page that is left,
    with what was under way on it, and gives the journey from there. `read_back` says how numbers
    are read while they are typed.
    """

    pressed: Callable[[], None]
    left: Callable[[Press], Journey]
    read_back: Callable[[Journey], dict[str, str]]


def exchange(section: str, screens: Screens) -> None:
    """Exchange records with the browser, first thing in every run of a section.

    Stops the run while the browser has not answered yet.
    """
    session.begin_stage(session.VISIT)
    session.enter(section)
    session.let_go_of_done_commands()
    outgoing = _outgoing(section, screens) if session.known() else _asking()
    arrived = mount(outgoing, screens.pressed, _said)
    if arrived is not None and arrived.turn is not None:
        back_forward.turn_to(arrived.turn, section, screens.left(arrived.turn.left))
    if arrived is not None:
        _take_in(arrived)
        st.rerun()
    if not session.known():
        st.caption(words("arriving"))
        st.stop()


@guarded
def _said() -> None:
    """Take in the record before anything is drawn, so that the page is made once and not twice."""
    session.note_opening()
    if not session.known() and (arrived := read_arrival(session.said(), _asking())) is not None:
        _take_in(arrived)


def _take_in(arrived: Arrived) -> None:
    if arrived.idle_expired:
        session.forget()
        return
    if arrived.file is not None:
        open_file.open_file(arrived.file)
        return
    journey, unread = session.fresh_journey(), arrived.refused
    if arrived.record:
        try:
            journey = read_record(parse(arrived.record), engine()).journey
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
        shared_device=stylesheet.shared_device(),
    )


def _outgoing(section: str, screens: Screens) -> Outgoing:
    journey, (turned, passed) = session.journey(), session.answered_turn()
    return Outgoing(
        record=write(journey, engine().rulebook),
        nonce=session.nonce(),
        page_key=back_forward.page_key(section, journey),
        title=frame.title(section, journey),
        revision=session.revision(),
        complaints=session.complaints(),
        part=session.led_to(),
        place=back_forward.place(section, journey),
        turned=turned,
        passed=passed,
        taken=session.taken_press(),
        commands=session.commands(),
        clear=journey.page == "finished",
        shared_device=stylesheet.shared_device(),
        read_back=screens.read_back(journey),
    )
