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
    """A pointer that notes the seconds from each press of Continue to the next page."""

    choose = staticmethod(walk.choose)
    tick = staticmethod(walk.tick)
    fill = staticmethod(walk.fill)

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def press(self, page: Page, name: str) -> None:
        if name != WAY_ON:
            walk.press(page, name)
            return
        button = page.get_by_role("button", name=name, exact=True)
        with walk.rerun(page):
            self.seconds.append(button.evaluate(PRESS) / 1000)


def steps(browser: Browser, servers: tuple[Server, Server], clicks: int) -> list[Beside]:
    """At least so many presses in each app: one visit to ours, as many steps in the bare one."""
    guide, bare = servers
    ours, theirs = TimedHand(), TimedHand()
    choices = engine().rulebook.questionnaire.question(PLACES).choices
    places = cycle(place for place in choices if place not in (UNSURE, NONE))
    while len(ours.seconds) < clicks:
        with _window(browser, guide) as page:
            visitor = Visitor(next(places), {})
            answer_all(page, visitor.answers(engine().rulebook.questionnaire), ours)
        with _window(browser, bare) as page:
            while len(theirs.seconds) < len(ours.seconds):
                theirs.choose(page, "No")
                theirs.press(page, WAY_ON)
    return spreads("press Continue to next question", ours.seconds, theirs.seconds, most=1.5)


@contextmanager
def _window(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(**DESKTOP)
    context.on("page", follow)
    page = context.new_page()
    walk.open_app(page, server)
    yield page
    context.close()
