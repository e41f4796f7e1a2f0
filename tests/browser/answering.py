"""A person answers page after page, by pointer or by keyboard, and what they saw is kept."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, Protocol

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLate

from questionnaire import WHO_FOR, Answer, Number, SeveralOf, digits
from tests.browser import walk as pointer
from tests.browser.keyboard import focused
from tests.browser.walk import heading, rerun
from tests.visitors import steps, ticked
from ui.content import engine
from ui.widgets.number import MEASURED
from ui.words import words
from visit import Journey
from visit.flow import screens
from visit.situation import Situation

FOCUS_MILLISECONDS = 5000


class Hand(Protocol):
    """The verbs of a pointer or of a keyboard."""

    def press(self, page: Page, name: str) -> None: ...
    def mark(self, page: Page, key: str, value: str) -> None: ...
    def choose_unit(self, page: Page, key: str, unit: str) -> None: ...
    def type_number(self, page: Page, key: str, text: str) -> None: ...


class Swift:
    """A pointer that marks without moving there: for a way that is only gone to come somewhere."""

    press = staticmethod(pointer.press)
    choose_unit = staticmethod(pointer.choose_unit)
    type_number = staticmethod(pointer.type_number)

    @staticmethod
    def mark(page: Page, key: str, value: str) -> None:
        pointer.control(page, key, value).evaluate("one => one.click()")


SWIFT = Swift()


class Seen(NamedTuple):
    """One page as a person met it. `focus` is the kind and name of what had the focus."""

    expected: str
    heading: str
    title: str
    address: str
    focus: tuple[str, str]


def begin(page: Page, someone_else: bool = False, hand: Hand = pointer) -> None:  # noqa: FBT001, FBT002
    """Leave the start page."""
    hand.mark(page, WHO_FOR, "someone_else" if someone_else else "me")
    hand.press(page, words("begin"))


def answer(page: Page, given: Mapping[str, Answer], hand: Hand = pointer) -> None:
    """Mark the answers to all rows on screen and go on."""
    mark_rows(page, given, hand=hand)
    hand.press(page, words("continue"))


def mark_rows(
    page: Page, given: Mapping[str, Answer], but: Sequence[str] = (), hand: Hand = pointer
) -> None:
    """Mark the answers to all rows on screen but these."""
    for key in rows_on(page):
        if key not in but:
            mark(page, key, given[key], hand)


def rows_on(page: Page) -> list[str]:
    """The questions on screen, in order."""
    found = page.locator("main .vg-row [data-row]").evaluate_all(
        "rows => rows.map((one) => one.dataset.row)"
    )
    return list(dict.fromkeys(found))


def mark(page: Page, key: str, given: Answer, hand: Hand = pointer) -> None:
    """Mark the answer to one row."""
    question = engine().rulebook.questionnaire.question(key)
    if isinstance(question, SeveralOf):
        for option in ticked(question, given):
            hand.mark(page, key, option)
    elif isinstance(question, Number) and isinstance(given, float):
        measure(page, key, question.unit, digits(given), hand)
    else:
        assert isinstance(given, str)
        hand.mark(page, key, given)


def measure(page: Page, key: str, unit: str, number: str, hand: Hand = pointer) -> None:
    """Type a number in that unit key by key, without going on, until the app has read it."""
    question = engine().rulebook.questionnaire.question(key)
    hand.mark(page, key, MEASURED)
    if isinstance(question, Number) and question.other_unit:
        hand.choose_unit(page, key, unit)
    with rerun(page):
        hand.type_number(page, key, number)


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
            answer(page, given, hand)
        elif journey.page == "emergency":
            hand.press(page, words("emergency_go_on"))
        else:
            hand.press(page, way_on(journey))
    return [*seen, _look(page, along[-1])]


def way_on(journey: Journey) -> str:
    """The button of the check page."""
    offered = screens.result_offered(Situation(engine(), journey))
    return words("see_what_to_do" if offered else "see_guidance")


def _look(page: Page, journey: Journey) -> Seen:
    # The focus follows the page, a few frames after it.
    with suppress(TooLate):
        page.wait_for_function(
            "() => document.activeElement !== document.body", timeout=FOCUS_MILLISECONDS
        )
    here = focused(page)
    return Seen(
        expected_heading(journey), heading(page), page.title(), page.url, (here.kind, here.name)
    )


def heading_of(key: str) -> str:
    """The heading of the screen of that question."""
    return engine().rulebook.questionnaire.screen_of[key].heading.you


def expected_heading(journey: Journey) -> str:
    """The main heading of the page that must come there."""
    situation = Situation(engine(), journey)
    say, level = situation.speech, situation.guidance.level
    if journey.page == "question" and journey.asking is not None:
        return say(screens.shown_at(situation, journey.asking).screen.heading)
    if situation.in_an_emergency and journey.page in ("emergency", "result"):
        return say(situation.emergencies[0].say)
    if journey.page == "result" and level is not None:
        return say(level.name)
    return words("review_title")
