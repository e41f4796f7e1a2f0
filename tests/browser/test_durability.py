"""A whole visit to the real app, with trouble at every step: nothing is lost, and no press.

At each step the answer is marked, then trouble comes, and then the way on is pressed: at once on
every other page, and on the rest only when the page is back, to time that. The times are printed
beside those of a page that restores nothing; they are told and not tested.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.apps import bare
from questionnaire import Answer
from rules import Engine
from tests.browser import walk
from tests.browser.answering import Seen, answer_all
from tests.browser.chromium import DESKTOP
from tests.browser.conftest import TOLD
from tests.browser.server import Server
from tests.browser.walk import heading, open_app, wait_ready
from tests.browser.window import window
from tests.server.network import Network
from tests.server.trouble import FORGETFUL, TROUBLES, Trouble, cut_and_mend
from tests.visitors import GROWING_LUMP, counted
from visit.record.record import read

BARE_TIMES = 5
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
    """What a person met and gave, and what their tab kept in the end."""

    seen: Sequence[Seen]
    given: Mapping[str, Answer]
    kept: Mapping[str, Answer]


@pytest.fixture(scope="module", params=list(TROUBLES))
def walked(
    request: pytest.FixtureRequest,
    browser: Browser,
    tmp_path_factory: pytest.TempPathFactory,
    engine: Engine,
) -> Walked:
    trouble, folder = TROUBLES[request.param], tmp_path_factory.mktemp("durability")
    given = GROWING_LUMP.answers(engine.rulebook.questionnaire)
    guide = Server(folder / "guide", environment=FORGETFUL)
    with guide, Network(guide) as network, window(browser, **DESKTOP) as page:
        open_app(page, network)
        hand = TroubledHand(trouble, network)
        seen = answer_all(page, given, hand)
        stored = json.loads(page.evaluate("sessionStorage.getItem('visit-guide.record')"))
    beside = bare_seconds(browser, folder, trouble)
    request.config.stash[TOLD].append(told(request.param, hand.back, beside))
    kept = read(stored["record"], engine.rulebook).journey.answers
    return Walked(seen, counted(engine, given), kept)


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
    assert len(walked.seen) > len(walked.given)


def test_every_answer_is_kept(walked: Walked):
    assert walked.kept == walked.given
