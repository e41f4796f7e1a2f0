"""What buttons do that several pages have: each takes the journey one step on.

A callback of Streamlit's buttons is bound to the step it was drawn for, so a double click, or a
click on a page that is already gone, does nothing. Presses of our own markup were held to their
page before.
"""

from collections.abc import Callable

from ui import session
from ui.browser import Press
from ui.content import engine
from ui.errors import guarded
from visit import Journey
from visit.flow import changing, navigation


def on_step(step: int, move: Callable[[Journey], Journey]) -> Callable[[], None]:
    """A callback that moves the journey, once, from the page of that step."""

    @guarded
    def press() -> None:
        journey = session.journey()
        if journey.step == step:
            with session.one_step():
                session.keep(move(journey))

    return press


def go_back(step: int) -> Callable[[], None]:
    """One page back."""
    return on_step(step, lambda journey: navigation.back(engine(), journey))


def back(_: Press) -> None:
    """One page back."""
    session.keep(navigation.back(engine(), session.journey()))


def reopen(press: Press) -> None:
    """Open the screen of one answer, to return here."""
    if press.about in {question.key for question in session.situation().path}:
        session.keep(changing.reopen(session.journey(), press.about))
