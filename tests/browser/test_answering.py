"""What people do to a page: reload, leave, press twice, press too early, type nonsense."""

import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, expect

from questionnaire import Answer
from tests import visitors
from tests.browser.answering import SWIFT, begin, mark_rows, measure
from tests.browser.chromium import PHONE
from tests.browser.keyboard import focused
from tests.browser.pages import at
from tests.browser.server import Server
from tests.browser.walk import (
    ask_to_clear,
    choose_unit,
    clear,
    come_back,
    control,
    expect_heading,
    heading,
    mark,
    number_field,
    open_app,
    press,
    rerun,
    type_number,
    unit_of,
    wait_ready,
)
from tests.visitors import steps
from ui.content import engine
from ui.widgets.number import MEASURED
from ui.words import words
from visit import Journey

LUMP, SIZE, SIGNS = "arms_legs.lump", "lump.size", "everyone.danger_signs"
CONTEXT = "everyone.context"
MOST_WORDS_OF_AN_ALARM = 25

at_a_lump = at(visitors.GROWING_LUMP, "question", LUMP)
at_its_size = at(visitors.GROWING_LUMP, "question", SIZE)
at_danger_signs = at(visitors.GROWING_LUMP, "question", SIGNS)
at_the_review = at(visitors.GROWING_LUMP, "review")
at_an_emergency = at(visitors.STOMACH_BLEEDING, "emergency")


def kept(page: Page) -> dict[str, str]:
    """What the tab keeps."""
    store: dict[str, str] = page.evaluate("({...sessionStorage})")
    return store


def given() -> dict[str, Answer]:
    """What the person with a growing lump answers."""
    return visitors.GROWING_LUMP.answers(engine().rulebook.questionnaire)


def heading_of(key: str) -> str:
    """The heading of the screen of that question."""
    return engine().rulebook.questionnaire.screen_of[key].heading.you


def after(key: str, answers: Mapping[str, Answer]) -> str:
    """The heading of the screen that comes after the one of that question."""
    screen = engine().rulebook.questionnaire.screen_of
    way = [str(step.asking) for step in steps(engine(), answers) if step.page == "question"]
    here = next(place for place, asking in enumerate(way) if screen[asking] is screen[key])
    return heading_of(way[here + 1])


def test_a_reload_keeps_the_place_and_what_is_marked(page: Page, server: Server):
    at_a_lump(page, server)
    mark(page, LUMP, "unsure")

    page.reload()
    wait_ready(page)

    expect_heading(page, heading_of(LUMP))
    expect(control(page, LUMP, "unsure")).to_be_checked()
    expect(page.locator("main [data-row]:checked")).to_have_count(1)


def test_a_reload_keeps_every_answer(page: Page, server: Server):
    at_the_review(page, server)
    before = page.get_by_role("main").inner_text()

    page.reload()
    wait_ready(page)

    assert page.get_by_role("main").inner_text() == before


def test_a_reload_keeps_a_number_with_its_unit(page: Page, server: Server):
    at_its_size(page, server)
    measure(page, SIZE, "inches", "2.50")

    page.reload()
    wait_ready(page)

    expect(number_field(page, SIZE)).to_have_value("2.50")
    expect(unit_of(page, SIZE, "inches")).to_be_checked()


def test_leaving_and_coming_back_keeps_the_place(page: Page, server: Server):
    at_a_lump(page, server)
    page.goto(f"{server.url}/welcome")

    page.go_back()
    wait_ready(page)

    expect_heading(page, heading_of(LUMP))


def test_another_tab_begins_anew(page: Page, server: Server):
    at_a_lump(page, server)

    other = page.context.new_page()
    open_app(other, server)

    expect_heading(other, words("start_title"))


def test_pressing_many_times_goes_on_by_one_page(page: Page, server: Server):
    at_a_lump(page, server)
    mark_rows(page, given(), but=[LUMP], hand=SWIFT)
    mark(page, LUMP, "no")

    with rerun(page):
        page.get_by_role("button", name=words("continue"), exact=True).evaluate(
            "button => { for (let press = 0; press < 8; press++) button.click() }"
        )

    without = visitors.Visitor("arms_legs", {}).answers(engine().rulebook.questionnaire)
    expect_heading(page, after(LUMP, without))


