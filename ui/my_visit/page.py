"""My visit: one part of the preparation at a time."""

import streamlit as st

from ui import frame, session
from ui.my_visit import ledgers, planner, questions, take_along, telling
from ui.words import words

PARTS = {
    "questions": questions.draw,
    "telling": telling.draw,
    "planner": planner.draw,
    "ledgers": ledgers.draw,
    "take_along": take_along.draw,
}


def page() -> None:
    """Draw the part that is chosen."""
    frame.heading(words("visit_title"))
    st.write(words("visit_lead"))
    if not session.journey().said:
        st.info(words("visit_no_answers"))
        st.page_link(session.section("questions"), label=words("visit_to_questions"))
    session.start_widget("visit_part", "questions")
    part = st.segmented_control(
        words("visit_part"),
        list(PARTS),
        format_func=lambda name: words(f"visit_part_{name}"),
        key="visit_part",
        label_visibility="collapsed",
    )
    PARTS[part or "questions"]()
