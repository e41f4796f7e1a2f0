"""Texts that are 40 % longer, or run from right to left, fit on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import PHONE
from tests.browser.server import Server
from tests.browser.test_pages import FITS
from tests.browser.traffic import Traffic
from tests.browser.window import used_again

APP = "tests.browser.accented_app"
STATIC = ("/welcome", "/emergency", "/questions", "/learn/what_it_is")
SECTIONS = ("/", "/visit", "/learn", "/how")
STATIC_FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture(params=["accented", "from_the_right"], scope="module")
def phone(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, str]]:
    directory = tmp_path_factory.mktemp(request.param)
    with (
        Server(directory, app=f"{APP}:{request.param}") as server,
        used_again(browser, Traffic(), **PHONE, reduced_motion="reduce") as page,
    ):
        yield page, server.url


def test_no_page_is_wider_than_a_phone(phone: tuple[Page, str]):
    page, url = phone
    for address in STATIC:
        page.goto(f"{url}{address}")
        assert (address, page.evaluate(STATIC_FITS)) == (address, True)
    for address in SECTIONS:
        page.goto(f"{url}{address}")
        page.locator("main h1").wait_for()
        assert (address, page.evaluate(FITS)) == (address, True)


def test_the_browser_is_told_the_language_and_its_direction(phone: tuple[Page, str]):
    page, url = phone
    page.goto(url)
    page.locator("main h1").wait_for()

    told = page.evaluate("() => [document.documentElement.lang, document.documentElement.dir]")
    assert told in (["en-XA", "ltr"], ["ar-XB", "rtl"])
    assert "ó" in page.locator("main h1").inner_text()
