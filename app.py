"""The frame of every page: settings, style, the pages, and what stands on all of them."""

import streamlit as st

from ui import frame, how, learn, look, questions, record, session
from ui.boundary import boundary
from ui.words import words

st.set_page_config(page_title=words("brand"), page_icon=None, layout="centered")

PAGES = {
    "questions": st.Page(questions.page, title=words("nav_questions"), default=True),
    "learn": learn.section(),
    "how": st.Page(how.page, title=words("nav_how"), url_path="how"),
}

with boundary(number=session.speech().country.emergency, start_over=session.forget):
    current = st.navigation(list(PAGES.values()), position="hidden")
    section = next(name for name, page in PAGES.items() if page == current)
    record.meet(section)
    look.apply()
    frame.top(session.speech(), list(PAGES.values()))
    current.run()
    frame.bottom(session.journey())
