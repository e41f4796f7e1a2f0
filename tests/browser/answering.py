"""A person answers page after page, by pointer or by keyboard, and what they saw is kept."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, Protocol

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLate

from questionnaire import WHO_FOR, Answer, Number, Question, SeveralOf, digits
from tests.browser import walk as pointer
from tests.browser.keyboard import focused
from tests.browser.walk import heading, rerun
from tests.visitors import steps, ticked
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.situation import Situation
from visit.words import Speech, speech_for

FOCUS_MILLISECONDS = 5000


class Hand(Protocol):
    """The verbs of a pointer or of a keyboard."""

    def press(self, page: Page, name: str) -> None: ...
    def choose(self, page: Page, option: str) -> None: ...
    def tick(self, page: Page, option: str) -> None: ...
    def fill(self, page: Page, field: str, text: str) -> None: ...


class Seen(NamedTuple):
    """One page as a person met it. `focus` is the kind and name of what had the focus."""

    expected: str
    heading: str
    title: str
    address: str
    focus: tuple[str, str]


def begin(page: Page, someone_else: bool = False, hand: Hand = pointer) -> None:  # noqa: FBT001, FBT002
    """Leave the start page."""
    hand.choose(page, "Someone I care for" if someone_else else "Me")
    hand.press(page, words("begin"))


def answer(
    page: Page, question: Question, given: Answer, say: Speech, hand: Hand = pointer
) -> None:
    """Mark the answer to the question on screen and go on."""
    if isinstance(question, SeveralOf):
        for option in ticked(question, given):
            hand.tick(page, say(question.choices[option]))
    elif isinstance(question, Number) and isinstance(given, float):
        measure(page, question.unit, digits(given), hand)
    else:
        assert isinstance(given, str)
        hand.choose(page, say(question.choices[given]))
    hand.press(page, words("continue"))


def measure(page: Page, unit: str, number: str, hand: Hand = pointer) -> None:
    """Type a number in that unit key by key, without going on, until the app has read it."""
    hand.choose(page, words("measured"))
    hand.choose(page, unit)
    with rerun(page):
        hand.fill(page, words("amount"), number)


def way(given: Mapping[str, Answer]) -> list[Journey]:
    """The journey at each page after the start page, the result included."""
    on_the_way = list(steps(engine(), given))
    return [*on_the_way, on_the_way[-1].moved(page="result")]


def answer_all(page: Page, given: Mapping[str, Answer], hand: Hand = pointer) -> list[Seen]:
    """From the start page to the result; what was seen on each page after the first."""
    begin(page, given[WHO_FOR] == "someone_else", hand)
    return answer_along(page, given, way(given), hand)


def answer_along(
    page: Page, given: Mapping[str, Answer], along: Sequence[Journey], hand: Hand = pointer
) -> list[Seen]:
    """From the first to the last of these pages, which follow each other; what was seen on each."""
    seen = []
    for journey in along[:-1]:
        seen.append(_look(page, journey))
        if journey.page == "question":
            _answer_here(page, journey, given, hand)
        elif journey.page == "emergency":
            hand.press(page, words("emergency_go_on"))
        else:
            hand.press(page, words("see_guidance"))
    return [*seen, _look(page, along[-1])]


def _answer_here(page: Page, journey: Journey, given: Mapping[str, Answer], hand: Hand) -> None:
    assert journey.asking is not None
    question = engine().rulebook.questionnaire.question(journey.asking)
    answer(page, question, given[question.key], speech_for(journey), hand)


def _look(page: Page, journey: Journey) -> Seen:
    # The focus follows the page, a few frames after it.
    with suppress(TooLate):
        page.wait_for_function(
            "() => document.activeElement !== document.body", timeout=FOCUS_MILLISECONDS
        )
    here = focused(page)
    return Seen(
        _expected_heading(journey), heading(page), page.title(), page.url, (here.kind, here.name)
    )


def _expected_heading(journey: Journey) -> str:
    situation = Situation(engine(), journey)
    say, level = situation.speech, situation.guidance.level
    if journey.page == "question" and journey.asking is not None:
        return say(engine().rulebook.questionnaire.question(journey.asking).text)
    if journey.page == "emergency":
        return say(situation.emergencies[0].say)
    if journey.page == "result" and level is not None:
        return say(level.name)
    return words("review_title")
