"""The questions to bring: the first three in sight, and all of them closed below.

In the list a question is kept, put into other words, moved, taken off or marked. One question is
open for changes at a time, so that the list stays a list.
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
from visit.plan.agenda import agenda
from visit.plan.question_list import Asked, Group, dropped_questions, question_list

OPEN, ALL, ADDING = "open_question", "all_questions", "own_question"


def draw() -> None:
    """Draw the first three, the way to add a question, and the list in its groups."""
    groups = question_list(session.situation())
    if groups:
        st.write(words("visit_list_lead"))
        _draw_first()
    _draw_adding()
    dropped = dropped_questions(session.situation())
    if not groups and not dropped:
        return
    expanded = session.unfolded(ALL, needed=session.led_to() == ALL)
    with (
        st.container(key=f"part_{ALL}"),
        st.expander(words("visit_all_questions"), expanded=expanded),
    ):
        for group in groups:
            _draw_group(group)
        _draw_dropped(dropped)


def _draw_first() -> None:
    planned = agenda(session.situation())
    first = (*planned.ask, *planned.parked)[:MOST_TOP]
    ids = [asked.id for asked in first]
    for place, asked in enumerate(first, 1):
        with st.container(key=f"first_{asked.id}"):
            frame.escaped_text(words("numbered", place=place, text=asked.text), strong=True)
            with st.container(key=f"moves_{asked.id}", horizontal=True):
                for name, by in (("up", -1), ("down", 1)):
                    if 0 < place + by <= len(first):
                        _draw_move(ids, asked, name, by)


def _draw_move(ids: list[str], asked: Asked, name: str, by: int) -> None:
    """Moving one of the three counts all of them among the most important, in that order."""
    label = frame.label(words(f"visit_{name}"), words("visit_question", question=asked.text))
    edits.press(
        label,
        f"move_{name}_{asked.id}",
        lambda plan: arrange.move_top(plan, ids, asked.id, by),
        type="tertiary",
    )


def _draw_group(group: Group) -> None:
    st.subheader(group.title, anchor=False)
    if group.lead:
        st.write(group.lead)
    for asked in group.questions:
        _draw_question(group, asked)


def _draw_question(group: Group, asked: Asked) -> None:
    with st.container(key=f"question_{asked.id}"):
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
    field = edits.Field(f"reword_{name}", LONGEST_QUESTION)
    label = words("visit_reword")
    edits.write(label, field, asked.text, lambda plan, text: arrange.reword(plan, name, text))
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
    with st.form("own_questions", border=False):
        st.text_input(words("visit_add_text"), max_chars=LONGEST_QUESTION, key=ADDING)
        st.form_submit_button(words("visit_add_button"), key="add_own", on_click=guarded(_add))
    edits.problem(ADDING)


def _add() -> None:
    """Put it on the list and empty the field; what is refused stays there."""
    text = str(session.widget(ADDING) or "")
    if edits.replan(ADDING, lambda plan: arrange.add_own(plan, text)):
        session.set_widget(ADDING, value="")


def _draw_dropped(dropped: tuple[Asked, ...]) -> None:
    if not dropped:
        return
    st.subheader(words("visit_dropped", count=len(dropped)), anchor=False)
    for asked in dropped:
        frame.escaped_text(asked.text)
        name = frame.label(words("visit_bring_back"), words("visit_question", question=asked.text))
        edits.press(name, f"back_{asked.id}", _brings_back(asked.id))


def _brings_back(name: str) -> edits.Edit:
    return lambda plan: arrange.bring_back(plan, name)
