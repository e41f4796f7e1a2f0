"""The visit ahead: its day, who comes along, its kind, and which questions fit into it."""

from html import escape
from typing import get_args

import streamlit as st

from questionnaire import UnclearNumber, read_typed
from rules import Level
from ui import clock, session
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts import frame, plain
from ui.widgets.number import unclear_text
from ui.widgets.number_field import TYPED, draw_field
from ui.words import words
from visit.dates import deadline, long_date, short_date
from visit.model.plan import LONGEST_COMPANION, VisitKind
from visit.plan import write_down
from visit.plan.agenda import agenda
from visit.plan.appointment import note_companion, note_visit
from visit.plan.written_day import read_day

DAY = "visit_day"
MINUTES = f"visit_minutes_{TYPED}"


def draw() -> None:
    """Draw the visit ahead, and closed the questions that fit and those that wait."""
    situation, plan = session.situation(), session.journey().plan
    st.html(plain.under_heading(words("visit_part_planner"), ""))
    # Nothing beside the call for an emergency speaks of another day.
    if not situation.in_an_emergency:
        draw_day()
    field = edits.Field("visit_companion", LONGEST_COMPANION)
    edits.write(words("visit_companion"), field, plan.companion, note_companion)
    _draw_kind()
    if fitting := _fitting():
        st.html(fitting)


def _fitting() -> str:
    """Closed, the questions that fit into this visit, and below them those that wait."""
    planned = agenda(session.situation())
    if not planned.ask:
        return ""
    asked = (words("numbered", place=at, text=one.text) for at, one in enumerate(planned.ask, 1))
    shown = "".join(f"<p>{plain.lines(one)}</p>" for one in asked)
    if planned.parked:
        waits = "".join(f"<li>{plain.lines(one.text)}</li>" for one in planned.parked)
        shown += f"<h3>{escape(words('visit_parked'))}</h3>{plain.a_list([], more=waits)}"
    return frame.more({words("visit_ask"): f"<div>{shown}</div>"})


def draw_day() -> None:
    """Draw the field for the day of the visit, and a warning beside a day that is too late."""
    day, level, today = session.journey().plan.visit_on, _level(), clock.today()
    session.start_widget(DAY, short_date(day) if day else "")
    st.text_input(words("ahead_day"), key=DAY, on_change=guarded(_keep_day))
    edits.problem(DAY)
    last, late = deadline(level.by_when, today) if level else None, st.empty()
    if day and last and day > last:
        late.warning(words("ahead_late", day=long_date(last)))


def _level() -> Level | None:
    return session.situation().guidance.level


def _keep_day() -> None:
    typed, today = str(session.widget(DAY) or "").strip(), clock.today()
    edits.replan(
        DAY, lambda plan: note_visit(plan, read_day(typed, today) if typed else None, today)
    )


def _draw_kind() -> None:
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
