"""What people do to a page: reload, leave, press twice, press too early, type nonsense."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests import visitors
from tests.browser.answering import measure
from tests.browser.chromium import PHONE
from tests.browser.keyboard import focused
from tests.browser.pages import at
from tests.browser.server import Server
from tests.browser.walk import (
    choose,
    come_back,
    fill,
    heading,
    open_app,
    press,
    rerun,
    tick,
    wait_ready,
)
from tests.visitors import steps
from ui.content import engine
from ui.words import words
from visit import Journey

LUMP = "Can you see or feel a lump in an arm, a leg, the hip, the back or the chest wall?"
MOST_WORDS_OF_AN_ALARM = 25

at_a_lump = at(visitors.GROWING_LUMP, "question", "arms_legs.lump")
at_its_size = at(visitors.GROWING_LUMP, "question", "lump.size")
at_danger_signs = at(visitors.GROWING_LUMP, "question", "everyone.danger_signs")
at_the_review = at(visitors.GROWING_LUMP, "review")
at_an_emergency = at(visitors.STOMACH_BLEEDING, "emergency")


def kept(page: Page) -> dict[str, str]:
    """What the tab keeps."""
    store: dict[str, str] = page.evaluate("({...sessionStorage})")
    return store


def test_a_reload_keeps_the_place_and_what_is_marked(page: Page, server: Server):
    at_a_lump(page, server)
    choose(page, words("not_measured"))

    page.reload()
    wait_ready(page)

    assert heading(page) == LUMP
    expect(page.get_by_role("radio", name=words("not_measured"))).to_be_checked()


def test_a_reload_keeps_every_answer(page: Page, server: Server):
    at_the_review(page, server)
    before = page.get_by_role("main").inner_text()

    page.reload()
    wait_ready(page)

    assert page.get_by_role("main").inner_text() == before


def test_a_reload_keeps_a_number_with_its_unit(page: Page, server: Server):
    at_its_size(page, server)
    measure(page, "inches", "2.50")

    page.reload()
    wait_ready(page)

    assert page.get_by_label(words("amount"), exact=True).input_value() == "2.50"
    expect(page.get_by_role("radio", name="inches")).to_be_checked()


def test_leaving_and_coming_back_keeps_the_place(page: Page, server: Server):
    at_a_lump(page, server)
    page.goto(f"{server.url}/welcome")

    page.go_back()
    wait_ready(page)

    assert heading(page) == LUMP


def test_another_tab_begins_anew(page: Page, server: Server):
    at_a_lump(page, server)

    other = page.context.new_page()
    open_app(other, server)

    assert heading(other) == words("start_title")


def test_pressing_many_times_goes_on_by_one_page(page: Page, server: Server):
    at_a_lump(page, server)
    choose(page, "No")

    with rerun(page):
        page.get_by_role("button", name=words("continue"), exact=True).evaluate(
            "button => { for (let press = 0; press < 8; press++) button.click() }"
        )

    given = visitors.Visitor("arms_legs", {}).answers(engine().rulebook.questionnaire)
    way = [step.asking for step in steps(engine(), given)]
    after = way[way.index("arms_legs.lump") + 1]
    assert heading(page) == engine().rulebook.questionnaire.question(str(after)).text.you


def test_a_double_click_on_back_goes_back_by_one_page(page: Page, server: Server):
    at(visitors.GROWING_LUMP, "question", "everyone.road")(page, server)

    with rerun(page):
        page.get_by_role("button", name=words("back"), exact=True).evaluate(
            "button => { button.click(); button.click() }"
        )

    assert heading(page) == "How old are you?"


@pytest.mark.parametrize("times", [1, 2])
def test_a_missing_answer_is_said_where_the_person_looks(phone: Page, server: Server, times: int):
    at_danger_signs(phone, server)

    for _ in range(times):
        press(phone, words("continue"))

    message = phone.get_by_role("main").get_by_role("alert")
    expect(message).to_be_in_viewport(ratio=1)
    assert focused(phone).name == message.inner_text().strip()
    assert "None of these" in message.inner_text()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        *((typed, "Enter a number from 0.1 to 50 cm") for typed in ("abc", "9" * 30, "🦄")),
        *((typed, "Type only the number") for typed in ("1e400", "-3", "6,5 cm", "' OR 1=1 --")),
    ],
)
def test_nonsense_in_a_number_gets_a_plain_message(
    page: Page, server: Server, typed: str, says: str
):
    at_its_size(page, server)
    choose(page, words("measured"))
    choose(page, "cm")
    page.get_by_label(words("amount"), exact=True).click()
    page.keyboard.insert_text(typed)

    press(page, words("continue"))

    assert heading(page) == "How big is the lump at its widest point?"
    message = page.get_by_role("main").get_by_role("alert").inner_text()
    assert message.startswith(says)


def test_a_number_that_was_corrected_is_taken(page: Page, server: Server):
    at_its_size(page, server)
    measure(page, "cm", "600")
    press(page, words("continue"))

    fill(page, words("amount"), "6")
    press(page, words("continue"))

    assert heading(page) == "Which of these fit the lump?"


def test_ticking_none_of_these_unticks_the_rest(phone: Page, server: Server):
    at(visitors.GROWING_LUMP, "question", "everyone.context")(phone, server)
    tick(phone, "Blood thinners (medicines that slow clotting)")

    tick(phone, "None of these")

    expect(phone.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(phone.get_by_role("checkbox", name="None of these")).to_be_checked()


def test_what_to_do_in_an_emergency_fits_the_first_screen_of_a_phone(phone: Page, server: Server):
    at_an_emergency(phone, server)

    action = phone.get_by_role("heading", level=1)
    call = phone.get_by_role("main").get_by_role("link", name="Call 911", exact=True)
    expect(action).to_be_in_viewport(ratio=1)
    expect(call).to_be_in_viewport(ratio=1)
    assert call.get_attribute("href") == "tel:911"
    assert len(action.inner_text().split()) <= MOST_WORDS_OF_AN_ALARM


def test_what_to_do_stands_before_every_reason(page: Page, server: Server):
    at_an_emergency(page, server)

    headings = page.get_by_role("heading").all_inner_texts()
    assert headings[0].startswith("Call 911 now.")
    assert headings[1] == words("emergency_because")


def test_a_tab_of_another_country_calls_its_number(
    open_window: Callable[..., Page], server: Server
):
    page = open_window(**PHONE)
    come_back(page, server, Journey(country="uk"))
    choose(page, "Me")
    press(page, words("begin"))

    tick(page, "Anything else that feels like a danger to life")
    press(page, words("continue"))

    assert heading(page).startswith("Call 999 now")
    calls = page.get_by_role("main").locator("a[href^='tel:']")
    assert {call.get_attribute("href") for call in calls.all()} == {"tel:999"}


def test_finishing_empties_the_tab(page: Page, server: Server):
    at_a_lump(page, server)
    press(page, words("finish"))

    press(page, words("start_over_yes"))

    assert heading(page) == words("finished_title")
    assert kept(page) == {}
    page.reload()
    wait_ready(page)
    assert heading(page) == words("start_title")


def test_a_record_that_nobody_can_read_begins_anew(page: Page, server: Server):
    at_a_lump(page, server)
    page.evaluate(
        "sessionStorage.setItem('visit-guide.record', JSON.stringify({record: '{', revision: 9}))"
    )

    page.reload()
    wait_ready(page)

    assert heading(page) == words("start_title")
    assert "could not be read" in page.get_by_role("main").inner_text()
