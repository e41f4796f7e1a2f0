"""Whole visits by finger and by keys, through a cut and with files and paper, in each browser."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from selenium.common.exceptions import WebDriverException

from tests.browser import other_hand, other_keys
from tests.browser.by_playwright import ByPlaywright
from tests.browser.chromium import DESKTOP
from tests.browser.other_hand import heading, wait_ready, wait_until
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.test_other_browsers import OTHERS, STORED, opened, said, through_an_emergency
from tests.browser.window import used_again
from tests.server.network import Network
from tests.told import tell
from tests.visitors import GROWING_LUMP, STOMACH_BLEEDING, steps
from ui.content import engine
from ui.words import words
from visit.record.record import write
from visit.situation import Situation

BROWSERS = ("Chromium", *OTHERS)


class ByFinger:
    """A window in which every tap is made by a finger."""

    def __init__(self, window: Any) -> None:
        self._window, self.tap = window, window.touch

    def __getattr__(self, name: str) -> Any:
        return getattr(self._window, name)


WAYS: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "pointer": (other_hand, lambda window: window),
    "touch": (other_hand, ByFinger),
    "keyboard": (other_keys, lambda window: window),
}


NO_PAPER = {"WebKit"}
# The rules that hold on paper alone hold on the screen from then on. How many there were.
AS_ON_PAPER = """(() => {
  let found = 0
  const turn = (rule) => {
    if (rule.media?.mediaText.includes('print')) {
      rule.media.mediaText = 'all'
      found += 1
    }
    for (const inner of rule.cssRules ?? []) turn(inner)
  }
  for (const sheet of document.styleSheets) turn(sheet)
  return found
})()"""
# What of these words can be seen.
SEEN = """((texts) => [...document.querySelectorAll('body *')]
  .filter((one) => texts.includes(one.textContent.trim()) && one.checkVisibility())
  .map((one) => one.textContent.trim()))"""


def leave_out(request: pytest.FixtureRequest, window: Any, what: str) -> NoReturn:
    """Skip, and name it at the end of the run."""
    missing = f"NOT TRIED in {type(window).__name__}: {what}"
    tell(request.config, missing)
    pytest.skip(missing)


@pytest.fixture(params=BROWSERS)
def window(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Any]:
    yield from a_window(request, browser, tmp_path)


def a_window(request: pytest.FixtureRequest, browser: Browser, folder: Path) -> Iterator[Any]:
    """A window of the browser that the request names; `folder` is for what it keeps and saves."""
    if request.param == "Chromium":
        with used_again(browser, **DESKTOP, has_touch=True) as page:
            yield ByPlaywright(page, folder)
        return
    with opened(request.param, folder, request.config) as other:
        yield other


def expected_headings() -> list[str]:
    """What someone with a bleeding stomach meets after the start page."""
    given = STOMACH_BLEEDING.answers(engine().rulebook.questionnaire)
    found = []
    for journey in steps(engine(), given):
        if journey.page == "emergency":
            situation = Situation(engine(), journey)
            found.append(situation.speech(situation.emergencies[0].say))
    return found


@pytest.mark.parametrize("way", WAYS)
def test_a_whole_visit_leads_past_the_emergency_to_the_check(way: str, window: Any, server: Server):
    hand, held = WAYS[way]
    window.open(server.url)
    wait_ready(window)

    headings, _ = through_an_emergency(held(window), hand)

    assert set(expected_headings()) <= set(headings)
    assert headings[-1] == words("review_title")
    given = STOMACH_BLEEDING.answers(engine().rulebook.questionnaire)
    assert said(window)["everyone.age"] == given["everyone.age"]


def test_a_visit_goes_on_after_a_cut_and_a_reload(window: Any, server: Server):
    journey = journey_at(GROWING_LUMP, "result")
    with Network(server) as network:
        come_back(window, network.url, journey_at(GROWING_LUMP, "review"))
        network.cut()
        wait_until(
            window, "document.querySelector('[data-test-connection-state=CONNECTED]') === null"
        )
        network.mend()
        wait_ready(window)

        other_hand.press(window, words("see_what_to_do"))
        there = heading(window)
        window.reload()
        wait_ready(window)

        level = Situation(engine(), journey).guidance.level
        assert level is not None
        assert there == heading(window) == level.name.you


def test_a_file_is_made_and_opened(window: Any, server: Server, request: pytest.FixtureRequest):
    come_back(window, server.url, journey_at(GROWING_LUMP, "result"))
    other_hand.follow(window, words("nav_visit"))
    other_hand.open_closed(window, words("take_file"))

    other_hand.press_here(window, words("take_save"))
    file = downloaded(window)
    kept = said(window)
    come_back(window, server.url, journey_at(STOMACH_BLEEDING, "review"))
    other_hand.follow(window, words("nav_visit"))
    other_hand.open_closed(window, words("take_file"))
    window.give("main input[type=file]", file)
    wait_until(window, other_hand.shown("main button", words("open_yes")))
    other_hand.press_here(window, words("open_yes"))

    assert json.loads(file.read_text(encoding="utf-8"))["said"] == kept
    wait_until(window, f"{STORED}.includes('lump.size')")


def test_the_sheet_prints(window: Any, server: Server, request: pytest.FixtureRequest):
    come_back(window, server.url, journey_at(GROWING_LUMP, "result"))
    other_hand.press(window, words("look_take"))

    try:
        paper = window.printed()
    except WebDriverException as cannot:
        leave_out(request, window, f"to print. Its driver cannot: {cannot.msg}")

    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)
    # Firefox draws the letters of a web font as shapes; those of the drawing it writes.
    assert words("body_front") in text
    assert words("begin") not in text


@pytest.mark.deep
def test_what_is_only_for_paper_leaves_out_what_is_pressed(window: Any, server: Server):
    """Also where no driver prints: the rules are there, and the browser can read them."""
    come_back(window, server.url, journey_at(GROWING_LUMP, "result"))
    pressed = [words("nav_learn"), words("nav_visit"), words("nav_how")]
    title = heading(window)
    before = window.run(f"{SEEN}({json.dumps([*pressed, title])})")

    assert window.run(AS_ON_PAPER)

    assert {*before} == {*pressed, title}
    assert {*window.run(f"{SEEN}({json.dumps([*pressed, title])})")} == {title}


def come_back(window: Any, url: str, journey: Any) -> None:
    """Open the app in a tab that keeps this journey."""
    kept = {"record": write(journey, engine().rulebook), "revision": 1}
    window.open(f"{url}/emergency")
    window.run(f"(sessionStorage.setItem('visit-guide.record', {json.dumps(json.dumps(kept))}), 1)")
    window.open(url)
    wait_ready(window)


def downloaded(window: Any) -> Path:
    """The file that the browser saved, whole."""

    def whole() -> list[Path]:
        return [one for one in window.downloads.glob("*.json") if one.stat().st_size]

    other_hand.wait_until(SimpleNamespace(run=lambda _: window.run("1") and bool(whole())), "true")
    [file] = whole()
    return file
