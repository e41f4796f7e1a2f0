"""What to tell: own words, the answers in order, and a half-minute script for the phone."""

from html import escape

import streamlit as st

from ui import clock, session
from ui.clinic.numbers import block, listed
from ui.my_visit import edits, unasked
from ui.parts import downloads, frame
from ui.words import words
from visit.complaint.phone_script import script_for
from visit.model.plan import LONGEST_NOTE, LONGEST_OWN_WORDS, Story
from visit.plan import write_down
from visit.plan.advice import Offered, packs_for
from visit.telling.clinic_numbers import clinic_numbers, team_numbers
from visit.telling.facts import Heading, facts, heading_of, urgent_first

HEADINGS: tuple[Heading, ...] = ("have", "detail", "unsure", "have_not", "context")
LONGEST = {"since": LONGEST_NOTE, "worry": LONGEST_NOTE}
SHOWN = 8


def draw() -> None:
    """Draw packs, the story, the script and the summary."""
    _draw_packs()
    _draw_story()
    _draw_script()
    _draw_facts()


def _draw_packs() -> None:
    for pack in packs_for(session.situation()):
        with st.container(border=True, key=f"pack_{pack.id}"):
            st.header(pack.title, anchor=False)
            st.write(pack.lead)
            for part in pack.parts:
                st.markdown(f"**{part.title}**")
                for item in part.items:
                    frame.escaped_text(f"• {item}")
            _draw_numbers(pack)
            with st.expander(words("result_sources")):
                frame.sources(list(pack.sources))


def _draw_numbers(pack: Offered) -> None:
    """The team's number beside the advice to call the team; its danger signs stand above."""
    numbers = team_numbers(session.situation()) if pack.calls_team else ()
    if numbers:
        st.html(f"<p>{escape(session.speech().own('clinic_first'))}</p>{listed(numbers)}")


def _draw_story() -> None:
    st.header(words("story_title"), anchor=False)
    st.write(words("visit_story_lead"))
    story = session.journey().plan.story
    for name in Story.model_fields:
        edits.write(
            words(f"story_{name}"),
            f"story_{name}",
            getattr(story, name),
            _tells(name),
            LONGEST.get(name, LONGEST_OWN_WORDS),
        )
    unasked.draw_written()


def _tells(name: str) -> edits.Writing:
    return lambda plan, text: write_down.write_story(plan, **{name: text})


def _draw_script() -> None:
    situation = session.situation()
    script = script_for(situation, clock.today())
    own = block(clinic_numbers(situation))
    if own and not situation.in_an_emergency:
        st.html(own)
    st.header(words("script_title"), anchor=False)
    with st.container(border=True, key="script"):
        for part in script:
            if part:
                frame.escaped_text(part)
    downloads.copy_button(words("visit_copy_script"), "script_text")
    downloads.copy_field(words("copy_by_hand"), "script_text", script.text)


def _draw_facts() -> None:
    situation, say = session.situation(), session.speech()
    told = urgent_first(situation, facts(situation))
    for heading in HEADINGS:
        lines = [fact.text for fact in told if fact.heading == heading]
        if not lines:
            continue
        st.header(heading_of(heading, say), anchor=False)
        frame.bullets(lines[:SHOWN])
        if lines[SHOWN:]:
            with st.expander(words("visit_more", count=len(lines) - SHOWN)):
                frame.bullets(lines[SHOWN:])
