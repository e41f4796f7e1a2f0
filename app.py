"""The frame of every page: settings, style, the pages, and what stands on all of them."""

import streamlit as st

from ui import frame, look, questions, record, session
from ui.boundary import boundary
from ui.words import words

st.set_page_config(page_title=words("brand"), page_icon=None, layout="centered")

with boundary(number=session.speech().country.emergency, start_over=session.forget):
    record.meet(frame.title(session.journey()))
    look.apply()
    current = st.navigation(
        [st.Page(questions.page, title=words("nav_questions"), default=True)],
        position="hidden",
    )
    frame.top(session.speech())
    current.run()
    frame.bottom(session.journey())
