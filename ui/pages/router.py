"""The way through the questions: which page the journey is at, and what its buttons do."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui import session
from ui.browser import Press
from ui.errors import guarded
from ui.my_visit import page as my_visit
from ui.pages import (
    change,
    cleared,
    emergency,
    review,
    screen,
    screen_presses,
    start,
    under_18,
)
from ui.parts import clearing
from ui.result import page as result
from ui.result import presses as result_presses
from ui.two_people import two_people
from visit import Journey
from visit.flow.page_for import placed

PAGES = {
    "start": start.page,
    "question": screen.whole_page,
    "emergency": emergency.page,
    "child": under_18.page,
    "review": review.page,
    "change": change.page,
    "result": result.page,
    "hand_over": two_people.hand_over,
    "differences": two_people.page,
    "finished": cleared.page,
}
PRESSES: Mapping[str, Mapping[str, Callable[[Press], None]]] = {
    "start": start.PRESSES,
    "question": screen_presses.PRESSES,
    "review": review.PRESSES,
    "differences": two_people.PRESSES,
    "child": review.UNDOING,
    "result": review.UNDOING | result_presses.PRESSES | two_people.OFFERED,
}

# Of another section, whichever page the questions are at.
OF_SECTIONS: Mapping[str, Mapping[str, Callable[[Press], None]]] = {"visit": my_visit.PRESSES}

# On every page of every section, while a visit is under way.
ANYWHERE: Mapping[str, Callable[[Press], None]] = {clearing.CLEAR: clearing.clear}


def page() -> None:
    """Draw the page that the journey is at, or the one that has to come before it."""
    journey = session.journey()
    if (must_come := placed(session.situation())) != journey:
        session.keep(must_come)
        st.rerun()
    two_people.draw_whose_turn()
    PAGES[journey.page]()
    two_people.draw_leaving()


@guarded
def pressed() -> None:
    """Do what a button of our own markup was pressed for, once, and only on its own page.

    A double press, or one on a page that is already gone, does nothing.
    """
    press = session.press()
    if press is not None and session.known():
        _do(press)


def left(press: Press) -> Journey:
    """The journey once the person turned away from a page: with a press that was under way there.

    Without one, what was marked there is kept.
    """
    _do(press)
    return screen_presses.left(session.journey(), press)


def _do(press: Press) -> None:
    journey = session.journey()
    offered = {
        **PRESSES.get(journey.page, {}),
        **OF_SECTIONS.get(session.entered(), {}),
        **ANYWHERE,
    }
    act = offered.get(press.what)
    if act is not None and press.step == journey.step:
        with session.one_step():
            act(press)
