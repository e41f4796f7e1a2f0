"""My visit: one page, in the order in which it is needed, from what to ask to what changed since.

Nothing is in tabs: who scrolls sees all there is. A part that does not concern the person yet
stands there closed, and opens by itself when it does.
"""

from collections.abc import Callable, Mapping
from html import escape

import streamlit as st

from ui import session
from ui.my_visit import agenda, ledgers, notes, questions, telling
from ui.parts import frame, plain
from ui.parts.closed import closed_part
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
# In an emergency: nothing to choose for a visit, and no minutes to plan. What was written is kept.
FOR_HELP = ("telling", "take_along")
AFTER_HELP = (*FOR_HELP, "notes", "ledgers")


def page() -> None:
    """Draw every part under its heading."""
    if _second_answers():
        st.html(_top(words("second_at_work")))
        return
    st.html(_top("" if session.journey().answers else words("visit_no_answers"), lead=True))
    for name, draw in _parts().items():
        # A button may lead to a part by the name of this container (ui/browser/scripts/focus.js).
        # What comes and goes in one part moves nothing in another, which would close what is open.
        with st.container(key=f"part_{name}"):
            if name in NEEDED:
                needed = NEEDED[name]() or session.led_to() == name
                closed_part(words(f"visit_part_{name}"), name, draw, needed=needed)
            else:
                draw()


def _top(missing: str, *, lead: bool = False) -> str:
    """The heading; where answers are `missing`, what is said of that, with the way to them."""
    said = _lead() if lead else ""
    if missing:
        way = frame.section_link(session.section("questions"), words("visit_to_questions"))
        said += f'<p class="vg-note">{escape(missing)}</p><p>{way}</p>'
    return f"<h1>{escape(words('visit_title'))}</h1>{said}"


def _lead() -> str:
    """What the page is for; in an emergency what comes first, before there is a list to write."""
    situation = session.situation()
    if not situation.in_an_emergency:
        return plain.paragraphs([words("visit_lead")])
    call = session.speech()(situation.emergencies[0].say)
    return f'<p class="vg-note">{escape(words("visit_after_the_call", call=call))}</p>'


def _second_answers() -> bool:
    """Whether a sheet would hold the answers of one of two; in an emergency it is there at once."""
    return session.journey().apart and not session.situation().in_an_emergency


def _parts() -> Mapping[str, Callable[[], None]]:
    """All of them; in an emergency what helps now, and no plan for a visit that may not come."""
    if not session.situation().in_an_emergency:
        return PARTS
    fitting = FOR_HELP if session.journey().apart else AFTER_HELP
    return {name: draw for name, draw in PARTS.items() if name in fitting}


def _tracks() -> bool:
    """Whether there is an entry, or one that says something else than an answer."""
    plan = session.journey().plan
    return bool(plan.ledgers or proposals(session.situation(), supports()))


# What stands closed until it concerns the person.
NEEDED: Mapping[str, Callable[[], bool]] = {"notes": notes.has_begun, "ledgers": _tracks}
PRESSES = questions.PRESSES
