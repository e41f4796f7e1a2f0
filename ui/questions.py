"""The way through the questions: which page the journey is at."""

import streamlit as st

from ui import (
    change,
    child,
    emergency,
    finished,
    guidance,
    question,
    review,
    session,
    start,
)
from ui.content import engine
from visit.placing import placed

PAGES = {
    "start": start.page,
    "question": question.page,
    "emergency": emergency.page,
    "child": child.page,
    "review": review.page,
    "change": change.page,
    "result": guidance.page,
    "finished": finished.page,
}


def page() -> None:
    """Draw the page that the journey is at, or the one that has to come before it."""
    journey = session.journey()
    if (must_come := placed(engine(), journey)) != journey:
        session.keep(must_come)
        st.rerun()
    PAGES[journey.page]()
