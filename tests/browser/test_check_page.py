"""The page where answers are checked is long: the way to a clear result is in sight all along."""

import pytest
from playwright.sync_api import Locator, Page

from tests import visitors
from tests.browser.pages import at
from tests.browser.server import Server
from ui.words import words

# Whether a person who looks there sees the control itself, and not what lies over it.
IS_SEEN = """(one) => {
  const { left, top, width, height } = one.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return there !== null && (one === there || one.contains(there))
}"""


@pytest.fixture
def check(phone: Page, server: Server) -> Page:
    at(visitors.GROWING_LUMP, "review")(phone, server)
    return phone


def way_on(page: Page) -> Locator:
    return page.get_by_role("button", name=words("see_what_to_do"), exact=True)


def test_the_way_to_a_clear_result_is_in_sight_before_and_after_all_answers(check: Page):
    assert way_on(check).evaluate(IS_SEEN)

    check.get_by_role("button", name=words("back"), exact=True).scroll_into_view_if_needed()

    assert way_on(check).evaluate(IS_SEEN)


def test_it_lies_over_nothing_that_has_the_focus(check: Page):
    ways = check.get_by_role("button", name=words("change_answer"))
    covered = []
    for place in range(0, ways.count(), 3):
        ways.nth(place).focus()
        if not ways.nth(place).evaluate(IS_SEEN):
            covered.append(ways.nth(place).inner_text())

    assert ways.count() > 10
    assert covered == []
