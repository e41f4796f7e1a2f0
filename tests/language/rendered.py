"""What a person reads at the end, drawn by the app itself and taken back as plain lines.

The sheet to take along is read beside its result.

Enough people are drawn that every rule fires for one of them, and random people beside them, some
for themselves and others for someone else, in all countries in turn. In a deep run each is both.
"""

import random
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from html import unescape
from itertools import cycle
from typing import Any, NamedTuple

from streamlit.testing.v1 import AppTest

from questionnaire import NONE, NOT_ASKED, WHO_FOR, Answer, Answers, Number, Question, SeveralOf
from rules import Guidance, countries
from rules.release.complete_case import calmest, complete_person
from tests.casebook import case_files
from tests.effort import share_of
from ui import session
from ui.content import engine
from visit import Journey
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import as_text
from visit.sheet.shape.model import Sheet
from visit.situation import Situation, once

TODAY = date(2026, 11, 20)
RANDOM_PEOPLE = 30
OURS = {"questions", "watch"}
CALM = 0.7
WHO = ("me", "someone_else")


class Shown(NamedTuple):
    """One page as one person reads it, with the guidance behind it."""

    person: str
    page: str
    guidance: Guidance
    situation: Situation
    lines: tuple[str, ...]


@cache
def results() -> tuple[Shown, ...]:
    """Every kind of result: the page, and before it the page that an emergency brings up."""
    return tuple(_results())


def _results() -> Iterator[Shown]:
    browser, country = AppTest.from_function(_app), cycle(one.id for one in countries())
    for number, (name, answers) in enumerate((*_people_of_cases(), *_random_people())):
        guidance = engine().decide(answers)
        for who in share_of(WHO, part=len(WHO), first=number):
            said = dict(answers) | {WHO_FOR: who}
            person = f"{name} ({who.replace('_', ' ')})"
            for page in _pages(guidance, answers):
                warned = tuple(rule.key for rule in guidance.fired) if page == "result" else ()
                journey = Journey(page=page, answers=said, country=next(country), warned=warned)
                situation = Situation(engine(), journey)
                yield Shown(person, page, guidance, situation, _lines(browser, journey))
            if page == "result":
                yield Shown(person, "sheet", guidance, situation, _sheet(situation))


def _app() -> None:
    from ui.pages import router  # noqa: PLC0415  # the app of a test is a script of its own

    router.page()


def _pages(guidance: Guidance, answers: Answers) -> tuple[Any, ...]:
    first = ("emergency",) if guidance.fired[0].level == "emergency" else ()
    return (*first, "child" if answers.get("everyone.age") == "under_18" else "result")


def _people_of_cases() -> Iterator[tuple[str, dict[str, Answer]]]:
    """A case for each rule, the first that fires it."""
    shown = set[str]()
    for file in case_files():
        for case in file.cases:
            answers = complete_person(engine().rulebook.questionnaire, file.location, case.answers)
            fired = {rule.key for rule in engine().decide(answers).fired}
            if fired - shown:
                shown |= fired
                yield f"{file.location}: {case.case}", answers


def _random_people() -> Iterator[tuple[str, dict[str, Answer]]]:
    draw = random.Random(2026)
    for number in range(RANDOM_PEOPLE):
        given = {
            key: _drawn(draw, question)
            for key, question in engine().rulebook.questionnaire.questions.items()
        }
        seen = engine().applicable(given).counted
        yield (
            f"random person {number}",
            {key: answer for key, answer in given.items() if seen[key] is not NOT_ASKED},
        )


def _drawn(draw: random.Random, question: Question) -> Answer:
    if draw.random() < CALM:
        return calmest(question)
    if isinstance(question, Number):
        return draw.uniform(question.least, question.most)
    options = [option for option in question.choices if option != NONE]
    if isinstance(question, SeveralOf):
        return frozenset(draw.sample(options, draw.randint(1, min(3, len(options)))))
    return draw.choice(options)


def _lines(browser: AppTest, journey: Journey) -> tuple[str, ...]:
    browser.session_state[session.JOURNEY] = journey
    browser.run()
    assert not browser.exception, f"the page {journey.page} failed"
    return tuple(line for text in _texts(browser.main) for line in plain_lines(text))


@once
def whole_sheet(situation: Situation) -> Sheet:
    """The sheet of one of them."""
    return sheet_for(situation, TODAY)


def _sheet(situation: Situation) -> tuple[str, ...]:
    """The sheet without what the person says there to the doctor in words of their own."""
    sheet = whole_sheet(situation)
    sides = {"doctor": sheet.doctor, "person": sheet.person}
    ours = {
        side: tuple(section for section in sections if section.id in OURS)
        for side, sections in sides.items()
    }
    return tuple(plain_lines(as_text(sheet.model_copy(update=ours))))


def _texts(block: Any) -> Iterator[str]:
    """The text of everything on the page, in reading order."""
    children: Mapping[int, Any] = getattr(block, "children", {})
    for child in children.values():
        for name in ("label", "body", "value"):
            text = getattr(child, name, None) or getattr(getattr(child, "proto", None), name, None)
            if isinstance(text, str):
                yield text
                break
        yield from _texts(child)


def plain_lines(text: str) -> Iterator[str]:
    """The lines of a text without its marks: HTML tags, icons, bold, bullets, addresses."""
    text = re.sub(r'<span class="vg-icon"[^>]*>.</span>', "", text)
    text = unescape(re.sub(r"<[^>]+>", "\n", text))
    text = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", text).replace("**", "").replace("\\", "")
    for line in text.splitlines():
        if plain := line.strip().removeprefix("- ").strip():
            yield plain


def page_lines(html: str) -> list[str]:
    """What a whole page shows, a line for each paragraph, heading or list item."""
    body = re.sub(r"(?s)^.*<body>|<(style|script)\b.*?</\1>", "", html)
    joined = re.sub(r"</?(?:a|b|span|strong)\b[^>]*>", "", re.sub(r"\s+", " ", body))
    return list(plain_lines(joined))
