"""The pages whose hearing is kept, and the press that leads to each."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from playwright.sync_api import Page

from questionnaire import Answer
from tests import visitors
from tests.browser.answering import mark_rows, way
from tests.browser.pages import LUMP
from tests.browser.server import Server
from tests.browser.walk import come_back, control, open_app, press
from tests.visitors import Visitor
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.flow import screens
from visit.situation import Situation

Step = Callable[[Page, Server], None]


class Heard(NamedTuple):
    """`before` comes to where someone stands just before the page, `arrive` makes the last step.

    That step is a press of the button of that name, or where there is none, opening the app.
    """

    title: str
    before: Step
    button: str | None = None

    def arrive(self, page: Page, server: Server) -> None:
        if self.button is None:
            open_app(page, server)
        else:
            press(page, self.button)


def _from_start(page: Page, server: Server) -> None:
    open_app(page, server)
    page.locator("label").filter(has=control(page, "everyone.who_for", "me")).click()


def _just_before(visitor: Visitor, page: str, key: str | None = None) -> Step:
    """On the page that leads there, with all its rows marked."""

    def go(window: Page, server: Server) -> None:
        given = visitor.answers(engine().rulebook.questionnaire)
        journey = _before(given, page, key)
        come_back(window, server, journey)
        if journey.page == "question":
            mark_rows(window, given)

    return go


def _before(given: Mapping[str, Answer], page: str, key: str | None) -> Journey:
    along = way(given)
    place = next(at for at, one in enumerate(along) if one.page == page and _shows(one, key))
    return along[place - 1]


def _shows(journey: Journey, key: str | None) -> bool:
    if key is None or journey.asking is None:
        return key is None
    return key in screens.shown_at(Situation(engine(), journey), journey.asking).keys


def _at_the_result(page: Page, server: Server) -> None:
    _just_before(visitors.GROWING_LUMP, "result")(page, server)
    press(page, words("see_what_to_do"))


HEARD = {
    "start": Heard("The start page", lambda _, __: None),
    "danger-signs": Heard("The danger signs", _from_start, words("begin")),
    "rows": Heard(
        "A screen of rows",
        _just_before(visitors.GROWING_LUMP, "question", LUMP),
        words("continue"),
    ),
    "emergency": Heard(
        "The emergency page",
        _just_before(visitors.STOMACH_BLEEDING, "emergency"),
        words("continue"),
    ),
    "check": Heard(
        "The check of the answers",
        _just_before(visitors.GROWING_LUMP, "review"),
        words("continue"),
    ),
    "result": Heard(
        "The result",
        _just_before(visitors.GROWING_LUMP, "result"),
        words("see_what_to_do"),
    ),
    "sheet": Heard("The sheet to take along", _at_the_result, words("look_take")),
}
