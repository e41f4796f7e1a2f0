"""Numbers typed key by key, in browsers of two languages: what is said back, kept, and not lost."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests import visitors
from tests.browser.answering import SWIFT, mark_rows, measure
from tests.browser.chromium import DESKTOP, PHONE
from tests.browser.pages import at, at_its_size, my_visit
from tests.browser.server import Server
from tests.browser.walk import (
    choose_unit,
    expect_heading,
    fill,
    heading,
    mark,
    number_field,
    press,
    rerun,
    unit_of,
    wait_ready,
)
from tests.ledger_entries import labels
from ui.content import engine
from ui.widgets.number import MEASURED
from ui.words import words

SIZE, TEMPERATURE = "lump.size", "in_treatment.temperature"

at_the_temperature = at(visitors.FEVER_ON_CHEMOTHERAPY, "question", TEMPERATURE)


@pytest.fixture(params=["de-DE", "en-US"])
def window(request: pytest.FixtureRequest, open_window: Callable[..., Page]) -> Page:
    """A window in one of two languages: one writes 2,5 and the other 2.5."""
    page = open_window(**DESKTOP, locale=request.param)
    assert page.evaluate("navigator.language") == request.param
    return page


def screen_of(key: str) -> str:
    """The heading of the screen of that question."""
    return engine().rulebook.questionnaire.screen_of[key].heading.you


def mark_the_rest(page: Page) -> None:
    """Mark all other rows, so that only the number keeps the person on the screen."""
    given = visitors.GROWING_LUMP.answers(engine().rulebook.questionnaire)
    mark_rows(page, given, but=[SIZE], hand=SWIFT)


def kept(page: Page) -> dict[str, Any]:
    """The record that the tab keeps."""
    record = page.evaluate("JSON.parse(sessionStorage['visit-guide.record']).record")
    return dict(json.loads(record))


@pytest.mark.parametrize("typed", ["2,5", "2.5"])
def test_a_decimal_comma_is_read_as_it_was_typed(window: Page, server: Server, typed: str):
    at_its_size(window, server)
    mark_the_rest(window)

    measure(window, SIZE, "cm", typed)

    expect(window.get_by_text("Read as 2.5 cm (about 1 inch).")).to_be_visible()
    press(window, words("continue"))
    assert heading(window) != screen_of(SIZE)
    assert kept(window)["said"]["lump.size"] == 2.5


@pytest.mark.parametrize("typed", ["38,5", "38.5"])
def test_a_temperature_with_a_comma_is_read_as_it_was_typed(
    window: Page, server: Server, typed: str
):
    at_the_temperature(window, server)

    measure(window, TEMPERATURE, "°C", typed)

    expect(window.get_by_text("Read as 38.5 °C (101.3 °F).")).to_be_visible()
    press(window, words("continue"))
    assert heading(window) != screen_of(TEMPERATURE)
    assert kept(window)["said"]["in_treatment.temperature"] == 38.5


@pytest.mark.parametrize("typed", ["1,000", "1.000", "2,5,1"])
def test_a_number_that_could_be_two_is_refused_and_stays(window: Page, server: Server, typed: str):
    at_its_size(window, server)
    mark_the_rest(window)
    measure(window, SIZE, "inches", typed)

    press(window, words("continue"))

    expect_heading(window, screen_of(SIZE))
    message = window.get_by_role("main").get_by_role("alert").inner_text()
    assert message == words("rows_open", count=1)
    complaint = window.locator("main .vg-complaint").inner_text()
    assert complaint.startswith("This number can be read in more than one way.")
    window.reload()
    wait_ready(window)
    expect(number_field(window, SIZE)).to_have_value(typed)
    expect(unit_of(window, SIZE, "inches")).to_be_checked()


def test_what_is_typed_and_sent_at_once_counts_as_typed(window: Page, server: Server):
    at_its_size(window, server)
    mark_the_rest(window)
    mark(window, SIZE, MEASURED)
    choose_unit(window, SIZE, "inches")

    number_field(window, SIZE).click()
    window.keyboard.type("2,5")
    press(window, words("continue"))
    expect(window.get_by_role("heading", level=1)).not_to_have_text(screen_of(SIZE))

    assert kept(window)["said"]["lump.size"] == 6.35


def test_the_field_keeps_the_focus_and_what_is_typed_while_it_is_read(page: Page, server: Server):
    at_its_size(page, server)
    measure(page, SIZE, "cm", "2")
    field = number_field(page, SIZE)
    expect(field).to_be_focused()

    with rerun(page):
        page.keyboard.type(",5")

    expect(field).to_be_focused()
    expect(field).to_have_value("2,5")
    expect(page.get_by_text("Read as 2.5 cm (about 1 inch).")).to_be_visible()


def test_a_number_comes_back_as_typed_after_going_back(page: Page, server: Server):
    at_its_size(page, server)
    mark_the_rest(page)
    measure(page, SIZE, "inches", "2,5")
    press(page, words("continue"))
    assert heading(page) != screen_of(SIZE)

    press(page, words("back"))

    expect_heading(page, screen_of(SIZE))
    expect(number_field(page, SIZE)).to_have_value("2,5")
    expect(unit_of(page, SIZE, "inches")).to_be_checked()


def test_a_phone_shows_the_keypad_for_decimals(open_window: Callable[..., Page], server: Server):
    page = open_window(**PHONE, locale="de-DE")
    at_its_size(page, server)
    mark(page, SIZE, MEASURED)

    field = page.get_by_label(words("amount"), exact=True)
    expect(field).to_be_visible()
    expect(field).to_have_attribute("inputmode", "decimal")
    expect(field).to_have_attribute("type", "text")
    expect(field).to_have_accessible_description("")


def test_how_a_number_is_read_describes_its_field(page: Page, server: Server):
    at_its_size(page, server)

    measure(page, SIZE, "cm", "2,5")

    field = page.get_by_label(words("amount"), exact=True)
    expect(field).to_have_accessible_description("Read as 2.5 cm (about 1 inch).")


def test_a_refused_entry_of_the_ledger_stays_in_its_form(window: Page, server: Server):
    my_visit("visit_part_ledgers")(window, server)
    fill(window, labels("lump")["size"], "1,000")
    fill(window, labels("lump")["which"], "left thigh")

    with rerun(window):
        ledgers = window.locator(".st-key-part_ledgers")
        ledgers.get_by_role("button", name=words("ledger_add")).first.click()

    assert window.get_by_label(labels("lump")["size"]).input_value() == "1,000"
    field = window.get_by_label(labels("lump")["which"])
    assert field.input_value() == "left thigh"
    message = window.get_by_role("main").get_by_role("alert").inner_text()
    assert message.startswith("This number can be read in more than one way.")


@pytest.mark.parametrize(("typed", "minutes"), [("30", 30), ("2,5", 15)])
def test_minutes_are_whole_and_read_as_typed(
    window: Page, server: Server, typed: str, minutes: int
):
    my_visit()(window, server)

    with rerun(window):
        fill(window, words("visit_minutes"), typed)

    assert kept(window)["plan"]["minutes"] == minutes
    refused = window.get_by_text("Type a whole number")
    expect(refused).to_have_count(0 if minutes == 30 else 1)
    assert window.get_by_label(words("visit_minutes")).input_value() == typed
