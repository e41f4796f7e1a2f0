"""Every kind of page and both sheets in made-up languages: nothing is left in English or lost.

A run of two or more English words is an offender. Names of sources, their addresses, ids in code
marks and what people typed are no texts of ours.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from questionnaire import Language
from rules import countries
from rules.countries import crisis_lines
from tests.language.rendered import plain_lines
from tests.languages import ACCENTED, FROM_THE_RIGHT, spoken_in
from tests.ledger_entries import bleeding, lump, number
from tests.printed import NEEDS_POPPLER, body_of, body_that_must_come, packed, pages_of
from tests.screen import change, journey, mark, open_app, open_review, press, shown_keys, turn_to
from tests.visitors import GROWING_LUMP, STOMACH_BLEEDING, Visitor, steps
from ui import content
from ui.how.page import PARTS as PARTS_OF_HOW
from ui.serving.static.emergency import DANGER_SIGNS, emergency_page
from ui.serving.static.opening import opening
from ui.serving.static.questions_page import questions_page
from ui.serving.static.welcome import welcome_page
from ui.words import words
from visit import Journey
from visit.model.plan import Plan
from visit.sheet.build import Sheet, sheet_for
from visit.sheet.pdf import Paper, pdf_of
from visit.sheet.pdf.letters import BOX, printable
from visit.sheet.pdf.printed_words import printed_words
from visit.sheet.plain_text import as_text
from visit.situation import Situation

TODAY = date(2026, 11, 20)
ENGLISH_RUN = re.compile(r"(?<![\w{])[A-Za-z][a-z']+[,;:.]? [A-Za-z]?[a-z']+(?![\w}])")
NOT_OURS = re.compile(r"https?://\S+|data:\S+|\S+@\S+|[a-z0-9]+(?:_[a-z0-9]+)+|tests/\S+")
PLACE_LEFT = re.compile(r"\{\w+\}|\$\w+")
PLAN = Plan(
    ledgers={
        "lump": (lump(date(2026, 9, 1), 3), lump(date(2026, 11, 1), 5)),
        "bleeding": (
            bleeding(date(2026, 11, 1), "heavy", "womb"),
            bleeding(date(2026, 11, 3), "unsure", "unsure"),
        ),
        "weight": (
            number(date(2026, 9, 1), "weight", 150, "pounds"),
            number(date(2026, 10, 1), "weight", 155, "pounds"),
            number(date(2026, 11, 1), "weight", 145, "pounds"),
        ),
        "temperature": (number(date(2026, 11, 1), "temperature", 101.5, "°F", time="night"),),
        "pain": (
            number(date(2026, 11, 1), "strength", 3, "of 10", when="rest"),
            number(date(2026, 11, 2), "strength", 7, "of 10", when="moving"),
        ),
    },
)


@pytest.fixture(
    params=[ACCENTED, FROM_THE_RIGHT], ids=lambda language: language.tag, scope="module"
)
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    with spoken_in(request.param):
        yield request.param


def left_in_english(texts: Iterator[str] | list[str]) -> list[str]:
    """Runs of English words, and places that nothing filled."""
    lines = [NOT_OURS.sub("", line) for text in texts for line in plain_lines(text)]
    return [line for line in lines if ENGLISH_RUN.search(line) or PLACE_LEFT.search(line)]


def shown(app: AppTest) -> list[str]:
    assert not app.exception, [error.message for error in app.exception]
    return list(_texts(app.main))


def _texts(block: Any) -> Iterator[str]:
    """Everything that a person sees or hears: labels, bodies, options, alternatives."""
    for child in getattr(block, "children", {}).values():
        for name in ("label", "body", "value", "caption", "placeholder", "help"):
            text = getattr(child, name, None) or getattr(getattr(child, "proto", None), name, None)
            if isinstance(text, str):
                yield text
                yield from re.findall(r'(?:alt|aria-label|title)="([^"]*)"', text)
        options = getattr(child, "options", None)
        if options is not None and not isinstance(options, str):
            yield from (str(option) for option in options)
        yield from _texts(child)


def journeys_of(visitor: Visitor) -> list[Journey]:
    engine = content.engine()
    return list(steps(engine, visitor.answers(engine.rulebook.questionnaire)))


def after(visitor: Visitor, page: Any, plan: Plan = PLAN) -> Journey:
    *_, last = journeys_of(visitor)
    warned = tuple(rule.key for rule in content.engine().decide(last.answers).fired)
    return last.model_copy(update={"page": page, "plan": plan, "warned": warned})


def a_sheet(visitor: Visitor) -> Sheet:
    journey = after(visitor, "result")
    return sheet_for(Situation(content.engine(), journey), TODAY)


def test_the_first_page_is_in_the_language(language: Language):
    assert left_in_english(shown(open_app())) == []


def test_every_question_on_the_way_is_in_the_language(language: Language):
    screens = [step for step in journeys_of(GROWING_LUMP) if step.page == "question"]
    questions = content.engine().rulebook.questionnaire.questions
    kinds = {questions[key].kind for step in screens for key in shown_keys(step)}
    assert kinds == {"yes_no", "one", "several", "number"}

    for step in screens:
        assert left_in_english(shown(open_app(step))) == []


@pytest.mark.parametrize("page", ["emergency", "child", "review", "result", "finished"])
@pytest.mark.parametrize("visitor", [GROWING_LUMP, STOMACH_BLEEDING], ids=["lump", "bleeding"])
def test_every_page_after_the_questions_is_in_the_language(
    language: Language, page: str, visitor: Visitor
):
    assert left_in_english(shown(open_app(after(visitor, page)))) == []


def test_my_visit_is_in_the_language(language: Language):
    app = turn_to(open_app(after(GROWING_LUMP, "result")), "visit")

    assert left_in_english(shown(app)) == []


@pytest.mark.parametrize("part", PARTS_OF_HOW)
def test_every_part_of_the_rules_is_in_the_language(language: Language, part: str):
    assert left_in_english(shown(turn_to(open_app(), "how", part))) == []


def test_every_topic_to_learn_is_in_the_language(language: Language):
    for topic in (None, *(page.id for page in content.library().pages)):
        app = open_app(Journey().model_copy(update={"reading": topic}))
        assert left_in_english(shown(turn_to(app, "learn"))) == []


def test_a_change_and_what_it_does_are_in_the_language(language: Language):
    app = open_review(GROWING_LUMP)

    change(app, "arms_legs.lump")
    assert left_in_english(shown(app)) == []
    mark(app, "arms_legs.lump", "no")
    press(app, words("continue"))

    assert journey(app).page == "change"
    assert left_in_english(shown(app)) == []


def test_the_pages_that_stand_without_the_app_are_in_the_language(language: Language):
    numbers = {country.name: country.emergency for country in countries()}
    asked = content.engine().rulebook.questionnaire.question(DANGER_SIGNS)
    signs = {sign: asked.choices[sign].you for sign in asked.danger}
    number = countries()[0].emergency
    pages = [
        emergency_page(numbers, signs, words, crisis_lines()),
        welcome_page(number, ()),
        questions_page(content.engine().rulebook, countries()),
        opening(number).body,
    ]

    for page in pages:
        read = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", page)
        assert left_in_english([read]) == []
    assert all(f'lang="{language.tag}" dir="{language.direction}"' in page for page in pages[:3])


@pytest.mark.parametrize("visitor", [GROWING_LUMP, STOMACH_BLEEDING], ids=["lump", "bleeding"])
def test_the_sheet_as_text_is_in_the_language(language: Language, visitor: Visitor):
    assert left_in_english([as_text(a_sheet(visitor))]) == []


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_the_printed_sheet_is_in_the_language_and_nothing_is_cut(language: Language, paper: Paper):
    sheet = a_sheet(GROWING_LUMP)

    pdf = pdf_of(sheet, paper)

    assert left_in_english([line for page in pages_of(pdf) for line in page]) == []
    must = printable(body_that_must_come(sheet)).replace("\u200b", "")
    if BOX in must:
        must += packed(printable(printed_words().unprintable))
    assert body_of(pdf) == must
