"""From the press of Continue to the next screen of questions, as the browser sees it."""

from collections.abc import Sequence
from itertools import cycle
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from benchmarks.front_end.beside import Beside, spreads
from questionnaire import NONE, PLACES, UNSURE
from tests.browser import walk
from tests.browser.answering import answer_all, rows_on
from tests.browser.chromium import DESKTOP
from tests.browser.server import Server
from tests.browser.window import window
from tests.visitors import Visitor
from ui.content import engine
from ui.words import words

WAY_ON = "Continue"
# Of the screens that every visitor meets, the one about the whole body has so many rows.
MANY_ROWS = 12
# Over when the heading and the step are those of the next page, and have been drawn. The bare page
# has no step of its own; there the key of the way on tells it.
PRESS = """(button) => new Promise((done) => {
  const heading = () => document.querySelector("main h1")?.textContent
  const wayOn = () => document.querySelector("main [data-step]")?.dataset.step
    ?? document.querySelector("main [class*=st-key-forward_]")?.className
      .match(/st-key-forward_\\d+/)[0]
  const before = [heading(), wayOn()]
  const isNext = () => heading() && wayOn() && heading() !== before[0] && wayOn() !== before[1]
  const observer = new MutationObserver(() => {
    if (!isNext()) return
    observer.disconnect()
    requestAnimationFrame(() => done(performance.now() - start))
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ["class", "data-step"] })
  const start = performance.now()
  button.click()
})"""


class Press(NamedTuple):
    """Seconds from a press to the next page in ours and in the bare app, and what ours shows."""

    ours: float
    theirs: float
    beside_rows: float
    rows: int
    is_screen: bool


class TimedHand:
    """A pointer that times each press of Continue, and presses in the bare app right after it.

    Neighbours in time are slowed alike by whatever else the machine does. `bare` asks one question
    a page, `rows` as many as our longest common screen.
    """

    mark = staticmethod(walk.mark)
    choose_unit = staticmethod(walk.choose_unit)
    type_number = staticmethod(walk.type_number)

    def __init__(self, bare: Page, rows: Page) -> None:
        self._bare, self._rows = bare, rows
        self.presses: list[Press] = []

    def press(self, page: Page, name: str) -> None:
        if name != WAY_ON:
            walk.press(page, name)
            return
        ours = _seconds(page)
        walk.choose(self._bare, "No")
        theirs = _seconds(self._bare)
        beside_rows = _seconds(self._rows)
        drawn = len(rows_on(page))
        is_screen = walk.heading(page) != words("review_title")
        self.presses.append(Press(ours, theirs, beside_rows, drawn, is_screen))


def steps(browser: Browser, servers: tuple[Server, Server], clicks: int) -> list[Beside]:
    """At least so many presses in each app: calm visits to ours, one place after another."""
    guide, bare = servers
    questionnaire = engine().rulebook.questionnaire
    choices = questionnaire.question(PLACES).choices
    places = cycle(place for place in choices if place not in (UNSURE, NONE))
    with (
        window(browser, **DESKTOP) as page,
        window(browser, **DESKTOP) as options,
        window(browser, **DESKTOP) as many,
    ):
        walk.open_app(page, guide)
        walk.open_app(options, bare)
        walk.open_app(many, bare, f"/?rows={MANY_ROWS}")
        hand = TimedHand(options, many)
        # The first visit loads what is drawn for the first time; the bare page has no more to load.
        answer_all(page, Visitor(next(places), {}).answers(questionnaire))
        while len(hand.presses) < clicks:
            _begin_anew(page)
            answer_all(page, Visitor(next(places), {}).answers(questionnaire), hand)
    return compared(hand.presses)


def _begin_anew(page: Page) -> None:
    walk.clear(page)
    walk.press(page, words("finished_again"))


def compared(presses: Sequence[Press]) -> list[Beside]:
    """All screens beside the bare page of one question; then the long ones beside one as long.

    Streamlit draws every question as a part of its own, so a bare page of many costs more. The
    last press of a visit leads to no screen of questions but to all answers, to check them.
    """
    screens = [one for one in presses if one.is_screen]
    reviews = [one for one in presses if not one.is_screen]
    many = [one for one in screens if one.rows >= MANY_ROWS]
    ours, theirs = [one.ours for one in screens], [one.theirs for one in presses]
    return [
        *spreads("press Continue to next screen", ours, theirs, most=1.5),
        *spreads("to all answers, to check them", [one.ours for one in reviews], theirs),
        *spreads(
            "the same, beside a screen of ours",
            [one.ours for one in reviews],
            ours,
            most=2,
            than="a screen's",
        ),
        *spreads(
            f"to a screen of {MANY_ROWS} questions or more",
            [one.ours for one in many],
            [one.beside_rows for one in presses],
            most=1.3,
        ),
    ]


def _seconds(page: Page) -> float:
    button = page.get_by_role("button", name=WAY_ON, exact=True).element_handle()
    with walk.rerun(page):
        milliseconds: float = button.evaluate(PRESS)
    return milliseconds / 1000
