"""The visit ahead: what fits into it; and after it, what was said and what comes next."""

from typing import get_args

import streamlit as st

from questionnaire import UnclearNumber, read_typed
from ui import session
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import frame
from ui.parts.escape import own_words
from ui.widgets.number import unclear_text
from ui.widgets.number_field import TYPED, draw_field
from ui.words import words
from visit.model.plan import LONGEST_NOTE, VisitKind
from visit.plan import write_down
from visit.plan.agenda import agenda

MINUTES = f"visit_minutes_{TYPED}"


def draw() -> None:
    """Draw the visit ahead, the questions that fit, and the place for what was heard."""
    _draw_visit()
    planned = agenda(session.situation())
    st.header(words("visit_ask"), anchor=False)
    for place, asked in enumerate(planned.ask, 1):
        frame.escaped_text(words("numbered", place=place, text=asked.text), strong=True)
    if planned.parked:
        with st.expander(f"{words('visit_parked')} ({len(planned.parked)})"):
            for asked in planned.parked:
                frame.escaped_text(f"• {asked.text}")
    st.header(words("heard_title"), anchor=False)
    st.write(words("visit_heard_lead"))
    for asked in planned.ask:
        with st.expander(own_words(asked.text)):
            for part in ("answer", "next_step"):
                edits.write(
                    words(f"heard_{part}"),
                    f"heard_{part}_{asked.id}",
                    getattr(asked.heard, part),
                    _hears(asked.id, part),
                    LONGEST_NOTE,
                )


def _hears(name: str, part: str) -> edits.Writing:
    return lambda plan, text: write_down.hear(plan, name, **{part: text})


def _draw_visit() -> None:
    plan = session.journey().plan
    kinds = list(get_args(VisitKind))
    session.start_widget("visit_kind", plan.kind)
    session.start_widget(MINUTES, f"{plan.minutes}")
    st.selectbox(
        words("visit_kind"),
        kinds,
        format_func=lambda kind: words(f"kind_of_visit_{kind}"),
        key="visit_kind",
        on_change=guarded(_keep_visit),
    )
    edits.problem("visit_kind")
    draw_field(words("visit_minutes"), MINUTES, on_change=guarded(_keep_minutes))
    edits.problem(MINUTES)


def _keep_visit() -> None:
    kind = session.widget("visit_kind")
    edits.replan("visit_kind", lambda plan: write_down.choose_visit(plan, kind, plan.minutes))


def _keep_minutes() -> None:
    """Keep how long the visit lasts; what cannot be read stays in its field."""
    try:
        minutes = read_typed(str(session.widget(MINUTES) or ""), decimals=0)
    except UnclearNumber as unclear:
        session.complain(unclear_text(unclear, decimals=0), MINUTES)
        return
    edits.replan(MINUTES, lambda plan: write_down.choose_visit(plan, plan.kind, int(minutes)))
