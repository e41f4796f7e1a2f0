"""The page of an emergency: what to do is seen at once, and the right number is called."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests import visitors
from tests.browser.answering import begin
from tests.browser.chromium import PHONE
from tests.browser.pages import at
from tests.browser.server import Server
from tests.browser.walk import come_back, heading, mark, press
from ui.words import words
from visit import Journey

SIGNS = "everyone.danger_signs"
MOST_WORDS_OF_AN_ALARM = 25

at_an_emergency = at(visitors.STOMACH_BLEEDING, "emergency")


def test_what_to_do_in_an_emergency_fits_the_first_screen_of_a_phone(phone: Page, server: Server):
    at_an_emergency(phone, server)

    action = phone.get_by_role("heading", level=1)
    call = phone.get_by_role("alert").get_by_role("link", name="Call 911", exact=True)
    expect(action).to_be_in_viewport(ratio=1)
    expect(call).to_be_in_viewport(ratio=1)
    assert call.get_attribute("href") == "tel:911"
    assert len(action.inner_text().split()) <= MOST_WORDS_OF_AN_ALARM


def test_an_emergency_has_three_parts_and_the_call_stands_first(page: Page, server: Server):
    at_an_emergency(page, server)

    call, *others = page.get_by_role("heading").all_inner_texts()
    assert call.startswith("Call 911 now.")
    assert others == [words("emergency_wait"), words("emergency_tell")]


def test_a_tab_of_another_country_calls_its_number(
    open_window: Callable[..., Page], server: Server
):
    page = open_window(**PHONE)
    come_back(page, server, Journey(country="uk"))
    begin(page)

    mark(page, SIGNS, "life_danger")
    press(page, words("continue"))

    assert heading(page).startswith("Call 999 now")
    calls = page.get_by_role("main").locator("a[href^='tel:']")
    assert {call.get_attribute("href") for call in calls.all()} == {"tel:999"}
