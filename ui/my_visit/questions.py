"""The questions to bring: the first three in sight, and all of them closed below.

In the list a question is kept, put into other words, moved, taken off or marked. One question is
open for changes at a time, so that the list stays a list.
"""

import streamlit as st

from ui import session
from ui.errors import guarded
from ui.my_visit import edits, first_three, listed
from ui.parts import plain
from ui.parts.closed import closed_part
from ui.words import words
from visit.plan import arrange
from visit.plan.question_list import dropped_questions, question_list

ALL, ADDING = "all_questions", "own_question"
PRESSES = {
    **dict.fromkeys(first_three.WAYS, first_three.move),
    listed.OPEN: listed.open_one,
    listed.BACK: listed.bring_back,
}


def draw() -> None:
    """Draw the first three, the way to add a question, and the list in its groups."""
    groups = question_list(session.situation())
    first = plain.paragraphs([words("visit_list_lead")]) + first_three.markup() if groups else ""
    st.html(plain.under_heading(words("visit_part_questions"), first))
    edits.problem(first_three.MOVES)
    _draw_adding()
    if not groups and not dropped_questions(session.situation()):
        return
    with st.container(key=f"part_{ALL}"):
        needed = session.led_to() == ALL
        closed_part(words("visit_all_questions"), ALL, listed.draw, needed=needed)


def _draw_adding() -> None:
    with st.form("own_questions", border=False):
        st.text_input(words("visit_add_text"), key=ADDING)
        st.form_submit_button(words("visit_add_button"), key="add_own", on_click=guarded(_add))
    edits.problem(ADDING)


def _add() -> None:
    """Put it on the list and empty the field; what is refused stays there."""
    text = str(session.widget(ADDING) or "")
    if edits.replan(ADDING, lambda plan: arrange.add_own(plan, text)):
        session.set_widget(ADDING, value="")
