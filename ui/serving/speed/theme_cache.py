"""The theme, made once: it is the same in every run.

Streamlit sends it with each run and looks through all its settings six times for it, on the thread
that serves everybody.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from ui.streamlit_inside import replace_theme


def keep() -> None:
    """From now on, a change of the settings no longer changes the theme."""
    replace_theme(_made_once)


def _made_once(fill: Callable[..., None], theme_type: type[Any]) -> Callable[..., None]:
    @cache
    def made(section: str) -> Any:
        theme = theme_type()
        fill(theme, section)
        return theme

    def copy(msg: Any, section: str = "theme") -> None:
        # A part without settings stays absent, as Streamlit leaves it.
        if made(section).ByteSize():
            msg.MergeFrom(made(section))

    return copy
