"""After the call: the day of the visit, and a short checklist until then."""

from datetime import date

import streamlit as st

from ui import clock, session
from ui.my_visit import agenda, edits
from ui.parts import frame
from ui.result.actions import to_my_visit
from ui.words import words
from visit.dates import long_date, short_date
from visit.plan.appointment import forget_visit

UNTIL_THEN = ("ahead_sheet", "ahead_questions", "ahead_note", "ahead_someone")


def draw() -> None:
    """Draw what was arranged, where anything was."""
    plan, today = session.journey().plan, clock.today()
    if plan.called_on is None:
        return
    if plan.visit_on and plan.visit_on < today:
        _draw_past(plan.visit_on)
        return
    st.header(words("ahead_title"), anchor=False)
    _draw_day(plan.visit_on, plan.called_on)
    st.subheader(words("ahead_until"), anchor=False)
    left = UNTIL_THEN[:-1] if plan.companion else UNTIL_THEN
    frame.bullets([words(name) for name in left])
    with st.container(key="ahead_ways", horizontal=True):
        to_my_visit(words("ahead_to_questions"), "ahead_to_questions", "questions")
        edits.press(words("ahead_not_called"), "not_called", forget_visit, type="tertiary")


def _draw_day(day: date | None, called_on: date) -> None:
    said = words("ahead_on", day=long_date(day)) if day else ""
    st.write(said or words("ahead_called", day=short_date(called_on)))
    agenda.draw_day()


def _draw_past(day: date) -> None:
    st.header(words("heard_title"), anchor=False)
    st.write(words("ahead_past", day=long_date(day)))
    with st.container(key="ahead_ways", horizontal=True):
        to_my_visit(words("ahead_to_notes"), "ahead_to_notes", "notes")
        edits.press(words("ahead_anew"), "visit_anew", forget_visit, type="tertiary")
