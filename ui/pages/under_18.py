"""The page for someone under 18: what to do, and no further questions."""

import streamlit as st

from ui import session
from ui.content import engine
from ui.pages import review
from ui.parts import frame
from ui.widgets import callbacks
from ui.words import words


def page() -> None:
    """Draw what to do for a child or a teenager."""
    journey, say = session.journey(), session.speech()
    guidance = session.situation().guidance
    frame.heading(words("child_title"))
    st.write(words("child_body"))
    for rule in guidance.fired:
        frame.level_card(engine().rulebook.level[rule.level], say(rule.say), say)
        st.write(say(rule.because))
        frame.bullets([say(sign) for sign in rule.watch_for])
    st.header(words("result_sources"), anchor=False)
    frame.sources([source for rule in guidance.fired for source in rule.sources])
    review.draw_undo()
    st.button(words("back"), key=f"back_{journey.step}", on_click=callbacks.go_back(journey.step))
