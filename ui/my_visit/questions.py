"""The questions to bring: keep, edit, drop, reorder, add own, mark the top three.

One question is open for changes at a time, so that the list stays a list.
"""

import streamlit as st

from ui import session
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import frame
from ui.words import words
from visit.joining import labeled
from visit.model.plan import LONGEST_QUESTION, MOST_TOP
from visit.plan import arrange
from visit.plan.question_list import Asked, Group, dropped_questions, question_list

OPEN = "open_question"


def draw() -> None:
    """Draw the list in its groups, the way to add a question, and what was taken off."""
    st.write(words("visit_list_lead", most=MOST_TOP))
    for group in question_list(session.situation()):
        st.header(group.title, anchor=False)
        if group.lead:
            st.write(group.lead)
        for asked in group.questions:
            _draw_question(group, asked)
    _draw_adding()
    _draw_dropped(dropped_questions(session.situation()))


def _draw_question(group: Group, asked: Asked) -> None:
    with st.container(border=True, key=f"question_{asked.id}"):
        if asked.top:
            st.caption(words("visit_top", place=asked.top))
        frame.escaped_text(asked.text, strong=True)
        if asked.clinical:
            st.caption(labeled(words("result_clinical"), asked.clinical))
        if asked.because:
            st.caption(labeled(words("result_because"), asked.because[0]))
        if session.widget(OPEN) == asked.id:
            _draw_changes(group, asked)
        else:
            st.button(
                frame.label(words("change_answer"), words("visit_question", question=asked.text)),
                key=f"open_{asked.id}",
                on_click=guarded(_open),
                args=(asked.id,),
            )


def _open(name: str | None) -> None:
    session.set_widget(OPEN, value=name)


def _draw_changes(group: Group, asked: Asked) -> None:
    name, ids = asked.id, [question.id for question in group.questions]
    edits.write(
        words("visit_reword"),
        f"reword_{name}",
        asked.text,
        lambda plan, text: arrange.reword(plan, name, text),
        LONGEST_QUESTION,
    )
    with st.container(key=f"changes_{name}", horizontal=True):
        if asked.top:
            edits.press(
                words("visit_untop"), f"untop_{name}", lambda p: arrange.unmark_top(p, name)
            )
        else:
            edits.press(words("visit_mark_top"), f"top_{name}", lambda p: arrange.mark_top(p, name))
        edits.press(words("visit_up"), f"up_{name}", lambda p: arrange.move(p, ids, name, -1))
        edits.press(words("visit_down"), f"down_{name}", lambda p: arrange.move(p, ids, name, 1))
        remove = arrange.delete_own if asked.own else arrange.drop
        edits.press(words("visit_drop"), f"drop_{name}", lambda p: remove(p, name))
        st.button(words("visit_done"), key=f"done_{name}", on_click=guarded(_open), args=(None,))


def _draw_adding() -> None:
    st.header(words("visit_add"), anchor=False)
    with st.form(session.form("add_question"), border=False):
        text = st.text_input(words("visit_add_text"), max_chars=LONGEST_QUESTION)
        sent = st.form_submit_button(words("visit_add_button"))
    if sent and edits.replan("add_question", lambda plan: arrange.add_own(plan, text)):
        session.empty_form("add_question")
        st.rerun()
    edits.problem("add_question")


def _draw_dropped(dropped: tuple[Asked, ...]) -> None:
    if not dropped:
        return
    with st.expander(words("visit_dropped", count=len(dropped))):
        for asked in dropped:
            frame.escaped_text(asked.text)
            name = frame.label(
                words("visit_bring_back"), words("visit_question", question=asked.text)
            )
            edits.press(name, f"back_{asked.id}", _brings_back(asked.id))


def _brings_back(name: str) -> edits.Edit:
    return lambda plan: arrange.bring_back(plan, name)
