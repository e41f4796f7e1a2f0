"""The app without a browser: open it, mark, answer, press, and read what stands there.

The browser's part is left out: the session is known from the start, with the journey it begins
with. Every answer checks that its question is the one on the page.
"""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from questionnaire import WHO_FOR, Answer, Number, SeveralOf, digits
from tests import boxes
from tests.visitors import Visitor, steps, ticked
from ui.content import engine
from ui.my_visit import take_along
from ui.widgets.number import TYPED
from ui.words import words
from visit import Journey
from visit.model.plan import Plan
from visit.words import speech_for

APP = Path(__file__).parents[1] / "app.py"
_TAG = re.compile(r"<[^>]+>")
_MAIN_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>")


def open_app(journey: Journey | None = None) -> AppTest:
    """The page that a journey is at; without one, the start page."""
    app = AppTest.from_file(APP, default_timeout=30)
    app.session_state["journey"] = journey or Journey()
    return app.run()


def open_at(visitor: Visitor, key: str) -> AppTest:
    """The page of that question, on this person's way."""
    given = visitor.answers(engine().rulebook.questionnaire)
    return open_app(next(step for step in steps(engine(), given) if step.asking == key))


def open_review(visitor: Visitor) -> AppTest:
    """The page where this person checks all answers."""
    *_, last = steps(engine(), visitor.answers(engine().rulebook.questionnaire))
    return open_app(last)


def open_section(name: str) -> AppTest:
    """Another section, alone: the page function of `ui.learn.page` or `ui.how.page`."""
    return AppTest.from_string(f"from {name} import page\npage()", default_timeout=30).run()


def turn_to(app: AppTest, section: str, part: str | None = None) -> AppTest:
    """Follow the link to a section of the whole app, and choose a part of it."""
    # The sections are functions, which AppTest.switch_page cannot find.
    app._page_hash = calc_hash(section)  # noqa: SLF001
    if part is not None:
        app.session_state[f"{section}_part"] = part
    return app.run()


def journey(app: AppTest) -> Journey:
    """Where the session is, and what it knows."""
    kept = app.session_state["journey"]
    assert isinstance(kept, Journey)
    return kept


def heading(app: AppTest) -> str:
    """The one main heading of the page."""
    found = [title.value for title in app.title]
    found += [_plain(text) for html in app.html for text in _MAIN_HEADING.findall(html.body)]
    assert len(found) == 1, f"main headings: {found}"
    return found[0]


def lines(app: AppTest) -> list[str]:
    """Every text on the page from top to bottom: headings, words, labels."""
    return [line for element in app.main for line in _texts(element)]


def words_on(app: AppTest) -> str:
    return "\n".join(lines(app))


def press(app: AppTest, name: str) -> None:
    """Press the one button of that name."""
    by_label(app.button, name).click().run()


def by_label(elements: Iterable[Any], label: str) -> Any:
    """The one element with that label, of those of a kind: `by_label(app.radio, "Unit")`."""
    named = [element for element in elements if element.label == label]
    assert len(named) == 1, f"{label}: {[element.label for element in elements]}"
    return named[0]


def choices(app: AppTest) -> Any:
    """Where one answer is chosen to the question that is the heading of the page."""
    return by_label(app.radio, heading(app))


def who_for(app: AppTest) -> Any:
    """Where the start page asks who the questions are for."""
    return by_label(app.radio, engine().rulebook.questionnaire.question(WHO_FOR).text.you)


def complaint(app: AppTest) -> str:
    """What the one message of an error on the page says."""
    (error,) = app.error
    return str(error.value)


def begin(app: AppTest, who: str = "me") -> None:
    """Leave the start page."""
    who_for(app).set_value(who)
    press(app, words("begin"))


def mark(app: AppTest, key: str, given: Answer) -> None:
    """Mark the answer to the question on the page, without going on."""
    question = engine().rulebook.questionnaire.question(key)
    text = speech_for(journey(app))(question.text)
    assert heading(app) == text
    if isinstance(question, SeveralOf):
        _tick(app, question, given)
    elif isinstance(question, Number) and isinstance(given, float):
        measure(app, key, question.unit, digits(given))
    else:
        by_label(app.radio, text).set_value(given).run()


def measure(app: AppTest, key: str, unit: str | None, number: str) -> None:
    """Type a number and choose its unit."""
    question = engine().rulebook.questionnaire.question(key)
    asked = speech_for(journey(app))(question.text)
    by_label(app.radio, asked).set_value("measured").run()
    if unit:
        by_label(app.radio, words("which_unit")).set_value(unit)
    number_field(app).set_value(number).run()


def number_field(app: AppTest) -> Any:
    """The one field for a number on the page."""
    (field,) = [field for field in app.text_input if TYPED in str(field.key)]
    return field


def answer(app: AppTest, key: str, given: Answer) -> None:
    """Mark the answer to the question on the page and go on."""
    mark(app, key, given)
    press(app, words("continue"))


def change(app: AppTest, key: str) -> None:
    """Open an answer from the review."""
    button = f"change_{key.replace('.', '_')}_{journey(app).step}"
    app.button(key=button).click().run()


def walk(app: AppTest, visitor: Visitor) -> None:
    """From the start page to the review; each page must be the one that the rules call for."""
    given = visitor.answers(engine().rulebook.questionnaire)
    begin(app, str(given[WHO_FOR]))
    for expected in steps(engine(), given):
        assert (journey(app).page, journey(app).asking) == (expected.page, expected.asking)
        if expected.page == "emergency":
            press(app, words("emergency_go_on"))
        elif expected.asking is not None:
            answer(app, expected.asking, given[expected.asking])


def open_result(visitor: Visitor, plan: Plan | None = None, country: str = "us") -> AppTest:
    """The result that this person gets, with what they prepared."""
    *_, last = steps(engine(), visitor.answers(engine().rulebook.questionnaire))
    return open_app(last.moved(page="result", plan=plan or Plan(), country=country))


def _tick(app: AppTest, question: SeveralOf, given: Answer) -> None:
    for option in ticked(question, given):
        boxes.tick(app, option)


def _texts(element: Any) -> Iterable[str]:
    text = getattr(element, "label", None) or getattr(element, "value", None)
    return _plain(text).splitlines() if isinstance(text, str) else []


def _plain(text: str) -> str:
    return unescape(_TAG.sub(" ", text)).replace("**", "").strip()


def draw_the_sheet() -> None:
    """The sheet to take along alone, for a page that a test opens; the session holds it."""
    take_along._draw_sheet(st.session_state["sheet"])  # noqa: SLF001 - a page has more around it
