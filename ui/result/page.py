"""The result page: one look and three actions, then what is behind it, closed but for two parts."""

from functools import partial

import streamlit as st

from rules import Guidance, Level
from ui import clock, session
from ui.clinic.numbers import block
from ui.content import engine
from ui.parts import frame
from ui.result import actions, behind, finding_out, first_look, urgent, visit_ahead
from ui.two_people import two_people
from ui.widgets import callbacks
from ui.words import words
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.phone_script import script_for
from visit.flow import navigation
from visit.plan.watching import watching
from visit.result.first_look import FirstLook
from visit.result.first_look import first_look as look_at
from visit.result.open_ends import OpenEnds, open_ends
from visit.result.why import Why, why
from visit.telling.clinic_numbers import clinic_numbers
from visit.words import Speech


def page() -> None:
    """Draw the result for the answers given."""
    journey, situation = session.journey(), session.situation()
    about = complaint(situation)
    look = look_at(situation, about, clock.today())
    ends = open_ends(situation, about)
    if look is None:
        frame.heading(words("result_open"))
        _draw_open(ends)
    elif situation.in_an_emergency:
        _draw_urgent(look, ends)
    else:
        _draw(look, about, ends)
    two_people.draw_offer()
    st.button(words("back"), key=f"back_{journey.step}", on_click=callbacks.go_back(journey.step))


def _draw(look: FirstLook, about: Complaint, ends: OpenEnds) -> None:
    situation, say = session.situation(), session.speech()
    arranged = situation.plan.visit_on is not None
    first_look.draw(
        look.arranged if arranged else look,
        say,
        script_for(situation, clock.today()),
    )
    _draw_open(ends)
    actions.draw(look)
    if own := block(clinic_numbers(situation)):
        st.html(own)
    visit_ahead.draw()
    if say.someone_else:
        st.write(words("result_caregiver"))
    reasons = why(situation, about)
    if not situation.plan.called_on:
        behind.draw_why(reasons)
    behind.draw_sooner(watching(situation), say)
    _draw_rest(situation.guidance, ends, reasons)


def _draw_urgent(look: FirstLook, ends: OpenEnds) -> None:
    """Nothing here softens the call: no questions to ask, no other level, nothing to learn."""
    urgent.draw(session.speech()(look.level.name))
    actions.take_along(words("look_card"), first=False)
    with st.container(key="behind"):
        behind.draw_unknown(ends)
        behind.draw_sources(session.situation().guidance)


def _draw_rest(guidance: Guidance, ends: OpenEnds, reasons: Why) -> None:
    """Each part closed; once the call is made, the reasons are among them."""
    with st.container(key="behind"):
        if session.journey().plan.called_on:
            behind.draw_why_closed(reasons)
        behind.draw_questions()
        finding_out.draw()
        behind.draw_unknown(ends)
        behind.draw_rises(session.speech())
        behind.draw_topics(guidance)
        behind.draw_sources(guidance)


def _draw_open(ends: OpenEnds) -> None:
    """What the open questions can still lead to, and the way to them."""
    if ends.higher is not None:
        _draw_higher(ends.higher, session.speech())


def _draw_higher(level: Level, say: Speech) -> None:
    step = session.journey().step
    st.warning(words("result_higher", level=say(level.name)))
    st.button(
        words("result_go_on"),
        key=f"go_on_{step}",
        on_click=callbacks.on_step(step, partial(navigation.go_on, engine())),
    )
