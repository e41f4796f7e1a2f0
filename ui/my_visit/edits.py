"""How the pages of My visit change the plan: every edit is one function of the plan.

A refused edit keeps what was typed and says beside the field what does not fit.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from ui import session
from ui.errors import guarded
from visit.model.plan import Plan
from visit.plan.edit import EditRefused

# Letters in a field of one line; longer texts have a field so many pixels high.
ONE_LINE, LINES = 60, 90
Edit = Callable[[Plan], Plan]
Writing = Callable[[Plan, str], Plan]


def replan(field: str, edit: Edit) -> bool:
    """Change the plan; on refusal show why beside `field`. Says whether it was kept."""
    journey = session.journey()
    try:
        plan = edit(journey.plan)
    except EditRefused as unfit:
        session.complain(str(unfit), field)
        return False
    session.keep(journey.model_copy(update={"plan": plan}))
    return True


def press(label: str, key: str, edit: Edit, **settings: Any) -> None:
    """A button that changes the plan."""
    st.button(label, key=key, on_click=guarded(_press), args=(key, edit), **settings)
    problem(key)


def _press(field: str, edit: Edit) -> None:
    replan(field, edit)


def write(label: str, key: str, present: str, edit: Writing, longest: int) -> None:
    """A text that is kept as soon as the person leaves it."""

    @guarded
    def keep() -> None:
        typed = str(session.widget(key) or "")
        replan(key, lambda plan: edit(plan, typed))

    session.start_widget(key, present)
    if longest <= ONE_LINE:
        st.text_input(label, key=key, max_chars=longest, on_change=keep)
    else:
        st.text_area(label, key=key, max_chars=longest, height=LINES, on_change=keep)
    problem(key)


def problem(field: str) -> None:
    """The message beside a field, if its last edit was refused; its place is always kept free."""
    message, place = session.problem(field), st.empty()
    if message:
        with place.container(key="problem"):
            st.error(message)
