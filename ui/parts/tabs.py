"""A section in parts: the ways to choose one, and the one that is chosen."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui import session
from ui.words import words


def draw(section: str, parts: Mapping[str, Callable[[], None]]) -> None:
    """Draw the choice between the parts of a section, then the chosen one; the first at first."""
    key, first = f"{section}_part", next(iter(parts))
    session.start_widget(key, first)
    chosen = st.segmented_control(
        words(key),
        list(parts),
        format_func=lambda name: words(f"{key}_{name}"),
        key=key,
        label_visibility="collapsed",
    )
    parts[chosen or first]()
