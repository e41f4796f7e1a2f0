"""The page that interrupts: the call, what to do while waiting, what to tell them."""

import streamlit as st

from ui import session
from ui.content import engine
from ui.parts import frame
from ui.result import urgent
from ui.widgets import callbacks
from ui.words import words
from visit.flow import navigation


def page() -> None:
    """Draw the three parts, then the ways on and back."""
    journey = session.journey()
    urgent.draw(words("emergency_title"))
    st.caption(words("emergency_after"))
    frame.forward_and_back(
        words("emergency_go_on"),
        callbacks.on_step(journey.step, lambda j: navigation.acknowledge_emergency(engine(), j)),
        callbacks.go_back(journey.step),
        journey.step,
        back_text=words("emergency_change"),
    )
