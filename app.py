"""The frame of every page: settings, style, the sections, and what stands on all of them."""

import streamlit as st

from ui import frame, learn, look, news, questions, record, session
from ui.boundary import boundary
from ui.how import page as how
from ui.my_visit import page as my_visit
from ui.words import words

st.set_page_config(page_title=words("brand"), page_icon=None, layout="centered")

SECTIONS = {
    "questions": st.Page(questions.page, title=words("nav_questions"), default=True),
    "visit": st.Page(my_visit.page, title=words("nav_visit"), url_path="visit"),
    "learn": st.Page(learn.page, title=words("nav_learn"), url_path="learn"),
    "how": st.Page(how.page, title=words("nav_how"), url_path="how"),
}

with boundary(number=session.speech().country.emergency, start_over=session.forget):
    session.let_go_of_old_pages()
    current = st.navigation(list(SECTIONS.values()), position="hidden")
    section = next(name for name, page in SECTIONS.items() if page == current)
    session.open_sections(SECTIONS)
    record.meet(section)
    look.apply()
    frame.top(session.speech(), list(SECTIONS.values()), current)
    urgent = section == "questions" and session.journey().page == "emergency"
    if not urgent:
        news.draw(section)
    current.run()
    if urgent:
        news.draw(section)
    frame.bottom(section, session.journey())
