"""From the press of Continue to the next question on the screen, as the browser sees it."""

from collections.abc import Sequence
from itertools import cycle
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from benchmarks.front_end.beside import Beside, spreads
from questionnaire import NONE, PLACES, UNSURE
from tests.browser import walk
from tests.browser.answering import answer_all
from tests.browser.chromium import DESKTOP
from tests.browser.server import Server
from tests.browser.window import window
from tests.visitors import Visitor
from ui.content import engine
from ui.words import words

WAY_ON = "Continue"
# Of the questions that every visitor meets, the one about places has so many.
MANY_BOXES = 11
# Over when the heading and the way on are those of the next page, and have been drawn.
PRESS = """(button) => new Promise((done) => {
  const heading = () => document.querySelector("main h1")?.textContent
  const wayOn = () => document.querySelector("main [class*=st-key-forward_]")?.className
    .match(/st-key-forward_\\d+/)[0]
  const before = [heading(), wayOn()]
  const isNext = () => heading() && wayOn() && heading() !== before[0] && wayOn() !== before[1]
  const observer = new MutationObserver(() => {
    if (!isNext()) return
    observer.disconnect()
    requestAnimationFrame(() => done(performance.now() - start))
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ["class"] })
  const start = performance.now()
  button.click()
})"""


class Press(NamedTuple):
    """Seconds from a press to the next page in ours and in the bare app, and what ours shows."""

    ours: float
    theirs: float
    beside_boxes: float
    boxes: int
    is_question: bool


class TimedHand:
    """A pointer that times each press of Continue, and presses in the bare app right after it.

    Neighbours in time are slowed alike by whatever else the machine does. `bare` asks what has
    three options, `boxes` what has as many boxes as our longest common questions.
    """

    choose = staticmethod(walk.choose)
    tick = staticmethod(walk.tick)
    fill = staticmethod(walk.fill)

    def __init__(self, bare: Page, boxes: Page) -> None:
        self._bare, self._boxes = bare, boxes
        self.presses: list[Press] = []

    def press(self, page: Page, name: str) -> None:
        if name != WAY_ON:
            walk.press(page, name)
            return
        ours = _seconds(page)
        walk.choose(self._bare, "No")
        theirs = _seconds(self._bare)
        walk.tick(self._boxes, "Option 1")
        beside_boxes = _seconds(self._boxes)
        drawn = page.get_by_role("checkbox").count()
        is_question = walk.heading(page) != words("review_title")
        self.presses.append(Press(ours, theirs, beside_boxes, drawn, is_question))


def steps(browser: Browser, servers: tuple[Server, Server], clicks: int) -> list[Beside]:
    """At least so many presses in each app: calm visits to ours, one place after another."""
    guide, bare = servers
    questionnaire = engine().rulebook.questionnaire
    choices = questionnaire.question(PLACES).choices
    places = cycle(place for place in choices if place not in (UNSURE, NONE))
    with (
        window(browser, **DESKTOP) as page,
        window(browser, **DESKTOP) as options,
        window(browser, **DESKTOP) as boxes,
    ):
        walk.open_app(page, guide)
        walk.open_app(options, bare)
        walk.open_app(boxes, bare, f"/?boxes={MANY_BOXES}")
        hand = TimedHand(options, boxes)
        # The first visit loads what is drawn for the first time; the bare page has no more to load.
        answer_all(page, Visitor(next(places), {}).answers(questionnaire))
        while len(hand.presses) < clicks:
            _begin_anew(page)
            answer_all(page, Visitor(next(places), {}).answers(questionnaire), hand)
    return compared(hand.presses)


def _begin_anew(page: Page) -> None:
    for name in ("finish", "start_over_yes", "finished_again"):
        walk.press(page, words(name))


def compared(presses: Sequence[Press]) -> list[Beside]:
    """All questions beside the bare page with options; then each kind beside a bare page like it.

    Streamlit draws every box as a part of its own, so a bare page of many boxes costs more.
    The last press of a visit leads to no question but to all answers, with a button for each.
    """
    questions = [one for one in presses if one.is_question]
    reviews = [one for one in presses if not one.is_question]
    few = [one for one in questions if not one.boxes]
    many = [one for one in questions if one.boxes >= MANY_BOXES]
    ours, theirs = [one.ours for one in questions], [one.theirs for one in presses]
    return [
        *spreads("press Continue to next question", ours, theirs, most=1.5),
        *spreads("to all answers, to check them", [one.ours for one in reviews], theirs),
        *spreads("to a question with options", [one.ours for one in few], theirs),
        *spreads(
            f"to a question with {MANY_BOXES} boxes or more",
            [one.ours for one in many],
            [one.beside_boxes for one in presses],
        ),
    ]


def _seconds(page: Page) -> float:
    button = page.get_by_role("button", name=WAY_ON, exact=True).element_handle()
    with walk.rerun(page):
        milliseconds: float = button.evaluate(PRESS)
    return milliseconds / 1000
