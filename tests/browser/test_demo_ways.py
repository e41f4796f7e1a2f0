"""The ways through a demonstration: by keys, by the browser, over a lost connection."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import DESKTOP
from tests.browser.demonstrating import HEADING, THIGH, do, key, show
from tests.browser.keyboard import press as press_by_keys
from tests.browser.server import Server
from tests.browser.walk import (
    control,
    expect_heading,
    heading,
    mark,
    number_field,
    rerun,
    type_number,
)
from tests.browser.window import used_again
from tests.server.network import Network
from tests.server.trouble import crash, cut_and_mend
from ui.words import words

# As soon as a connection has opened anew, and long before the page is back.
KEY_ONCE_OPEN = """(key) => {
  const Native = window.WebSocket
  const press = () => window.dispatchEvent(new KeyboardEvent("keydown", { key }))
  window.WebSocket = class extends Native {
    constructor(...parameters) {
      super(...parameters)
      this.addEventListener("open", () => setTimeout(press, 0))
    }
  }
}"""


def test_a_cut_connection_loses_no_place(browser: Browser, server: Server):
    network = Network(server)
    with network, used_again(browser, **DESKTOP) as page:
        show(page, network, "person:thigh", "next", "next", "next")
        here = heading(page)
        mark(page, "everyone.age", "60_plus")
        do(page, "try")

        cut_and_mend(page, network)
        expect(page.locator(HEADING)).to_have_text(here)
        expect(control(page, "everyone.age", "60_plus")).to_be_checked()
        page.locator('[data-press="next"]').click()
        expect(page.locator(HEADING)).not_to_have_text(here)


def test_a_key_that_is_pressed_before_the_page_is_back_counts(
    browser: Browser, start_server: Callable[..., Server]
):
    with Network(start_server()) as network, used_again(browser, **DESKTOP) as page:
        show(page, network, "person:thigh", "next")
        here = heading(page)
        page.evaluate(KEY_ONCE_OPEN, page.locator('[data-press="next"]').get_attribute("data-key"))

        crash(page, network)

        expect(page.locator(HEADING)).not_to_have_text(here)


def test_back_and_forward_of_the_browser_are_one_page(page: Page, server: Server):
    show(page, server, "person:thigh", "next")
    second = heading(page)
    do(page, "next")
    third = heading(page)

    for way, there in ((-1, second), (1, third)):
        with rerun(page):
            page.evaluate("way => { history.go(way) }", way)
        expect(page.locator(HEADING)).to_have_text(there)


def test_keys_alone_lead_through_all_of_it(page: Page, server: Server):
    show(page, server)
    name = page.locator('[data-press="person:thigh"]').inner_text()
    with rerun(page):
        page.locator('[data-press="person:thigh"]').focus()
        page.keyboard.press("Enter")
    first = heading(page)

    key(page, "PageDown")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(first, use_inner_text=True)
    second = heading(page)
    key(page, "PageUp")
    expect_heading(page, first)
    for number, there in (("3", "demo_sheet"), ("4", "demo_card")):
        key(page, number)
        expect_heading(page, words(there))
    key(page, "2")
    expect_heading(page, "See a doctor within 2 weeks")
    key(page, "1")
    expect_heading(page, second)
    key(page, "0")
    expect_heading(page, words("demo_title"))
    assert THIGH.sentence in name


def test_the_way_to_a_person_is_reached_by_tab(page: Page, server: Server):
    show(page, server)

    press_by_keys(page, page.locator('[data-press="person:thigh"]').inner_text().strip())
    assert THIGH.sentence in page.locator("main").inner_text()


def test_keys_that_are_turned_off_do_nothing(page: Page, server: Server):
    show(page, server, "person:thigh", "keys")
    before = heading(page)

    page.keyboard.press("3")
    page.keyboard.press("PageDown")
    do(page, "keys")
    expect_heading(page, before)
    key(page, "3")
    expect_heading(page, words("demo_sheet"))


def test_a_number_that_is_typed_is_no_key(page: Page, server: Server):
    show(page, server, "person:thigh", "result", "previous", "change:lump.size")
    before = heading(page)

    page.locator('label:has([data-row="lump.size"][value="measured"])').click()
    type_number(page, "lump.size", "3")
    assert number_field(page, "lump.size").input_value() == "3"
    expect_heading(page, before)
