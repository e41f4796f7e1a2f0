"""The result page: one look and three actions, then what is behind it, closed but for two parts."""

from functools import partial
from html import escape

import streamlit as st

from rules import Level
from ui import clock, session
from ui.clinic.numbers import block
from ui.content import engine
from ui.parts import frame, plain
from ui.result import actions, behind, finding_out, first_look, urgent, visit_ahead
from ui.two_people import two_people
from ui.widgets import callbacks
from ui.widgets.buttons import button, ways
from ui.words import words
from visit.complaint.complaint import Complaint, complaint
from visit.flow import navigation
from visit.phone.phone_script import script_for
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
        _draw_open(ends, first=True)
    elif situation.in_an_emergency:
        _draw_urgent(look, ends)
    else:
        _draw(look, about, ends)
    offer, back = two_people.offer(), ways(button("back", words("back")))
    st.html(f'<div class="vg-ways-out" data-step="{journey.step}">{offer}{back}</div>')


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
    told = plain.paragraphs([words("result_caregiver")]) if say.someone_else else ""
    reasons = why(situation, about)
    if not situation.plan.called_on:
        told += behind.why(reasons)
    st.html(told + behind.sooner(watching(situation), say) + _rest(ends, reasons))


def _draw_urgent(look: FirstLook, ends: OpenEnds) -> None:
    """Nothing here softens the call: no questions to ask, no other level, nothing to learn."""
    urgent.draw(session.speech()(look.level.name))
    actions.take_along(words("look_card"), first=False)
    st.html(behind.closed(behind.unknown(ends), behind.sources(session.situation().guidance)))


def _rest(ends: OpenEnds, reasons: Why) -> str:
    """Each part closed; once the call is made, the reasons are among them."""
    guidance = session.situation().guidance
    return behind.closed(
        behind.why_closed(reasons) if session.journey().plan.called_on else {},
        behind.questions(),
        finding_out.part(),
        behind.unknown(ends),
        behind.rises(session.speech()),
        behind.sources(guidance),
        behind.topics(guidance),
    )


def _draw_open(ends: OpenEnds, *, first: bool = False) -> None:
    """What the open questions can still lead to, and the way to them.

    It is the `first` thing to do where nothing else is known.
    """
    if ends.higher is not None:
        _draw_higher(ends.higher, session.speech(), first=first)


def _draw_higher(level: Level, say: Speech, *, first: bool) -> None:
    step = session.journey().step
    st.html(f'<p class="vg-warning">{escape(words("result_higher", level=say(level.name)))}</p>')
    st.button(
        words("result_go_on"),
        type="primary" if first else "secondary",
        key=f"go_on_{step}",
        on_click=callbacks.on_step(step, partial(navigation.go_on, engine())),
    )
