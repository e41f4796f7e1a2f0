"""A visit to the real app, with trouble before every press: no answer, mark or press is lost.

On each page the rows are marked, then trouble comes, and then the way on is pressed: at once on
every other page, and on the rest only when the page is back, to look at what is marked, and to time
that. At night the times are printed beside those of a page that restores nothing; they are told and
not tested.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.apps import bare
from questionnaire import Answer, Question
from rules import Rulebook
from tests.browser import walk
from tests.browser.answering import SWIFT, Seen, answer_all, measure, way
from tests.browser.chromium import DESKTOP
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import come_back, heading, open_app, wait_ready
from tests.browser.window import used_again, window
from tests.effort import DEEP
from tests.server.network import Network
from tests.server.trouble import FORGETFUL, TROUBLES, Trouble, cut_and_mend
from tests.told import tell
from tests.visitors import GROWING_LUMP, counted
from ui.content import engine
from ui.words import words
from visit.flow import screens
from visit.record.record import read
from visit.situation import Situation

BARE_TIMES = 5
Marks = list[Any]
HEADING = "main h1"
NEXT_PAGE = f"""(before) => {{
  const heading = document.querySelector("{HEADING}")
  return heading !== null && heading.innerText !== before
}}"""


# What stands marked and typed in the rows of the page.
MARKED = """() => [...document.querySelectorAll('main [data-row]')].map((one) => {
  const marked = one.matches('[type="radio"], [type="checkbox"]') ? one.checked : one.value
  return [one.dataset.row, one.dataset.part ?? '', one.value, marked]
})"""


class TroubledHand:
    """A pointer that meets trouble before each press."""

    mark = staticmethod(SWIFT.mark)
    choose_unit = staticmethod(walk.choose_unit)
    type_number = staticmethod(walk.type_number)

    def __init__(self, trouble: Trouble, network: Network) -> None:
        self._trouble, self._network = trouble, network
        self._waits = cycle([False, True])
        self.back: list[float] = []
        self.marks: list[tuple[Marks, Marks]] = []

    def press(self, page: Page, name: str) -> None:
        here, before = heading(page), page.evaluate(MARKED)
        self._trouble(page, self._network)
        if next(self._waits):
            self.back.append(seconds_until_ready(page))
            self.marks.append((before, page.evaluate(MARKED)))
        expect(page.locator(HEADING)).to_have_text(here)
        page.get_by_role("button", name=name, exact=True).click()
        page.wait_for_function(NEXT_PAGE, arg=here)
        wait_ready(page)


class Walked(NamedTuple):
    """What a person met, what they had given, and what their tab kept at the end.

    `marks` are those before and after each trouble that was waited out, `again` those of a screen
    that was left half done.
    """

    seen: Sequence[Seen]
    given: Mapping[str, Answer]
    kept: Mapping[str, Answer]
    marks: Sequence[tuple[Marks, Marks]]
    again: tuple[Marks, Marks]


@pytest.fixture(scope="module", params=list(TROUBLES))
def walked(
    request: pytest.FixtureRequest,
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
    rulebook: Rulebook,
) -> Walked:
    trouble, folder = TROUBLES[request.param], tmp_path_factory.mktemp("durability")
    given = GROWING_LUMP.answers(rulebook.questionnaire)
    guide = Server(folder / "guide", environment=FORGETFUL)
    with guide, Network(guide) as network, used_again(browser, **DESKTOP) as page:
        hand = TroubledHand(trouble, network)
        open_app(page, network)
        seen = answer_all(page, given, hand)
        kept = kept_answers(page)
        with used_again(browser, **DESKTOP) as other:
            again = leave_half_done(other, network, hand)
    if DEEP:
        beside = bare_seconds(browser, folder, trouble)
        tell(request.config, told(request.param, hand.back, beside))
    return Walked(seen, counted(engine(), given), kept, hand.marks, again)


def kept_answers(page: Page) -> Mapping[str, Answer]:
    stored = json.loads(page.evaluate("sessionStorage.getItem('visit-guide.record')"))
    return read(stored["record"], engine().rulebook).journey.answers


def leave_half_done(page: Page, network: Network, hand: TroubledHand) -> tuple[Marks, Marks]:
    """Mark two rows of a screen, go back and come again, with trouble before each press."""
    come_back(page, network, journey_at(GROWING_LUMP, "question", "lump.size"))
    walk.mark(page, "lump.feel", "deep")
    measure(page, "lump.size", "inches", "2.5")
    marked = page.evaluate(MARKED)
    hand.press(page, words("back"))
    hand.press(page, words("continue"))
    return marked, page.evaluate(MARKED)


def bare_seconds(browser: Browser, folder: Path, trouble: Trouble) -> list[float]:
    """The same trouble for a page without the bridge, which has no time limit of ours."""
    if trouble is TROUBLES["the time limit"]:
        trouble = cut_and_mend
    taken = []
    with (
        bare(folder) as server,
        Network(server) as network,
        window(browser, **DESKTOP) as page,
    ):
        open_app(page, network)
        for _ in range(BARE_TIMES):
            trouble(page, network)
            taken.append(seconds_until_ready(page))
    return taken


def seconds_until_ready(page: Page) -> float:
    begin = perf_counter()
    page.locator(HEADING).wait_for()
    wait_ready(page)
    return perf_counter() - begin


def told(trouble: str, ours: Sequence[float], beside: Sequence[float]) -> str:
    own, other = (f"{median(seconds):.2f} s" for seconds in (ours, beside))
    return f"After {trouble} the page is back in {own}; a page without the bridge in {other}."


def test_every_press_led_to_the_page_that_must_come(walked: Walked):
    assert [seen.heading for seen in walked.seen] == [seen.expected for seen in walked.seen]


def test_every_answer_is_kept(walked: Walked):
    assert walked.kept == walked.given


def test_every_mark_is_there_when_the_page_is_back(walked: Walked):
    before, after = zip(*walked.marks, strict=True)

    assert any(marked is True for page in before for *_, marked in page)
    assert after == before


def test_marks_of_a_screen_left_half_done_are_there_again(walked: Walked):
    marked, again = walked.again

    assert {"2.5", True} <= {one for *_, one in marked}
    assert again == marked


def test_trouble_comes_on_each_kind_of_page(rulebook: Rulebook):
    given = GROWING_LUMP.answers(rulebook.questionnaire)
    pages = [Situation(engine(), journey) for journey in way(given)]
    asked = [rows_of(page) for page in pages if page.journey.asking]

    assert {type(question) for rows in asked for question in rows} == {
        type(question) for question in rulebook.questionnaire.questions.values()
    }
    assert pages[-2].journey.page == "review"


def rows_of(page: Situation) -> Sequence[Question]:
    return screens.shown_at(page, page.journey.asking or "").rows
