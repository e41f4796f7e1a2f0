"""Which section is on show, and where a press leads."""

from collections.abc import Mapping

import streamlit as st

from ui.session import state


def open_sections(pages: Mapping[str, st.Page]) -> None:
    """Make the sections known to pages that lead from one to another, and to later runs."""
    state.hold(state.SECTIONS, dict(pages))


def sections() -> dict[str, st.Page]:
    """The sections by name, as an earlier run of this session made them; empty before."""
    return dict(state.held(state.SECTIONS, {}))


def section(name: str) -> st.Page:
    """The section of that name."""
    return sections()[name]


def lead(section: str, part: str = "") -> None:
    """Lead to another section, and to this part of it, before anything is drawn again.

    For callbacks. What a press does after its page was drawn is lost where the person goes on
    meanwhile: that run ends at once, and Streamlit turns to the page of the later step.
    """
    state.hold(state.LED, section)
    if part:
        state.hold(state.PART, part)


def follow_lead(current: str) -> None:
    """Turn to the section that a press leads to."""
    led = state.taken(state.LED, current)
    if led != current:
        st.switch_page(section(led))


def enter(section: str) -> None:
    """Note which section is drawn; the part that a button led to is one of My visit."""
    state.hold(state.ENTERED, section)
    if section != "visit":
        state.let_go([state.PART])


def entered() -> str:
    """The section on show."""
    return str(state.held(state.ENTERED, ""))


def led_to() -> str:
    """The part of the section that a button led to, or nothing."""
    return str(state.held(state.PART, ""))
