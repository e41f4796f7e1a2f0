"""How to come to a page: to that of a question or a result, to a section, and to a part of one."""

from collections.abc import Callable
from contextlib import nullcontext

from playwright.sync_api import Page

from tests import visitors
from tests.browser.server import Server
from tests.browser.walk import come_back, open_app, rerun
from tests.visitors import Visitor, steps
from ui.content import engine
from ui.serving.addresses import SECTIONS
from ui.words import words
from visit import Journey
from visit.flow import navigation, screens
from visit.situation import Situation

Open = Callable[[Page, Server], None]

CHILD = Visitor("everyone", {"everyone.age": "under_18"})
LUMP, SIZE, CONTEXT = "arms_legs.lump", "lump.size", "everyone.context"


def journey_at(visitor: Visitor, page: str, key: str | None = None) -> Journey:
    """Where this person stands at that page, or question."""
    asked = engine().rulebook.questionnaire
    # Someone under 18 comes to screens of which no row applies to them once that is known.
    given = {**visitors.NO_SIGNS.answers(asked), **visitor.answers(asked)}
    for journey in steps(engine(), given):
        if journey.page == page and _shows(journey, key):
            return journey
        if page == "result" and journey.page == "review":
            return navigation.see_result(engine(), journey)
    raise LookupError(f"{page} {key} is not on the way")


def _shows(journey: Journey, key: str | None) -> bool:
    if key is None or journey.asking is None:
        return key is None
    return key in screens.shown_at(Situation(engine(), journey), journey.asking).keys


def at(visitor: Visitor, page: str, key: str | None = None) -> Open:
    """Come back to that page."""
    return lambda window, server: come_back(window, server, journey_at(visitor, page, key))


at_a_lump = at(visitors.GROWING_LUMP, "question", LUMP)
at_its_size = at(visitors.GROWING_LUMP, "question", SIZE)


def open_section(page: Page, name: str) -> None:
    """Follow the link to another section."""
    with rerun(page):
        page.get_by_role("link", name=name, exact=True).click()


def section(name: str) -> Open:
    """Another section, by its address, for someone who has answered nothing."""
    return lambda page, server: open_app(page, server, f"/{SECTIONS[name]}")


def to_my_visit(page: Page, server: Server, journey: Journey) -> None:
    """Come back to My visit with this journey.

    By its address: to draw the result first is half of what the way there takes.
    """
    come_back(page, server, journey, path=f"/{SECTIONS['visit']}")


def my_visit(*closed: str) -> Open:
    """My visit, for someone with a result, with these parts opened that stand there closed."""

    def open_it(page: Page, server: Server) -> None:
        to_my_visit(page, server, journey_at(visitors.GROWING_LUMP, "result"))
        for name in closed:
            open_closed(page, words(name))

    return open_it


# To draw how something opens takes longer than to draw it, and nobody looks.
COME_TO_THE_END = """() => {
  const moving = document.getAnimations().filter(
    (one) => one.playState === "running" && one.effect.getTiming().iterations !== Infinity
  )
  moving.forEach((one) => one.finish())
  return moving.length === 0
}"""


IS_DRAWN_LATER = """one =>
  one.closest('[class*="st-key-fold_"]')?.querySelector('summary') === one
"""


def open_closed(page: Page, title: str) -> None:
    """Open what stands closed under this title, unless it is open; return when all stands still.

    A press on what still moves falls beside it. Some parts are drawn once they are opened.
    """
    summary = page.locator("summary").filter(has=page.get_by_text(title, exact=True)).first
    if summary.evaluate("one => !one.parentElement.open"):
        with rerun(page) if summary.evaluate(IS_DRAWN_LATER) else nullcontext():
            summary.click()
            page.evaluate(COME_TO_THE_END)
        page.wait_for_function(COME_TO_THE_END)


def turn_to(page: Page, part: str) -> None:
    """Choose a part of a section, unless it is open."""
    choice = page.get_by_role("radio", name=part, exact=True)
    if choice.get_attribute("aria-checked") != "true":
        with rerun(page):
            choice.click()
