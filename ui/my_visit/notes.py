"""After the visit: beside each question what was said, and the next step."""

import streamlit as st

from ui import clock, session
from ui.my_visit import edits
from ui.parts import plain
from ui.parts.escape import own_words
from ui.words import words
from visit.model.plan import LONGEST_NOTE
from visit.plan import write_down
from visit.plan.agenda import agenda
from visit.plan.question_list import Asked


def draw() -> None:
    """Draw the fields for each question, or say when they come."""
    asked = agenda(session.situation()).ask
    st.html(plain.paragraphs([words("visit_heard_lead" if asked else "visit_heard_nothing")]))
    for one in asked:
        _draw_question(one)


def has_begun() -> bool:
    """Whether the day of the visit has come, or something was noted already."""
    plan = session.journey().plan
    return bool(plan.heard) or (plan.visit_on is not None and plan.visit_on <= clock.today())


def _draw_question(asked: Asked) -> None:
    with st.expander(own_words(asked.text)):
        for part in ("answer", "next_step"):
            field = edits.Field(f"heard_{part}_{asked.id}", LONGEST_NOTE)
            heard = getattr(asked.heard, part)
            edits.write(words(f"heard_{part}"), field, heard, _hears(asked.id, part))


def _hears(name: str, part: str) -> edits.Writing:
    return lambda plan, text: write_down.hear(plan, name, **{part: text})
