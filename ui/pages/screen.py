"""A screen of questions: rows to mark, the way on and back, and why they are asked.

All of it is one piece of markup: each piece Streamlit draws costs the person time.
"""

from collections.abc import Mapping
from html import escape

import streamlit as st

from questionnaire import PLACES, Group, Number, Question, SeveralOf
from ui import session
from ui.content import engine
from ui.pages import places
from ui.parts import frame
from ui.widgets import number
from ui.widgets.buttons import button, ways
from ui.widgets.rows import Row, markup
from ui.words import words
from visit import Draft
from visit.flow import screens
from visit.flow.marks import marked
from visit.flow.progress import part_of
from visit.flow.screens import Shown
from visit.words import words as visit_words

Marks = Mapping[str, Draft]


def page() -> None:
    """Draw the screen that the journey is at."""
    journey = session.journey()
    shown = screens.shown_at(session.situation(), journey.asking or "")
    name = f"{shown.screen.key.replace('.', '_')}_{journey.step}"
    now = {question.key: marked(journey, question) for question in shown.rows}
    marks = session.drawn_marks(name, {key: mark for key, mark in now.items() if mark is not None})
    st.html(
        f'<div class="vg-screen st-key-{name}" data-screen="{name}" data-step="{journey.step}">'
        f"{_top(shown)}{_problem()}{_rows(shown, marks)}{_ways()}{_help(shown)}</div>"
    )


def _top(shown: Shown) -> str:
    """How far along, the heading, and which place it is about.

    The place comes after the heading, which stands in the top fifth of a phone.
    """
    say, part = session.speech(), part_of(session.situation())
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


def _problem() -> str:
    problem = session.problem()
    return f'<p class="vg-warning" role="alert">{escape(problem)}</p>' if problem else ""


def _rows(shown: Shown, marks: Marks) -> str:
    extra = places.markup() if PLACES in shown.keys else ""
    return extra + "".join(_group(group, shown, marks) for group in shown.screen.groups)


def _group(group: Group, shown: Shown, marks: Marks) -> str:
    """The rows of one heading that this person sees; without rows, no heading."""
    here = {f"{shown.screen.location}.{name}" for name in group.questions}
    rows = [_row(question, shown, marks) for question in shown.rows if question.key in here]
    if not rows:
        return ""
    say = session.speech()
    heading = f"<h2>{escape(say(group.heading))}</h2>" if group.heading else ""
    return heading + "".join(markup(row, say) for row in rows)


def _row(question: Question, shown: Shown, marks: Marks) -> Row:
    mark = marks.get(question.key)
    situation = session.situation()
    is_open = session.problem() is not None and question.key in screens.open_rows(situation)
    named_above = question.text == shown.screen.heading
    complaint = _complaint(question, mark) if is_open else ""
    return Row(question, mark, complaint, named_above, _asked_for(question, shown))


def _asked_for(question: Question, shown: Shown) -> bool:
    """Whether the person came back for this row; at the first one the heading is near enough."""
    journey = session.journey()
    return journey.changing and journey.asking == question.key != shown.keys[0]


def _complaint(question: Question, mark: Draft | None) -> str:
    if isinstance(question, SeveralOf):
        none = session.speech()(question.none_text)
        return words("none_alone" if mark else "choose_some", none=none)
    if isinstance(question, Number):
        return number.complaint(question, mark)
    return words("choose_answer")


def _ways() -> str:
    settled = screens.result_offered(session.situation())
    stop = "see_what_to_do" if settled else "stop_here"
    return ways(
        button("continue", words("continue"), kind="vg-primary"),
        button("back", words("back")),
        button("stop", words(stop), kind="vg-plain"),
    )


def _help(shown: Shown) -> str:
    """Why it is asked and what hard words mean, read only when it is opened."""
    say, parts = session.speech(), {}
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
