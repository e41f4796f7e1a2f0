"""All questions to bring in their groups, as markup; the one that is open for changes as fields.

What stands before and after the open one is a single piece each: a list of Streamlit's own parts
takes a phone a second to draw.
"""

from collections.abc import Iterable, Iterator
from html import escape

import streamlit as st

from ui import session
from ui.browser import Press
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import plain
from ui.widgets.buttons import button
from ui.words import words
from visit.joining import labeled
from visit.model.plan import LONGEST_QUESTION
from visit.plan import arrange
from visit.plan.question_list import Asked, Group, dropped_questions, question_list

OPEN, BACK = "open_question", "bring_back"
Piece = str | tuple[Group, Asked]


def draw() -> None:
    """Draw the groups, and below them what was taken off the list."""
    situation = session.situation()
    groups, dropped = question_list(situation), dropped_questions(situation)
    for piece in _joined([*_pieces(groups), _taken_off(dropped)]):
        if isinstance(piece, str):
            st.html(f'<div class="vg-questions">{piece}</div>')
        else:
            _draw_open(*piece)
    edits.problem(BACK)


def open_one(press: Press) -> None:
    """Open a question for changes; any other one is closed."""
    session.set_widget(OPEN, value=press.about)


def bring_back(press: Press) -> None:
    """Put a question on the list again."""
    edits.replan(BACK, lambda plan: arrange.bring_back(plan, press.about))


def _pieces(groups: Iterable[Group]) -> Iterator[Piece]:
    for group in groups:
        lead = plain.paragraphs([group.lead]) if group.lead else ""
        yield f"<h3>{escape(group.title)}</h3>{lead}"
        for asked in group.questions:
            yield (group, asked) if session.widget(OPEN) == asked.id else _closed(asked)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Markup that follows markup is one piece with it."""
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        yield text
        yield piece
        text = ""
    if text:
        yield text


def _closed(asked: Asked) -> str:
    heard = words("visit_question", question=asked.text)
    way = button(f"{OPEN}:{asked.id}", words("change_answer"), heard=heard)
    return f'<div class="vg-question {_place(asked)}">{_told(asked)}{way}</div>'


def _place(asked: Asked) -> str:
    return f"st-key-question_{asked.id}"


def _told(asked: Asked) -> str:
    """The question, and below it how a doctor says it and the answer that called for it."""
    top = [words("visit_top", place=asked.top)] if asked.top else []
    more = [labeled(words("result_clinical"), asked.clinical)] if asked.clinical else []
    more += [labeled(words("result_because"), asked.because[0])] if asked.because else []
    said = f"<p><strong>{plain.lines(asked.text)}</strong></p>"
    return f"{_quiet(top)}{said}{_quiet(more)}"


def _quiet(texts: Iterable[str]) -> str:
    return "".join(f'<p class="vg-quiet">{escape(text)}</p>' for text in texts)


def _taken_off(dropped: Iterable[Asked]) -> str:
    each = [*dropped]
    if not each:
        return ""
    title = words("visit_dropped", count=len(each))
    return f"<h3>{escape(title)}</h3>{''.join(map(_dropped, each))}"


def _dropped(asked: Asked) -> str:
    heard = words("visit_question", question=asked.text)
    way = button(f"{BACK}:{asked.id}", words("visit_bring_back"), heard=heard)
    return f'<div class="vg-question {_place(asked)}"><p>{plain.lines(asked.text)}</p>{way}</div>'


def _draw_open(group: Group, asked: Asked) -> None:
    name, ids = asked.id, [question.id for question in group.questions]
    field = edits.Field(f"reword_{name}", LONGEST_QUESTION)
    label = words("visit_reword")
    with st.container(key=f"question_{name}"):
        st.html(_told(asked))
        edits.write(label, field, asked.text, lambda plan, text: arrange.reword(plan, name, text))
        with st.container(key=f"changes_{name}", horizontal=True):
            _draw_changes(asked, ids)


def _draw_changes(asked: Asked, ids: list[str]) -> None:
    name = asked.id
    if asked.top:
        edits.press(words("visit_untop"), f"untop_{name}", lambda p: arrange.unmark_top(p, name))
    else:
        edits.press(words("visit_mark_top"), f"top_{name}", lambda p: arrange.mark_top(p, name))
    edits.press(words("visit_up"), f"up_{name}", lambda p: arrange.move(p, ids, name, -1))
    edits.press(words("visit_down"), f"down_{name}", lambda p: arrange.move(p, ids, name, 1))
    remove = arrange.delete_own if asked.own else arrange.drop
    edits.press(words("visit_drop"), f"drop_{name}", lambda p: remove(p, name))
    st.button(words("visit_done"), key=f"done_{name}", on_click=guarded(_close))


def _close() -> None:
    session.set_widget(OPEN, value=None)
