"""What to tell: own words first, then a half-minute script for the phone, and the answers."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from ui import clock, session
from ui.clinic.numbers import block, listed
from ui.my_visit import edits, unasked
from ui.parts import downloads, frame
from ui.words import words
from visit.complaint.phone_script import script_for
from visit.model.plan import LONGEST_NOTE, LONGEST_OWN_WORDS, Story
from visit.model.views import By
from visit.plan import write_down
from visit.plan.advice import Offered, packs_for
from visit.telling.clinic_numbers import clinic_numbers, team_numbers
from visit.telling.facts import Heading, facts, heading_of, urgent_first
from visit.telling.unasked import label_by

HEADINGS: tuple[Heading, ...] = ("have", "detail", "unsure", "have_not", "context")
MORE: Mapping[By | None, str] = {
    None: "visit_story_more",
    "patient": "visit_story_more_patient",
    "caregiver": "visit_story_more_caregiver",
}
LONGEST = {"since": LONGEST_NOTE, "worry": LONGEST_NOTE}


def draw() -> None:
    """Draw own words, and closed what to say on the phone, the answers, and advice for the road."""
    st.write(words("visit_story_lead"))
    for by, plan in session.situation().writers.items():
        _draw_story(plan.story, by)
        unasked.draw_written(by, plan)
    with st.container(key="telling"):
        _draw_script()
        _draw_facts()
        for pack in packs_for(session.situation()):
            _draw_pack(pack)


def _draw_numbers(pack: Offered) -> None:
    """The team's number beside the advice to call the team; its danger signs stand above."""
    numbers = team_numbers(session.situation()) if pack.calls_team else ()
    if numbers:
        st.html(f"<p>{escape(session.speech().own('clinic_first'))}</p>{listed(numbers)}")


def _draw_story(story: Story, by: By | None) -> None:
    """The change first; what more there is to say stays closed until something was said there."""
    first, *more = Story.model_fields
    _draw_field(story, first, by)
    said = any(getattr(story, name) for name in more)
    opened = session.unfolded(f"story_{by}", needed=said)
    with st.expander(words(MORE[by]), expanded=opened):
        for name in more:
            _draw_field(story, name, by)


def _draw_field(story: Story, name: str, by: By | None) -> None:
    longest = LONGEST.get(name, LONGEST_OWN_WORDS)
    field = edits.Field(f"story_{name}", longest, by)
    label = label_by(by, words(f"story_{name}"))
    edits.write(label, field, getattr(story, name), _tells(name))


def _tells(name: str) -> edits.Writing:
    return lambda plan, text: write_down.write_story(plan, **{name: text})


def _draw_script() -> None:
    situation = session.situation()
    script = script_for(situation, clock.today())
    own = block(clinic_numbers(situation))
    if own and not situation.in_an_emergency:
        st.html(own)
    with st.expander(words("script_title")):
        for part in script:
            if part:
                frame.escaped_text(part)
        downloads.copy_button(words("visit_copy_script"), "script_text")
        downloads.copy_field(words("copy_by_hand"), "script_text", script.text)


def _draw_facts() -> None:
    situation, say = session.situation(), session.speech()
    told = urgent_first(situation, facts(situation))
    if not told:
        return
    with st.expander(words("visit_facts")):
        for heading in HEADINGS:
            lines = [fact.text for fact in told if fact.heading == heading]
            if lines:
                st.subheader(heading_of(heading, say), anchor=False)
                frame.bullets(lines)


def _draw_pack(pack: Offered) -> None:
    with st.expander(pack.title):
        st.write(pack.lead)
        for part in pack.parts:
            st.subheader(part.title, anchor=False)
            for item in part.items:
                frame.escaped_text(f"• {item}")
        _draw_numbers(pack)
        st.caption(words("result_sources"))
        frame.sources(list(pack.sources))
