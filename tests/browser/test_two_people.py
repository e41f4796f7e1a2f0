"""Two people answer on one device: what is hidden, what a reload keeps, and that all can use it."""

import pytest
from playwright.sync_api import Page, expect

from questionnaire import NONE
from tests import visitors
from tests.browser.accessibility import axe_violations
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import come_back
from tests.test_two_views import SIGNS, with_second
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.views.turns import begin_turn, hand_over


def first_done() -> Journey:
    return journey_at(visitors.GROWING_LUMP, "result")


def together() -> Journey:
    given = {"everyone.places": frozenset({"belly"}), SIGNS: frozenset({NONE})}
    return with_second(engine(), given)


def turn() -> Journey:
    return begin_turn(engine(), hand_over(engine(), first_done()))


PAGES = {
    "handing_over": lambda: hand_over(engine(), first_done()),
    "turn": turn,
    "differences": together,
}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_keeps_anyone_from_using_a_page_of_two_people(
    page: Page, server: Server, name: str
) -> None:
    come_back(page, server, PAGES[name]())

    assert axe_violations(page) == []


def test_a_reload_in_the_second_turn_keeps_both_apart(page: Page, server: Server) -> None:
    come_back(page, server, turn())

    page.reload()

    expect(page.get_by_text(words("turn_caregiver"))).to_be_visible()
    assert page.locator("[aria-checked=true], input:checked").count() == 0


def test_the_device_is_handed_over_with_keys_alone(page: Page, server: Server) -> None:
    come_back(page, server, first_done())

    for label in ("second_offer", "hand_over_begin_caregiver"):
        way = page.get_by_role("button", name=words(label), exact=True)
        way.focus()
        page.keyboard.press("Enter")
        expect(way).to_have_count(0)
        # The focus goes to the heading of the new page, a little after that page has come.
        expect(page.get_by_role("heading", level=1)).to_be_focused()

    expect(page.get_by_text(words("turn_caregiver"))).to_be_visible()
