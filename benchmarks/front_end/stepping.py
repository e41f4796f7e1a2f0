"""From the press of Continue to the next question on the screen, as the browser sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

from playwright.sync_api import Browser, Page

from benchmarks.front_end.beside import Beside, spreads
from questionnaire import NONE, PLACES, UNSURE
from tests.browser import walk
from tests.browser.answering import answer_all
from tests.browser.chromium import DESKTOP
from tests.browser.runs import follow
from tests.browser.server import Server
from tests.visitors import Visitor
from ui.content import engine

WAY_ON = "Continue"
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


class TimedHand:
    """A pointer that times each press of Continue, and a press in the bare app right after it.

    Neighbours in time are slowed alike by whatever else the machine does.
    """

    choose = staticmethod(walk.choose)
    tick = staticmethod(walk.tick)
    fill = staticmethod(walk.fill)

    def __init__(self, bare: Page) -> None:
        self._bare = bare
        self.ours: list[float] = []
        self.theirs: list[float] = []

    def press(self, page: Page, name: str) -> None:
        if name != WAY_ON:
            walk.press(page, name)
            return
        self.ours.append(_seconds(page))
        walk.choose(self._bare, "No")
        self.theirs.append(_seconds(self._bare))


def steps(browser: Browser, servers: tuple[Server, Server], clicks: int) -> list[Beside]:
    """At least so many presses in each app: calm visits to ours, one place after another."""
    guide, bare = servers
    questionnaire = engine().rulebook.questionnaire
    choices = questionnaire.question(PLACES).choices
    places = cycle(place for place in choices if place not in (UNSURE, NONE))
    with _window(browser, bare) as beside:
        hand = TimedHand(beside)
        while len(hand.ours) < clicks:
            with _window(browser, guide) as page:
                answer_all(page, Visitor(next(places), {}).answers(questionnaire), hand)
    return spreads("press Continue to next question", hand.ours, hand.theirs, most=1.5)


def _seconds(page: Page) -> float:
    button = page.get_by_role("button", name=WAY_ON, exact=True).element_handle()
    with walk.rerun(page):
        milliseconds: float = button.evaluate(PRESS)
    return milliseconds / 1000


@contextmanager
def _window(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(**DESKTOP)
    context.on("page", follow)
    page = context.new_page()
    walk.open_app(page, server)
    yield page
    context.close()
