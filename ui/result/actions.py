"""What to do with a result: say that the call was made, take it along, be reminded."""

import streamlit as st

from ui import clock, session
from ui.errors import guarded
from ui.my_visit import edits
from ui.parts.escape import own_words
from ui.take_along import files, reminder
from ui.words import words
from visit.plan.appointment import note_call
from visit.result.first_look import FirstLook, last_day

REMINDING = "reminding"


def draw(look: FirstLook) -> None:
    """Draw the actions that fit this level and what was done already."""
    step, plan = session.journey().step, session.journey().plan
    called = plan.called_on is not None
    with st.container(key="actions", horizontal=True):
        if look.sentence is not None and not called:
            edits.press(
                words("look_called"),
                f"called_{step}",
                lambda plan: note_call(plan, clock.today()),
                type="primary",
            )
        take_along(words("look_take"), first=called or look.sentence is None)
        if last_day(look.level, clock.today()):
            st.button(words("look_remind"), key=f"remind_{step}", on_click=guarded(_remind))
    if session.widget(REMINDING):
        reminder.draw(files.sheet())


def take_along(label: str, *, first: bool) -> None:
    """The way to the sheet."""
    step = session.journey().step
    st.button(
        own_words(label),
        key=f"take_{step}",
        type="primary" if first else "secondary",
        on_click=guarded(session.lead),
        args=("visit", "take_along"),
    )


def to_my_visit(label: str, key: str, part: str) -> None:
    """The way to a part of My visit."""
    st.button(
        own_words(label),
        key=f"{key}_{session.journey().step}",
        on_click=guarded(session.lead),
        args=("visit", part),
    )


def _remind() -> None:
    session.set_widget(REMINDING, value=not session.widget(REMINDING))
