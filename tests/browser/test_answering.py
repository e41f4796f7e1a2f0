"""What people do to a screen of questions: press twice, press too early, type nonsense."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, expect

from questionnaire import Answer
from tests import visitors
from tests.browser.answering import SWIFT, heading_of, mark_rows, measure
from tests.browser.keyboard import focused
from tests.browser.pages import CONTEXT, LUMP, SIZE, at, at_a_lump, at_its_size
from tests.browser.server import Server
from tests.browser.walk import (
    choose_unit,
    expect_heading,
    mark,
    number_field,
    press,
    rerun,
    type_number,
)
from tests.visitors import steps
from ui.content import engine
from ui.widgets.number import MEASURED
from ui.words import words

at_danger_signs = at(visitors.GROWING_LUMP, "question", "everyone.danger_signs")


def given() -> dict[str, Answer]:
    """What the person with a growing lump answers."""
    return visitors.GROWING_LUMP.answers(engine().rulebook.questionnaire)


def after(key: str, answers: Mapping[str, Answer]) -> str:
    """The heading of the screen that comes after the one of that question."""
    screen = engine().rulebook.questionnaire.screen_of
    way = [str(step.asking) for step in steps(engine(), answers) if step.page == "question"]
    here = next(place for place, asking in enumerate(way) if screen[asking] is screen[key])
    return heading_of(way[here + 1])


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
