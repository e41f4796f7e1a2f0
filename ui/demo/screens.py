"""The pages that a person would see, drawn by the same parts, with the ways of a demonstration.

What would lead into a visit, or keep something of one, is left out.
"""

import streamlit as st

from ui import clock, session
from ui.clinic.numbers import block
from ui.content import engine
from ui.pages import review, screen, start
from ui.parts import frame
from ui.parts.sheet_on_screen import markup
from ui.result import behind, first_look, urgent
from ui.take_along import files, taking_along
from ui.words import words
from visit.complaint.complaint import complaint
from visit.demo import Shown
from visit.phone.phone_script import script_for
from visit.plan.watching import watching
from visit.result.first_look import first_look as look_at
from visit.result.why import why
from visit.telling.clinic_numbers import clinic_numbers


def draw(shown: Shown) -> None:
    """Draw the page that a person would see here."""
    DRAWN[shown.kind]()


def _start() -> None:
    start.page(shown=True)


def _emergency() -> None:
    urgent.draw(words("emergency_title"))


def _child() -> None:
    say = session.speech()
    frame.heading(words("child_title"))
    st.write(words("child_body"))
    for rule in session.situation().guidance.fired:
        frame.level_card(engine().rulebook.level[rule.level], say(rule.say), say)
        st.write(say(rule.because))


def _review() -> None:
    frame.heading(words("review_title"))
    st.html(f'<div data-step="{session.journey().step}">{review.answers_by_place()}</div>')


def _result() -> None:
    situation, say = session.situation(), session.speech()
    about, today = complaint(situation), clock.today()
    look = look_at(situation, about, today)
    if look is None:
        frame.heading(words("result_open"))
        return
    if situation.in_an_emergency:
        urgent.draw(say(look.level.name))
    else:
        first_look.draw(look, say, script_for(situation, today))
        if own := block(clinic_numbers(situation)):
            st.html(own)
        st.html(behind.why(why(situation, about)) + behind.sooner(watching(situation), say))
    st.html(behind.closed(behind.rises(say), behind.sources(situation.guidance)))


def _sheet() -> None:
    frame.heading(words("demo_sheet"))
    taking_along.draw_made_up()


def _card() -> None:
    frame.heading(words("demo_card"))
    with st.container(key="sheet"):
        st.html(markup(files.sheet(), "card"))


DRAWN = {
    "start": _start,
    "question": screen.page,
    "emergency": _emergency,
    "child": _child,
    "review": _review,
    "result": _result,
    "sheet": _sheet,
    "card": _card,
}
