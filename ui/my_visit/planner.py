"""The visit ahead: what fits into it; and after it, what was said and what comes next."""

from typing import get_args

import streamlit as st

from ui import frame, session
from ui.boundary import guarded
from ui.content import engine
from ui.my_visit import edits
from ui.own_words import own_words
from ui.words import words
from visit import write_down
from visit.plan import FEWEST_MINUTES, LONGEST_NOTE, MOST_MINUTES, VisitKind
from visit.planner import agenda


def draw() -> None:
    """Draw the visit ahead, the questions that fit, and the place for what was heard."""
    _draw_visit()
    planned = agenda(engine(), session.journey())
    st.header(words("visit_ask"), anchor=False)
    for place, asked in enumerate(planned.ask, 1):
        frame.plain(f"{place}. {asked.text}", strong=True)
    if planned.parked:
        with st.expander(f"{words('visit_parked')} ({len(planned.parked)})"):
            for asked in planned.parked:
                frame.plain(f"• {asked.text}")
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
    session.start_widget("visit_minutes", plan.minutes)
    st.selectbox(
        words("visit_kind"),
        kinds,
        format_func=lambda kind: words(f"kind_of_visit_{kind}"),
        key="visit_kind",
        on_change=guarded(_keep_visit),
    )
    st.number_input(
        words("visit_minutes"),
        min_value=FEWEST_MINUTES,
        max_value=MOST_MINUTES,
        step=5,
        key="visit_minutes",
        on_change=guarded(_keep_visit),
    )
    edits.problem("visit_kind")


def _keep_visit() -> None:
    kind, minutes = session.widget("visit_kind"), session.widget("visit_minutes")
    edits.replan("visit_kind", lambda plan: write_down.choose_visit(plan, kind, minutes))
