"""A part of a page that stands closed: what is in it is drawn once somebody opens it.

Each field that Streamlit draws costs the person time, and most of these are never opened. From then
on it is drawn whether it is open or not: what was typed and not yet told would be gone with it.
"""

from collections.abc import Callable

import streamlit as st

from ui import session


def closed_part(title: str, name: str, inside: Callable[[], None], *, needed: bool = False) -> None:
    """The part under its title; it opens by itself when it is `needed`."""
    key = session.start_part(name, needed=needed)
    with st.expander(title, key=key, on_change="rerun") as shown:
        if session.was_opened(key, now=bool(shown.open)):
            inside()
