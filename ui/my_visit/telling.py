"""What to tell: own words first, then a half-minute script for the phone, and the answers."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from ui import clock, session
from ui.clinic.numbers import block, listed
from ui.my_visit import edits, unasked
from ui.parts import downloads, frame, plain
from ui.parts.closed import closed_part
from ui.words import words
from visit.model.plan import LONGEST_NOTE, LONGEST_OWN_WORDS, Story
from visit.model.views import By
from visit.phone.phone_script import script_for
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
SCRIPT = "script_text"
LONGEST = {"since": LONGEST_NOTE, "worry": LONGEST_NOTE}


def draw() -> None:
    """Draw own words, and closed what to say on the phone, the answers, and advice for the road."""
    lead = plain.paragraphs([words("visit_story_lead")])
    st.html(plain.under_heading(words("visit_part_telling"), lead))
    for by, plan in session.situation().writers.items():
        _draw_story(plan.story, by)
        unasked.draw_written(by, plan)
    parts = frame.more({**_script(), **_answers(), **dict(map(_pack, _packs()))})
    st.html(f'{_numbers()}<div class="vg-behind st-key-telling">{parts}</div>')


def _draw_story(story: Story, by: By | None) -> None:
    """The change first; what more there is to say stays closed until something was said there."""
    first, *more = Story.model_fields
    _draw_field(story, first, by)
    said = any(getattr(story, name) for name in more)

    def draw_more() -> None:
        for name in more:
            _draw_field(story, name, by)

    closed_part(words(MORE[by]), f"story_{by}", draw_more, needed=said)


def _draw_field(story: Story, name: str, by: By | None) -> None:
    longest = LONGEST.get(name, LONGEST_OWN_WORDS)
    field = edits.Field(f"story_{name}", longest, by)
    label = label_by(by, words(f"story_{name}"))
    edits.write(label, field, getattr(story, name), _tells(name))


def _tells(name: str) -> edits.Writing:
    return lambda plan, text: write_down.write_story(plan, **{name: text})


def _numbers() -> str:
    """A clinic's own numbers; beside an emergency there is one number alone."""
    situation = session.situation()
    return "" if situation.in_an_emergency else block(clinic_numbers(situation))


def _script() -> dict[str, str]:
    """What to say on the phone, with the ways to copy it."""
    script = script_for(session.situation(), clock.today())
    said = "".join(f"<p>{plain.lines(part)}</p>" for part in script if part)
    copying = downloads.copy_button(words("visit_copy_script"), SCRIPT)
    by_hand = downloads.copy_field(words("copy_by_hand"), SCRIPT, script.text)
    return {words("script_title"): f"<div>{said}{copying}{by_hand}</div>"}


def _answers() -> dict[str, str]:
    """What was answered, under headings, what is most urgent first."""
    situation, say = session.situation(), session.speech()
    told = urgent_first(situation, facts(situation))
    under = {heading: [one.text for one in told if one.heading == heading] for heading in HEADINGS}
    shown = "".join(
        _titled(heading_of(heading, say), lines) for heading, lines in under.items() if lines
    )
    return {words("visit_facts"): f"<div>{shown}</div>"} if shown else {}


def _titled(title: str, lines: Iterable[str]) -> str:
    return f"<h3>{escape(title)}</h3>{plain.a_list(lines)}"


def _packs() -> Sequence[Offered]:
    return packs_for(session.situation())


def _pack(pack: Offered) -> tuple[str, str]:
    lead = plain.paragraphs([pack.lead])
    parts = "".join(_titled(part.title, part.items) for part in pack.parts)
    sources = (
        f'<p class="vg-quiet">{escape(words("result_sources"))}</p>{frame.cited(pack.sources)}'
    )
    return pack.title, f"<div>{lead}{parts}{_teams_numbers(pack)}{sources}</div>"


def _teams_numbers(pack: Offered) -> str:
    """The team's number beside the advice to call the team; its danger signs stand above."""
    numbers = team_numbers(session.situation()) if pack.calls_team else ()
    if not numbers:
        return ""
    return f"<p>{escape(session.speech().own('clinic_first'))}</p>{listed(numbers)}"
