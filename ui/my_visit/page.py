"""My visit: one page, from what to ask to what to take along, in the order in which it is needed.

A part that does not concern the person yet stands there closed, or in a line. Nothing is in tabs:
who scrolls sees all there is.
"""

import streamlit as st

from ui import session
from ui.my_visit import agenda, ledgers, notes, questions, take_along, telling
from ui.parts import frame
from ui.words import words

PARTS = {
    "questions": questions.draw,
    "telling": telling.draw,
    "planner": agenda.draw,
    "notes": notes.draw,
    "ledgers": ledgers.draw,
    "take_along": take_along.draw,
}


def page() -> None:
    """Draw every part under its heading."""
    frame.heading(words("visit_title"))
    st.write(words("visit_lead"))
    if not session.journey().answers:
        st.info(words("visit_no_answers"))
        to_questions = frame.section_link(session.section("questions"), words("visit_to_questions"))
        st.html(f"<p>{to_questions}</p>")
    for name, draw in PARTS.items():
        # Focus goes to the heading of a part that a button led to (ui/browser/scripts/focus.js).
        with st.container(key=f"part_{name}"):
            st.header(words(f"visit_part_{name}"), anchor=False)
        draw()
