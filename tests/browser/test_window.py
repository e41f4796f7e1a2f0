"""A window that is used again is as a new one, whatever the test before did to it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.window import used_again

# No other test asks for windows of this size, so the one that waits is ours.
SIZE: dict[str, Any] = {"viewport": {"width": 777, "height": 555}}
IS_REAL = "String(Date).includes('native code')"


def set_the_clock(page: Page) -> None:
    page.clock.install()
    page.clock.fast_forward(60_000)


def give_a_function(page: Page) -> None:
    page.context.expose_function("given", lambda: None)


@pytest.mark.parametrize("change", [set_the_clock, give_a_function])
def test_a_window_that_was_changed_for_all_its_pages_is_not_used_again(
    browser: Browser, change: Callable[[Page], None]
):
    with used_again(browser, **SIZE) as page:
        change(page)
        changed = page.context

    with used_again(browser, **SIZE) as page:
        assert page.context is not changed
        assert page.evaluate(IS_REAL)
        assert page.evaluate("typeof given") == "undefined"


def test_a_window_that_was_left_as_it_was_found_is_used_again(browser: Browser):
    with used_again(browser, **SIZE) as page:
        page.evaluate("window.own = 1")
        before = page.context

    with used_again(browser, **SIZE) as page:
        assert page.context is before
        assert page.evaluate("typeof own") == "undefined"