def test_a_double_click_on_back_goes_back_by_one_page(page: Page, server: Server):
    at_a_lump(page, server)

    with rerun(page):
        page.get_by_role("button", name=words("back"), exact=True).evaluate(
            "button => { button.click(); button.click() }"
        )

    expect_heading(page, heading_of("everyone.age"))


@pytest.mark.parametrize("times", [1, 2])
def test_a_missing_answer_is_said_where_the_person_looks(phone: Page, server: Server, times: int):
    at_danger_signs(phone, server)

    for _ in range(times):
        press(phone, words("continue"))

    message = phone.get_by_role("main").get_by_role("alert")
    expect(message).to_be_in_viewport(ratio=1)
    assert focused(phone).name == message.inner_text().strip() == words("rows_open", count=1)
    at_the_row = phone.locator("fieldset.vg-row .vg-complaint")
    expect(at_the_row).to_be_in_viewport(ratio=1)
    expect(at_the_row).to_contain_text("None of these")


def test_what_is_open_is_said_with_its_question(page: Page, server: Server):
    at_danger_signs(page, server)

    press(page, words("continue"))

    row = page.locator("main fieldset.vg-row")
    said = row.locator(".vg-complaint").inner_text()
    expect(row).to_have_accessible_description(said)


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
    mark_rows(page, given(), but=[SIZE], hand=SWIFT)
    mark(page, SIZE, MEASURED)
    choose_unit(page, SIZE, "cm")
    number_field(page, SIZE).click()
    page.keyboard.insert_text(typed)

    press(page, words("continue"))

    expect_heading(page, heading_of(SIZE))
    message = page.get_by_role("main").get_by_role("alert")
    expect(message).to_have_text(words("rows_open", count=1))
    assert page.locator("main .vg-complaint").inner_text().startswith(says)
    expect(number_field(page, SIZE)).to_have_value(typed)


def test_a_number_that_was_corrected_is_taken(page: Page, server: Server):
    at_its_size(page, server)
    mark_rows(page, given(), but=[SIZE], hand=SWIFT)
    measure(page, SIZE, "cm", "600")
    press(page, words("continue"))

    type_number(page, SIZE, "6")
    press(page, words("continue"))

    expect_heading(page, after(SIZE, given()))


def test_ticking_none_of_these_unticks_the_rest(phone: Page, server: Server):
    at(visitors.GROWING_LUMP, "question", CONTEXT)(phone, server)
    row = phone.get_by_role(
        "group", name=engine().rulebook.questionnaire.question(CONTEXT).text.you
    )
    row.get_by_label("Blood thinners now (medicines that slow clotting)", exact=True).check()

    row.get_by_label("None of these", exact=True).check()

    expect(row.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(row.get_by_role("checkbox", name="None of these")).to_be_checked()


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


def test_finishing_empties_the_tab(page: Page, server: Server):
    at_a_lump(page, server)
    clear(page)

    expect_heading(page, words("finished_title"))
    assert kept(page) == {}
    page.reload()
    wait_ready(page)
    expect_heading(page, words("start_title"))


# A link that is followed this many milliseconds after the press: before the server has begun with
# it, while it works on it, and when the page that it drew has come.
@pytest.mark.parametrize("after", [0, 4, 8, 15, 60])
def test_finishing_empties_the_tab_also_of_a_person_who_goes_on_at_once(
    page: Page, server: Server, after: int
):
    at_a_lump(page, server)
    ask_to_clear(page)

    page.evaluate(
        """([yes, link, after]) => {
            const named = (tag, text) =>
                [...document.querySelectorAll(tag)].find((one) => one.innerText.trim() === text)
            named("main button", yes).click()
            setTimeout(() => named("a.vg-section", link).click(), after)
        }""",
        [words("start_over_yes"), words("nav_visit"), after],
    )

    expect(page.get_by_text(words("finish"))).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile(f"^({words('finished_title')}|{words('visit_title')})$")
    )
    wait_ready(page)
    assert kept(page) == {}


def test_a_record_that_nobody_can_read_begins_anew(page: Page, server: Server):
    at_a_lump(page, server)
    page.evaluate(
        "sessionStorage.setItem('visit-guide.record', JSON.stringify({record: '{', revision: 9}))"
    )

    page.reload()
    wait_ready(page)

    expect_heading(page, words("start_title"))
    assert "could not be read" in page.get_by_role("main").inner_text()
