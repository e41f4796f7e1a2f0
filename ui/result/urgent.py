"""An emergency in three parts: the call, what to do while waiting, what to tell them.

The numbers of a clinic come below all of it.
"""

import streamlit as st

from rules import evidence_of
from ui import session
from ui.clinic.numbers import block
from ui.parts import frame, plain
from ui.words import words
from visit.plan.watching import watching
from visit.result.crew import to_tell
from visit.telling.background import background
from visit.telling.clinic_numbers import clinic_numbers


def draw(word: str) -> None:
    """Draw the three parts; `word` stands above what to do."""
    situation = session.situation()
    say, fired = session.speech(), situation.emergencies
    frame.alarm(say(fired[0].say), say.country, word)
    watched = watching(situation)
    waiting = [*watched.sooner, *watched.meanwhile]
    if waiting:
        st.header(words("emergency_wait"), anchor=False)
        plain.listed(waiting)
    st.header(words("emergency_tell"), anchor=False)
    st.write(words("help_say"))
    if own := situation.plan.story.change:
        frame.escaped_text(own)
    known = background(situation, told=evidence_of(fired, situation.guidance.sight.counted))
    plain.listed([*known, *watched.tell], strong=to_tell(situation))
    if own := block(clinic_numbers(situation)):
        st.html(own)
