"""The values of widgets: what they begin with, and how long each is remembered."""

from collections.abc import Mapping
from typing import Any

from ui import streamlit_inside
from ui.optional import optional
from ui.session import state
from ui.session.kept_journey import journey
from ui.session.notices import complaints, problem
from visit import Draft

_lets_go = True


def widget(key: str) -> Any:
    """The value of a widget, or None."""
    return state.held(key)


def start_widget(key: str, value: Any) -> None:
    """The value a widget begins with, unless it has one already.

    After a step it begins anew: a file may have taken the place of what it showed, and the old
    words would be kept over those of the file. In another section it is another widget, which
    would stand there empty although something is kept.
    """
    started = state.held_since(state.STARTED, {})
    here = (state.held(state.ENTERED), journey().step)
    if not state.holds(key) or started.get(key, here) != here:
        state.hold(key, value)
    started[key] = here


def set_widget(key: str, *, value: Any) -> None:
    """Set the value of a widget before it is drawn."""
    state.hold(key, value)


def drawn_marks(screen: str, marks: Mapping[str, Draft]) -> Mapping[str, Draft]:
    """The marks a screen is drawn with: those of its first drawing, until a message comes or goes.

    What is drawn stays the same while the person marks, so the browser never draws it anew.
    """
    kept, now = state.held(state.DRAWN), (screen, complaints(), problem() is None)
    if kept is None or kept[0] != now:
        kept = (now, marks)
        state.hold(state.DRAWN, kept)
    return kept[1]


def let_go_of_old_pages() -> None:
    """Forget the widgets of pages that are gone, with what they did.

    Streamlit keeps them until the session ends, and every step here has widgets of its own. Where
    it cannot be asked to let go of them, they stay so long, and the log says so once.
    """
    global _lets_go  # noqa: PLW0603 - set once, by the first run that fails
    if _lets_go:
        with optional("letting go of the widgets of old pages"):
            streamlit_inside.forget_old_widgets()
            return
        _lets_go = False
