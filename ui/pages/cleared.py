"""The page after "Finish and clear": nothing is kept, and it says so."""

import streamlit as st

from ui import session
from ui.parts import frame
from ui.widgets import callbacks
from ui.words import words


def page() -> None:
    """Say that the answers are gone, and how to begin anew."""
    frame.heading(words("finished_title"))
    st.write(words("finished_body"))
    step = session.journey().step
    st.button(
        words("finished_again"),
        type="primary",
        key=f"again_{step}",
        on_click=callbacks.on_step(step, lambda j: session.fresh_journey().moved(step=j.next_step)),
    )
