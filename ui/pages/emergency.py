"""The page that interrupts: the action first, a number to press, then what to tell them."""

import streamlit as st

from rules import evidence_of
from ui import session
from ui.content import engine
from ui.parts import frame
from ui.widgets import callbacks
from ui.words import words
from visit.flow import navigation
from visit.telling.answer_text import answer_text
from visit.telling.background import background


def page() -> None:
    """Draw the emergency page for the rules that fired."""
    journey, say = session.journey(), session.speech()
    situation = session.situation()
    fired = situation.emergencies
    frame.alarm(say(fired[0].say), say.country)
    with st.container(key="emergency_why"):
        st.header(words("emergency_because"), anchor=False)
        for rule in fired:
            st.write(say(rule.because))
            frame.bullets([say(sign) for sign in rule.watch_for])
    st.header(words("emergency_tell"), anchor=False)
    keys = evidence_of(fired, situation.guidance.sight.counted)
    questions = [engine().rulebook.questionnaire.question(key) for key in keys]
    signs = [
        f"{say(question.text)} **{answer_text(question, journey.answers[question.key], say)}**"
        for question in questions
    ]
    known = [f"**{line}**" for line in background(situation, told=keys)]
    frame.bullets([*signs, *known])
    st.write(words("emergency_after"))
    frame.forward_and_back(
        words("emergency_go_on"),
        callbacks.on_step(journey.step, lambda j: navigation.acknowledge_emergency(engine(), j)),
        callbacks.go_back(journey.step),
        journey.step,
        back_text=words("emergency_change"),
    )
