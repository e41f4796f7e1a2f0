"""What Streamlit's buttons do: each callback takes the journey one step on.

A callback is bound to the step it was drawn for, so a double click, or a click on a page that is
already gone, does nothing.
"""

from collections.abc import Callable

from ui import session
from ui.content import engine
from ui.errors import guarded
from visit import Journey
from visit.flow import navigation


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
