"""The way through the questions: which page the journey is at."""

import streamlit as st

from ui import session
from ui.pages import change, cleared, emergency, question, result, review, start, under_18
from visit.flow.page_for import placed

PAGES = {
    "start": start.page,
    "question": question.page,
    "emergency": emergency.page,
    "child": under_18.page,
    "review": review.page,
    "change": change.page,
    "result": result.page,
    "finished": cleared.page,
}


def page() -> None:
    """Draw the page that the journey is at, or the one that has to come before it."""
    journey = session.journey()
    if (must_come := placed(session.situation())) != journey:
        session.keep(must_come)
        st.rerun()
    PAGES[journey.page]()
