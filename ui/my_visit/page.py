"""My visit: one part of the preparation at a time."""

import streamlit as st

from ui import session
from ui.my_visit import agenda, ledgers, questions, take_along, telling
from ui.parts import frame, tabs
from ui.words import words

PARTS = {
    "questions": questions.draw,
    "telling": telling.draw,
    "planner": agenda.draw,
    "ledgers": ledgers.draw,
    "take_along": take_along.draw,
}


def page() -> None:
    """Draw the part that is chosen."""
    frame.heading(words("visit_title"))
    st.write(words("visit_lead"))
    if not session.journey().answers:
        st.info(words("visit_no_answers"))
        to_questions = frame.section_link(session.section("questions"), words("visit_to_questions"))
        st.html(f"<p>{to_questions}</p>")
    tabs.draw("visit", PARTS)
