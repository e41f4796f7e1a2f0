"""How the pages of My visit change the plan: every edit is one function of the plan.

A refused edit keeps what was typed and says beside the field what does not fit.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import streamlit as st

from ui import session
from ui.errors import guarded
from visit.model.plan import Plan
from visit.model.views import By
from visit.plan.edit import EditRefused
from visit.views.writing import written_by

# Letters in a field of one line; longer texts have a field so many pixels high.
ONE_LINE, LINES = 60, 90
Edit = Callable[[Plan], Plan]
Writing = Callable[[Plan, str], Plan]


class Field(NamedTuple):
    """Where a text is written, and how long it may be; of two people, whose it is."""

    key: str
    longest: int
    by: By | None = None

    @property
    def name(self) -> str:
        """Another one for each of two."""
        return self.key if self.by is None else f"{self.key}_{self.by}"


def replan(field: str, edit: Edit, by: By | None = None) -> bool:
    """Change the plan; on refusal show why beside `field`. Says whether it was kept.

    `by` is whose plan it is, of two people.
    """
    journey = session.journey()
    try:
        changed = written_by(journey, by, edit)
    except EditRefused as unfit:
        session.complain(str(unfit), field)
        return False
    session.keep(changed)
    return True


def press(label: str, key: str, edit: Edit, **settings: Any) -> None:
    """A button that changes the plan."""
    st.button(label, key=key, on_click=guarded(_press), args=(key, edit), **settings)
    problem(key)


def _press(field: str, edit: Edit) -> None:
    replan(field, edit)


def write(label: str, field: Field, present: str, edit: Writing) -> None:
    """A text that is kept as soon as the person leaves it.

    No limit stands in the field itself: a browser drops all of a longer text that is pasted, and
    says nothing.
    """
    key, longest = field.name, field.longest

    @guarded
    def keep() -> None:
        typed = str(session.widget(key) or "")
        replan(key, lambda plan: edit(plan, typed), field.by)

    session.start_widget(key, present)
    if longest <= ONE_LINE:
        st.text_input(label, key=key, on_change=keep)
    else:
        st.text_area(label, key=key, height=LINES, on_change=keep)
    problem(key)


def problem(field: str) -> None:
    """The message beside a field, if its last edit was refused; its place is always kept free."""
    message, place = session.problem(field), st.empty()
    if message:
        with place.container(key="problem"):
            st.error(message)
