"""Whole visits with the keyboard alone, in each browser, with trouble in the middle of some.

Wherever a key leads, one must see where one is; after each step the focus is at the page's heading.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser

from questionnaire import WHO_FOR
from tests.browser import other_keys
from tests.browser.answering import expected_heading, way, way_on
from tests.browser.other_hand import heading, wait_for_heading, wait_ready, wait_until
from tests.browser.other_keys import Watched
from tests.browser.server import Server
from tests.browser.test_every_browser import BROWSERS, a_window
from tests.browser.test_other_browsers import answer, said
from tests.server.network import Network
from tests.server.trouble import CONNECTED
from tests.visitors import STOMACH_BLEEDING
from ui.content import engine
from ui.words import words
from visit import Journey

pytestmark = pytest.mark.deep

GIVEN = STOMACH_BLEEDING.answers(engine().rulebook.questionnaire)
STANDS = f"document.querySelector({json.dumps(CONNECTED)}) !== null"
# Fewer than there are: past the last one, browsers differ.
STOPS = 8


class Walk(NamedTuple):
    """Somebody at a page: their window, the network before it, and how they came there."""

    window: Watched
    network: Network
    before: Journey


def calm(walk: Walk) -> None:
    """Nothing happens."""


def reload(walk: Walk) -> None:
    walk.window.reload()
    wait_ready(walk.window)


def cut(walk: Walk) -> None:
    """The connection breaks while a control has the focus, and the focus is still there after."""
    walk.window.key("Tab")
    there = other_keys.stop(walk.window)
    walk.network.cut()
    wait_until(walk.window, f"!({STANDS})")
    walk.network.mend()
    wait_until(walk.window, STANDS)
    wait_ready(walk.window)

    assert other_keys.stop(walk.window) == there


def back(walk: Walk) -> None:
    """Back, and on again with what was answered there."""
    here = heading(walk.window)
    walk.window.turn(-1)
    wait_for_heading(walk.window, expected_heading(walk.before))
    must_stand_at_the_heading(walk.window)
    go_on(walk.window, walk.before)

    assert heading(walk.window) == here


TROUBLES: dict[str, Callable[[Walk], None]] = {
    "calm": calm,
    "reload": reload,
    "cut": cut,
    "back": back,
}


@pytest.fixture(params=BROWSERS)
def window(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Watched]:
    for one in a_window(request, browser, tmp_path):
        yield Watched(one)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_keys_alone_lead_to_the_result(trouble: str, window: Watched, server: Server):
    with Network(server) as network:
        window.open(network.url)
        wait_ready(window)

        headings = walked(window, network, TROUBLES[trouble])
        kept = said(window)

    assert headings == [expected_heading(journey) for journey in way(GIVEN)]
    assert kept["everyone.age"] == GIVEN["everyone.age"]
    assert window.unseen == []


def test_shift_and_tab_lead_back_over_the_same_stops(window: Watched, server: Server):
    window.open(server.url)
    wait_ready(window)

    there = stops(window, "Tab")
    again = stops(window, "Shift+Tab")

    assert len({*there}) > STOPS / 2
    assert again[: STOPS - 1] == there[-2::-1]
    assert window.unseen == []


def walked(window: Watched, network: Network, trouble: Callable[[Walk], None]) -> list[str]:
    """From the start page to the result; the headings on the way. The trouble is in the middle."""
    who = engine().rulebook.questionnaire.question(WHO_FOR)
    other_keys.mark(window, who.text.you, who.choices["me"].you)
    other_keys.press(window, words("begin"))
    along, headings = way(GIVEN), []
    for number, journey in enumerate(along):
        must_stand_at_the_heading(window)
        headings.append(heading(window))
        if number == len(along) // 2:
            trouble(Walk(window, network, along[number - 1]))
        if journey.page == "question":
            answer(window, journey, GIVEN, other_keys)
        elif journey.page != "result":
            go_on(window, journey)
    return headings


def go_on(window: Watched, journey: Journey) -> None:
    """Press what leads on from there, without a new answer."""
    leads = {"question": words("continue"), "emergency": words("emergency_go_on")}
    other_keys.press(window, leads.get(journey.page) or way_on(journey))


def stops(window: Any, key: str) -> list[str]:
    """Where that key leads, pressed so many times."""
    found = []
    for _ in range(STOPS):
        window.key(key)
        found.append(other_keys.stop(window))
    return found


def must_stand_at_the_heading(window: Any) -> None:
    """The focus comes there, a few frames after the page."""
    wait_until(window, "document.activeElement.matches('main h1')")
