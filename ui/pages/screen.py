"""A screen of questions: rows to mark, the way on and back, and why they are asked.

All of it is one piece of markup: each piece Streamlit draws costs the person time.
"""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from questionnaire import PLACES, Group, Number, Question, SeveralOf
from ui import session
from ui.content import engine
from ui.pages import places
from ui.parts import clearing, frame
from ui.widgets import number
from ui.widgets.buttons import button, ways
from ui.widgets.rows import Row, markup
from ui.words import words
from visit import Draft
from visit.complaint.since_when.the_change import OVERALL, the_change
from visit.flow import screens
from visit.flow.marks import marked
from visit.flow.progress import part_of
from visit.flow.screens import Shown
from visit.situation import Situation
from visit.words import words as visit_words

Marks = Mapping[str, Draft]


def whole_page() -> None:
    """Draw the screen that the journey is at, with what stands under every page."""
    page(_bottom() if session.journey().views is None else "")


def _bottom() -> str:
    """As `frame.bottom` draws it, which leaves it out here."""
    return frame.foot() + clearing.markup(session.journey().step)


def page(bottom: str = "") -> None:
    """Draw the screen that the journey is at, and our own markup at its `bottom`."""
    situation = session.situation()
    journey, problem = situation.journey, session.problem()
    shown = screens.shown_at(situation, journey.asking or "")
    name = f"{shown.screen.key.replace('.', '_')}_{journey.step}"
    now = {question.key: marked(journey, question) for question in shown.rows}
    marks = session.drawn_marks(name, {key: mark for key, mark in now.items() if mark is not None})
    st.html(
        f'<div class="vg-screen st-key-{name}" data-screen="{name}" data-step="{journey.step}">'
        f"{_top(situation, shown)}{_told(problem)}{_rows(situation, shown, marks, problem)}"
        f"{_ways(situation)}{_help(situation, shown)}{bottom}</div>"
    )


def _top(situation: Situation, shown: Shown) -> str:
    """How far along, the heading, and which place it is about.

    The place comes after the heading, which stands in the top fifth of a phone.
    """
    say, part = situation.speech, part_of(situation)
    location = engine().rulebook.questionnaire.location(shown.screen.location)
    step = words("part_of", number=part.number, count=part.count, part=visit_words(part.name))
    named = location.asked == "always" or say(location.name) == say(shown.screen.heading)
    place = "" if named else _quiet(say(location.name))
    for_them = _quiet(words("caregiver_line")) if say.someone_else else ""
    return (
        f'<div class="vg-part">{_quiet(step)}<progress class="vg-progress" value="{part.number}"'
        f' max="{part.count}" aria-hidden="true"></progress></div>'
        f"<h1>{escape(say(shown.screen.heading))}</h1>{place}{for_them}"
    )


def _told(problem: str | None) -> str:
    return f'<p class="vg-warning" role="alert">{escape(problem)}</p>' if problem else ""


def _rows(situation: Situation, shown: Shown, marks: Marks, problem: str | None) -> str:
    extra = places.markup() if PLACES in shown.keys else ""
    still_open = screens.open_rows(situation) if problem is not None else ()
    rows = {one.key: _row(situation, shown, one, marks, still_open) for one in shown.rows}
    return extra + "".join(_group(situation, group, shown, rows) for group in shown.screen.groups)


def _group(situation: Situation, group: Group, shown: Shown, rows: Mapping[str, Row]) -> str:
    """The rows of one heading that this person sees; without rows, no heading."""
    here = {f"{shown.screen.location}.{name}" for name in group.questions}
    drawn = [row for key, row in rows.items() if key in here]
    if not drawn:
        return ""
    say = situation.speech
    heading = f"<h2>{escape(say(group.heading))}</h2>" if group.heading else ""
    named = _the_change(situation) if here.intersection(OVERALL) else ""
    return heading + named + "".join(markup(row, say) for row in drawn)


def _the_change(situation: Situation) -> str:
    """What stands first on the sheet, of which the rows ask: who told of two has two beginnings."""
    sign = the_change(situation)
    if sign is None:
        return ""
    said = escape(words("the_change_is"))
    return f'<p class="vg-the-change">{said} <strong>{escape(sign.stated)}</strong></p>'


def _row(
    situation: Situation, shown: Shown, question: Question, marks: Marks, still_open: Sequence[str]
) -> Row:
    mark, key, journey = marks.get(question.key), question.key, situation.journey
    complaint = _complaint(situation, question, mark) if key in still_open else ""
    # At the first row of a screen the heading is near enough.
    asked_for = journey.changing and journey.asking == key != shown.keys[0]
    return Row(question, mark, complaint, question.text == shown.screen.heading, asked_for)


def _complaint(situation: Situation, question: Question, mark: Draft | None) -> str:
    if isinstance(question, SeveralOf):
        none = situation.speech(question.none_text)
        return words("none_alone" if mark else "choose_some", none=none)
    if isinstance(question, Number):
        return number.complaint(question, mark)
    return words("choose_answer")


def _ways(situation: Situation) -> str:
    settled = screens.result_offered(situation)
    stop = "see_what_to_do" if settled else "stop_here"
    return ways(
        button("continue", words("continue"), kind="vg-primary"),
        button("back", words("back")),
        button("stop", words(stop), kind="vg-plain"),
    )


def _help(situation: Situation, shown: Shown) -> str:
    """Why it is asked and what hard words mean, read only when it is opened."""
    say, parts = situation.speech, {}
    whys = dict.fromkeys(say(question.why) for question in shown.rows if question.why)
    if whys:
        parts[words("why_we_ask")] = "".join(f"<p>{escape(why)}</p>" for why in whys)
    hard = {word: text for question in shown.rows for word, text in question.explain.items()}
    if hard:
        parts[words("hard_words")] = "".join(
            f"<p><strong>{escape(word)}</strong>: {escape(say(text))}</p>"
            for word, text in hard.items()
        )
    return frame.more(parts)


def _quiet(text: str) -> str:
    return f'<p class="vg-quiet">{escape(text)}</p>'
