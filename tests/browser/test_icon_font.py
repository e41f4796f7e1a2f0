"""A first visit fetches no font that its page does not draw with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import DESKTOP
from tests.browser.server import Server
from tests.browser.walk import open_app
from tests.browser.window import window

pytestmark = pytest.mark.browser

ICONS = "MaterialSymbols"
AN_ICON = "<p style=\"font-family: 'Material Symbols Rounded'\">arrow_right</p>"
FETCHED = """(name) => performance.getEntriesByType("resource")
  .filter((one) => one.name.includes(name)).length"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own: one that was used before has the fonts of the test before."""
    with window(browser, **DESKTOP) as first:
        yield first


def test_the_first_page_fetches_no_icons(page: Page, server: Server):
    open_app(page, server)
    page.evaluate("document.fonts.ready.then(() => true)")

    assert page.evaluate(FETCHED, "SourceSans") == 1
    assert page.evaluate(FETCHED, ICONS) == 0


def test_a_page_that_draws_an_icon_fetches_them(page: Page, server: Server):
    open_app(page, server)

    with page.expect_response(lambda answer: ICONS in answer.url) as fetched:
        page.evaluate("(icon) => document.body.insertAdjacentHTML('beforeend', icon)", AN_ICON)

    assert fetched.value.ok
