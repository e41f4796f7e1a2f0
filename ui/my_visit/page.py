"""My visit: one page, in the order in which it is needed, from what to ask to what changed since.

Nothing is in tabs: who scrolls sees all there is. A part that does not concern the person yet
stands there closed, and opens by itself when it does.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from ui import session
from ui.my_visit import agenda, ledgers, notes, questions, telling
from ui.parts import frame
from ui.take_along import taking_along
from ui.words import words
from visit.ledgers.content import supports
from visit.ledgers.proposals import proposals

PARTS = {
    "questions": questions.draw,
    "telling": telling.draw,
    "planner": agenda.draw,
    "take_along": taking_along.draw,
    "notes": notes.draw,
    "ledgers": ledgers.draw,
}
FOR_HELP = ("telling", "take_along")


def page() -> None:
    """Draw every part under its heading."""
    frame.heading(words("visit_title"))
    if _second_answers():
        st.info(words("second_at_work"))
        to_questions = frame.section_link(session.section("questions"), words("visit_to_questions"))
        st.html(f"<p>{to_questions}</p>")
        return
    st.write(words("visit_lead"))
    if not session.journey().answers:
        st.info(words("visit_no_answers"))
        to_questions = frame.section_link(session.section("questions"), words("visit_to_questions"))
        st.html(f"<p>{to_questions}</p>")
    closed = {"notes": notes.has_begun, "ledgers": _tracks}
    for name, draw in _parts().items():
        # A button may lead to a part by the name of this container (ui/browser/scripts/focus.js).
        # What comes and goes in one part moves nothing in another, which would close what is open.
        with st.container(key=f"part_{name}"):
            if name in closed:
                _draw_closed(name, draw, needed=closed[name]())
            else:
                st.header(words(f"visit_part_{name}"), anchor=False)
                draw()


def _second_answers() -> bool:
    """Whether a sheet would hold the answers of one of two; in an emergency it is there at once."""
    return session.journey().apart and not session.situation().in_an_emergency


def _parts() -> Mapping[str, Callable[[], None]]:
    """All of them; in an emergency of the second person what helps now, and no plan to write."""
    if not session.journey().apart:
        return PARTS
    return {name: draw for name, draw in PARTS.items() if name in FOR_HELP}


def _draw_closed(name: str, draw: Callable[[], None], *, needed: bool) -> None:
    led_here = session.led_to() == name
    expanded = session.unfolded(name, needed=needed or led_here)
    with st.expander(words(f"visit_part_{name}"), expanded=expanded):
        draw()


def _tracks() -> bool:
    """Whether there is an entry, or one that says something else than an answer."""
    plan = session.journey().plan
    return bool(plan.ledgers or proposals(session.situation(), supports()))
