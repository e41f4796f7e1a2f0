"""What a session holds, by name; the one file that touches Streamlit's session state.

The browser keeps the record; what is here is a copy for the length of a connection. Only the
files beside this one ask it for a name. All others ask them.
"""

from collections.abc import Iterable
from typing import Any

import streamlit as st

JOURNEY, NONCE, REVISION = "journey", "nonce", "revision"
PROBLEM, COMPLAINTS, DONE, ASKED = "problem", "complaints", "done", "asked"
COMMANDS, SECTIONS = "commands", "sections"
TURNED, LED = "turned", "led"
COUNTED, TAKEN = "counted", "taken"
DRAWN, SOUGHT = "drawn", "sought"
SITUATION, PART = "situation", "part"
ENTERED, STARTED, UNFOLDED = "entered", "started", "unfolded"
OPENED = "opened"
# What this session is for; it is never a visit and a demonstration at once.
STAGE, VISIT, DEMO = "stage", "visit", "demonstration"


def holds(name: str) -> bool:
    """Whether anything is held by this name."""
    return name in st.session_state


def held(name: str, instead: Any = None) -> Any:
    """What is held by this name, or what stands in for it."""
    return st.session_state.get(name, instead)


def held_since(name: str, first: Any) -> Any:
    """What is held by this name; it is `first` from now on where nothing was."""
    return st.session_state.setdefault(name, first)


def hold(name: str, value: Any) -> None:
    """Hold this by that name, in the place of what was."""
    st.session_state[name] = value


def taken(name: str, instead: Any = None) -> Any:
    """What was held by this name and is so no more, or what stands in for it."""
    return st.session_state.pop(name, instead)


def let_go(names: Iterable[str]) -> None:
    """Hold nothing by these names."""
    for name in names:
        st.session_state.pop(name, None)


def let_go_of_all_but(name: str) -> None:
    """Hold nothing but this, neither of ours nor of widgets."""
    for one in list(st.session_state):
        if one != name:
            del st.session_state[one]


def empty(session: Any) -> None:
    """Empty the Streamlit session of a browser that has left; it would be kept a while."""
    session.session_state.clear()
