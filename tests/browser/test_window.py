"""A window that is used again is as a new one, whatever the test before did to it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.walk import OF_THE_SAME_ORIGIN
from tests.browser.window import used_again
from tests.server.network import Network

# No other test asks for windows of this size, so the one that waits is ours.
SIZE: dict[str, Any] = {"viewport": {"width": 777, "height": 555}}
IS_REAL = "String(Date).includes('native code')"
LEAVE = """() => {
  window.name = 'own'
  document.cookie = 'own=1'
  localStorage.own = sessionStorage.own = '1'
}"""
LEFT = """[history.length, window.name, document.cookie, localStorage.length, sessionStorage.length,
  innerWidth, innerHeight]"""
IN_OTHER_LOOKS = """['print', '(prefers-color-scheme: dark)', '(forced-colors: active)']
  .map((look) => matchMedia(look).matches)"""


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


def listen(page: Page) -> None:
    page.on("console", lambda _: None)


def begin_with_a_script(page: Page) -> None:
    page.add_init_script("window.begun = true")


@pytest.mark.parametrize("change", [listen, begin_with_a_script, Page.close])
def test_a_tab_that_was_changed_for_good_is_not_used_again(
    browser: Browser, server: Server, change: Callable[[Page], None]
):
    with used_again(browser, **SIZE) as page:
        page.goto(server.url + OF_THE_SAME_ORIGIN)
        change(page)
        changed, context = page, page.context

    with used_again(browser, **SIZE) as page:
        assert page.context is context
        assert page is not changed
        page.goto(server.url + OF_THE_SAME_ORIGIN)
        assert page.evaluate("typeof begun") == "undefined"


def test_nothing_of_the_test_before_is_left_in_a_tab(browser: Browser, server: Server):
    with used_again(browser, traffic := Traffic(), **SIZE) as page:
        page.goto(server.url + "/emergency")
        page.evaluate(LEAVE)
        page.set_viewport_size({"width": 400, "height": 300})
        page.emulate_media(media="print", color_scheme="dark", forced_colors="active")
        before, heard = page, len(traffic.urls)

    with used_again(browser, **SIZE) as page:
        assert page is before
        assert page.evaluate(LEFT) == [1, "", "", 0, 0, 777, 555]
        assert page.evaluate(IN_OTHER_LOOKS) == [False, False, False]
        page.goto(server.url + "/emergency")
        assert page.evaluate(LEFT)[:5] == [2, "", "", 0, 0]
        assert len(traffic.urls) == heard


def test_a_tab_whose_server_is_gone_is_not_used_again(browser: Browser, server: Server):
    with used_again(browser, **SIZE) as page:
        with Network(server) as gone:
            page.goto(gone.url + OF_THE_SAME_ORIGIN)
        before = page

    with used_again(browser, **SIZE) as page:
        assert page is not before
