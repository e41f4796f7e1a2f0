"""A visit to the real app, with trouble at every step: nothing is lost, and no press.

At each step the answer is marked, then trouble comes, and then the way on is pressed: at once on
every other page, and on the rest only when the page is back, to time that. By day trouble comes on
each kind of page once, at night on every page of the visit; then the times are printed beside those
of a page that restores nothing, and are told and not tested.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.apps import bare
from questionnaire import WHO_FOR, Answer
from rules import Rulebook
from tests.browser import walk
from tests.browser.answering import Seen, answer_along, begin, way
from tests.browser.chromium import DESKTOP
from tests.browser.conftest import TOLD
from tests.browser.server import Server
from tests.browser.walk import come_back, heading, open_app, wait_ready
from tests.browser.window import window
from tests.effort import DEEP
from tests.server.network import Network
from tests.server.trouble import FORGETFUL, TROUBLES, Trouble, cut_and_mend
from tests.visitors import GROWING_LUMP
from ui.content import engine
from visit import Journey
from visit.record.record import read

BARE_TIMES = 5
# First and last page of each stretch with trouble by day: the start and danger signs; yes or no,
# one of several and a number; the last question, the review and the result.
BY_DAY = (
    ("everyone.danger_signs", "everyone.road"),
    ("arms_legs.limb_signs", "arms_legs.feel"),
    ("whole_body.lasting_pain", "result"),
)
AT_NIGHT = (("everyone.danger_signs", "result"),)
HEADING = "main h1"
NEXT_PAGE = f"""(before) => {{
  const heading = document.querySelector("{HEADING}")
  return heading !== null && heading.innerText !== before
}}"""


class TroubledHand:
    """A pointer that meets trouble before each press."""

    choose = staticmethod(walk.choose)
    tick = staticmethod(walk.tick)
    fill = staticmethod(walk.fill)

    def __init__(self, trouble: Trouble, network: Network) -> None:
        self._trouble, self._network = trouble, network
        self._waits = cycle([False, True])
        self.back: list[float] = []

    def press(self, page: Page, name: str) -> None:
        here = heading(page)
        self._trouble(page, self._network)
        if next(self._waits):
            self.back.append(seconds_until_ready(page))
        expect(page.locator(HEADING)).to_have_text(here)
        page.get_by_role("button", name=name, exact=True).click()
        page.wait_for_function(NEXT_PAGE, arg=here)
        wait_ready(page)


class Walked(NamedTuple):
    """What a person met on a stretch, what they had given, and what their tab kept at its end."""

    seen: Sequence[Seen]
    given: Mapping[str, Answer]
    kept: Mapping[str, Answer]


@pytest.fixture(scope="module", params=list(TROUBLES))
def walked(
    request: pytest.FixtureRequest,
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
    rulebook: Rulebook,
) -> list[Walked]:
    trouble, folder = TROUBLES[request.param], tmp_path_factory.mktemp("durability")
    given = GROWING_LUMP.answers(rulebook.questionnaire)
    guide = Server(folder / "guide", environment=FORGETFUL)
    with guide, Network(guide) as network, window(browser, **DESKTOP) as page:
        hand = TroubledHand(trouble, network)
        stretches = [
            walk_along(page, network, hand, given, along)
            for along in parts_of(way(given), AT_NIGHT if DEEP else BY_DAY)
        ]
    if DEEP:
        beside = bare_seconds(browser, folder, trouble)
        request.config.stash[TOLD].append(told(request.param, hand.back, beside))
    return stretches


def parts_of(
    whole: Sequence[Journey], stretches: Sequence[tuple[str, str]]
) -> Iterator[Sequence[Journey]]:
    """The pages from the first to the last of each stretch, by their question or name."""
    names = [journey.asking or journey.page for journey in whole]
    for first, last in stretches:
        yield whole[names.index(first) : names.index(last) + 1]


def walk_along(
    page: Page,
    network: Network,
    hand: TroubledHand,
    given: Mapping[str, Answer],
    along: Sequence[Journey],
) -> Walked:
    """Come to the first page, from the start page or as after a reload, and answer to the last."""
    first, last = along[0], along[-1]
    if set(first.answers) == {WHO_FOR}:
        open_app(page, network)
        begin(page, hand=hand)
    else:
        come_back(page, network, first)
        # A page that comes back leaves the focus alone, and whoever looks would wait for it.
        page.locator(HEADING).focus()
    seen = answer_along(page, given, along, hand)
    stored = json.loads(page.evaluate("sessionStorage.getItem('visit-guide.record')"))
    kept = read(stored["record"], engine().rulebook).journey.answers
    return Walked(seen, last.answers, kept)


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


def test_every_press_led_to_the_page_that_must_come(walked: list[Walked]):
    for stretch in walked:
        assert [seen.heading for seen in stretch.seen] == [seen.expected for seen in stretch.seen]


def test_every_answer_is_kept(walked: list[Walked]):
    assert [stretch.kept for stretch in walked] == [stretch.given for stretch in walked]


def test_trouble_comes_on_each_kind_of_page_by_day(rulebook: Rulebook):
    given = GROWING_LUMP.answers(rulebook.questionnaire)
    pages = [page for along in parts_of(way(given), BY_DAY) for page in along[:-1]]
    asked = [rulebook.questionnaire.question(page.asking) for page in pages if page.asking]

    assert {type(question) for question in asked} == {
        type(question) for question in rulebook.questionnaire.questions.values()
    }
    assert pages[-1].page == "review"
