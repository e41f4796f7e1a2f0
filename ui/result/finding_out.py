"""What is worth finding out, by when, and the way back to exactly that question."""

from functools import partial

import streamlit as st

from ui import clock, session
from ui.parts import frame
from ui.parts.escape import own_words
from ui.widgets import callbacks
from ui.words import words
from visit.dates import long_date
from visit.flow import changing
from visit.result.finding_out import worth_finding_out


def draw() -> None:
    """Draw each with its way, closed until it is wanted."""
    found, say = worth_finding_out(session.situation(), clock.today()), session.speech()
    if found is None:
        return
    step = session.journey().step
    with st.expander(words("find_out_title")):
        frame.escaped_text(words("find_out_by", day=long_date(found.by)))
        for question in found.questions:
            st.button(
                own_words(words("find_out_answer", question=say(question.text))),
                key=f"find_out_{question.location}_{question.id}_{step}",
                on_click=callbacks.on_step(step, partial(changing.reopen, key=question.key)),
            )
            if question.find_out:
                frame.escaped_text(say(question.find_out))
