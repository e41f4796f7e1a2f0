"""The browser's Back and Forward: the page they lead to is shown, and no answer changes.

ui/browser/scripts/history.js keeps the places of the pages that were shown, and tells of each turn.
"""

from typing import NoReturn

import streamlit as st
from pydantic import ValidationError

from ui import session
from ui.browser import Turn
from ui.content import engine
from visit import Journey
from visit.flow import page_history


def place(section: str, journey: Journey) -> str:
    """The page as the browser keeps it."""
    return page_history.place_of(section, journey).model_dump_json(exclude_defaults=True)


def page_key(section: str, journey: Journey) -> str:
    """A name for what is on the screen, another one after each step."""
    return f"{section}-{journey.page}-{journey.step}"


def turn_to(turn: Turn, section: str, journey: Journey) -> NoReturn:
    """Show that page, in whichever section it is, or let the browser pass over it."""
    try:
        asked = page_history.Place.model_validate_json(turn.place)
        to = session.section(asked.section)
    except (ValidationError, KeyError):
        session.answer_turn(turn.number, passed=True)
        st.rerun()
    seen = turn.seen == page_key(section, journey)
    turned = page_history.turn_to(engine(), journey, asked, seen=seen)
    session.answer_turn(turn.number, passed=turned is None)
    if turned is None:
        st.rerun()
    if turned != session.journey():
        session.keep(turned)
    if asked.section != section:
        st.switch_page(to)
    st.rerun()
