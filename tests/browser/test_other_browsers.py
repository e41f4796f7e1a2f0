"""A walk with Back and Forward in Firefox and in WebKit, and what Firefox's console says of it."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from questionnaire import WHO_FOR, Answer, SeveralOf
from tests.browser import firefox, other_hand, webkit
from tests.browser.firefox import Firefox
from tests.browser.other_hand import Window, heading, wait_for_heading, wait_ready
from tests.browser.server import Server
from tests.told import tell
from tests.visitors import STOMACH_BLEEDING, steps, ticked
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.flow import screens
from visit.situation import Situation

STORED = "JSON.parse(sessionStorage.getItem('visit-guide.record')).record"
FOREIGN_PICTURE = """(() => {
  const picture = document.createElement('img')
  picture.src = 'http://127.0.0.1:9/x.png'
  document.body.append(picture)
  return new Promise((done) => picture.addEventListener('error', () => done(1)))
})()"""


class Other(NamedTuple):
    """A browser that Playwright does not drive, and the Debian packages that bring it."""

    window: Callable[[Path], Any]
    program: Callable[[], str | None]
    packages: str


OTHERS = {
    "Firefox": Other(Firefox, firefox.program, "firefox-esr"),
    "WebKit": Other(webkit.WebKit, webkit.program, "webkit2gtk-driver xvfb"),
}


def opened(name: str, folder: Path, config: pytest.Config) -> Any:
    """A window of that browser. One that is missing is named at the end, not only skipped."""
    other = OTHERS[name]
    if other.program() is None:
        missing = f"NOT TRIED in {name}: install {other.packages} (`make test` does so as root)."
        tell(config, missing)
        pytest.skip(missing)
    return other.window(folder / "profile")


class Walked(NamedTuple):
    """The headings of all pages, what the tab kept in the end, and each place in the history."""

    window: Window
    headings: list[str]
    kept: dict[str, Any]
    places: list[tuple[str, Any]]


@pytest.fixture(scope="module", params=list(OTHERS))
def walked(
    request: pytest.FixtureRequest, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walked]:
    with opened(request.param, tmp_path_factory.mktemp("other"), request.config) as window:
        window.open(f"{server.url}/emergency")
        window.open(server.url)
        wait_ready(window)
        headings, places = through_an_emergency(window)
        yield Walked(window, headings, said(window), places)


def through_an_emergency(
    window: Window, hand: Any = other_hand
) -> tuple[list[str], list[tuple[str, Any]]]:
    """From the start page to the check of the answers, past the emergency page."""
    given = STOMACH_BLEEDING.answers(engine().rulebook.questionnaire)
    headings, places = [heading(window)], [place(window)]
    who = engine().rulebook.questionnaire.question(WHO_FOR)
    hand.mark(window, who.text.you, who.choices["me"].you)
    hand.press(window, words("begin"))
    for journey in steps(engine(), given):
        headings.append(heading(window))
        places.append(place(window))
        if journey.page == "emergency":
            hand.press(window, words("emergency_go_on"))
        elif journey.page == "question":
            answer(window, journey, given, hand)
    return headings, places


def answer(
    window: Window, journey: Journey, given: Mapping[str, Answer], hand: Any = other_hand
) -> None:
    """Mark the answers to all rows of the screen and go on."""
    situation = Situation(engine(), journey)
    say = situation.speech
    for question in screens.shown_at(situation, str(journey.asking)).rows:
        said = given[question.key]
        options = ticked(question, said) if isinstance(question, SeveralOf) else [str(said)]
        for option in options:
            hand.mark(window, say(question.text), say(question.choices[option]))
    hand.press(window, words("continue"))


def said(window: Window) -> dict[str, Any]:
    """The answers that the tab keeps."""
    return dict(json.loads(window.run(STORED))["said"])


def place(window: Window) -> tuple[str, Any]:
    """The address, and what the history holds for it."""
    address, state = window.run("[location.href, history.state]")
    return address, state


def test_back_and_forward_walk_through_the_visit(walked: Walked, server: Server):
    window, headings = walked.window, walked.headings
    assert len(headings) > 5

    for earlier in reversed(headings[:-1]):
        window.turn(-1)
        wait_for_heading(window, earlier)
    for later in headings[1:]:
        other_hand.read_and_go_forward(window)
        wait_for_heading(window, later)

    assert said(window) == walked.kept
    # Firefox tells of its console.
    assert not getattr(window, "errors", list)()


def test_the_emergency_page_is_one_of_them(walked: Walked):
    given = STOMACH_BLEEDING.answers(engine().rulebook.questionnaire)
    journey = next(one for one in steps(engine(), given) if one.page == "emergency")
    situation = Situation(engine(), journey)

    assert situation.speech(situation.emergencies[0].say) in walked.headings


def test_nothing_is_in_the_address_and_a_number_in_the_history(walked: Walked, server: Server):
    expected = [(f"{server.url}/", {"page": number}) for number in range(len(walked.places))]

    assert walked.places == expected


def test_a_reload_in_the_middle_keeps_the_way_back(walked: Walked):
    window, headings = walked.window, walked.headings
    window.turn(-1)
    wait_for_heading(window, headings[-2])

    window.reload()
    wait_for_heading(window, headings[-2])
    window.turn(-1)
    wait_for_heading(window, headings[-3])
    window.turn(-3)
    wait_for_heading(window, headings[-6])
    window.turn(3)
    wait_for_heading(window, headings[-3])

    # The danger sign interrupts who would pass over its page.
    for later in headings[-2:]:
        other_hand.read_and_go_forward(window)
        wait_for_heading(window, later)

    assert said(window) == walked.kept


def test_a_section_leads_back_to_the_question(walked: Walked):
    window = walked.window
    here = heading(window)

    other_hand.follow(window, words("nav_learn"))
    wait_for_heading(window, words("learn_title"))
    window.turn(-1)

    wait_for_heading(window, here)


def test_back_from_the_first_page_leaves(walked: Walked, server: Server):
    window, headings = walked.window, walked.headings
    for earlier in reversed(headings[: headings.index(heading(window))]):
        window.turn(-1)
        wait_for_heading(window, earlier)

    window.turn(-1)

    other_hand.wait_until(window, f"location.href === '{server.url}/emergency'")


def test_firefox_shows_no_error_in_its_console(
    request: pytest.FixtureRequest, server: Server, tmp_path: Path
):
    with opened("Firefox", tmp_path, request.config) as window:
        window.open(server.url)
        wait_ready(window)
        through_an_emergency(window)

        assert window.errors() == []


def test_firefox_tells_of_what_the_page_may_not_do(
    request: pytest.FixtureRequest, server: Server, tmp_path: Path
):
    with opened("Firefox", tmp_path, request.config) as window:
        window.open(server.url)
        wait_ready(window)

        window.run(FOREIGN_PICTURE)

        assert any("Content-Security-Policy" in error for error in window.errors())
