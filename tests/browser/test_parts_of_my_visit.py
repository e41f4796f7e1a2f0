"""One long page in a real browser: where a button leads, where the focus stands, what is kept."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import visitors
from tests.browser.pages import at, my_visit, open_closed, open_section
from tests.browser.server import Server
from tests.browser.walk import fill, heading, press, rerun, wait_ready
from tests.ledger_entries import labels
from ui.words import words

TITLE = words("visit_title")
# Where a part begins, of what a window shows.
IN_VIEW = """(place) => {
  const { top, bottom } = place.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}"""
# Quicker than a person, as a page under load is slower than this one.
FOCUS_AS_SOON_AS_IT_IS_THERE = """(label) => new MutationObserver((_, observer) => {
  const field = document.querySelector(`input[aria-label="${label}"]`)
  if (field === null) return
  observer.disconnect()
  field.focus()
}).observe(document.body, { childList: true, subtree: true })"""


@pytest.fixture
def result(page: Page, server: Server) -> Page:
    at(visitors.GROWING_LUMP, "result")(page, server)
    return page


def first(page: Page) -> Locator:
    """The questions to ask first, in their order."""
    return page.locator("[class*='st-key-first_'] strong")


def bare(numbered: str) -> str:
    return re.sub(r"^\d\. ", "", numbered)


def test_a_button_leads_to_its_part_and_the_heading_has_the_focus(result: Page):
    press(result, words("look_take"))

    place = result.get_by_role("heading", name=words("visit_part_take_along"), exact=True)
    expect(place).to_be_focused()
    assert place.evaluate(IN_VIEW)
    expect(result.locator(".vg-sheet").first).to_be_visible()


def test_all_questions_are_one_press_away(result: Page):
    open_closed(result, words("result_questions"))
    with rerun(result):
        result.get_by_role("button", name=re.compile("to choose and change$")).click()

    place = result.locator("summary").filter(has_text=words("visit_all_questions"))
    expect(place).to_be_focused()
    assert place.evaluate(IN_VIEW)
    assert place.evaluate("one => one.parentElement.open && one.tabIndex === 0")


def test_back_and_forward_lead_over_a_part_and_lose_no_word(result: Page):
    before = heading(result)
    press(result, words("look_take"))
    with rerun(result):
        fill(result, words("visit_companion"), "My sister")
        result.keyboard.press("Tab")

    result.go_back()
    expect(result.get_by_role("heading", level=1)).to_have_text(before)
    wait_ready(result)
    result.go_forward()
    expect(result.get_by_role("heading", level=1)).to_have_text(TITLE)
    wait_ready(result)

    expect(result.get_by_label(words("visit_companion"))).to_have_value("My sister")
    expect(result.get_by_role("heading", level=1)).to_be_focused()


def test_whoever_types_before_the_page_has_ended_is_not_led_away(result: Page):
    result.evaluate(FOCUS_AS_SOON_AS_IT_IS_THERE, words("visit_companion"))

    press(result, words("look_take"))

    expect(result.get_by_label(words("visit_companion"))).to_be_focused()


def test_the_focus_goes_with_a_question_that_is_moved(page: Page, server: Server):
    my_visit()(page, server)
    moved = bare(first(page).first.inner_text())
    page.get_by_role("button", name=f'{words("visit_down")} the question "{moved}"').focus()

    for place in (1, 2):
        with rerun(page):
            page.keyboard.press("Enter")
        assert bare(first(page).nth(place).inner_text()) == moved
        name = page.evaluate("document.activeElement.innerText")
        assert moved in " ".join(name.split())

    with rerun(page):
        page.keyboard.press("Enter")
    assert bare(first(page).nth(1).inner_text()) == moved, "it can go up from the end"


def test_an_own_question_behind_the_three_is_seen_and_takes_the_focus_along(
    phone: Page, server: Server
):
    my_visit()(phone, server)
    moved = bare(first(phone).first.inner_text())
    press(phone, f'{words("visit_down")} the question "{moved}"')
    fill(phone, words("visit_add_text"), "May I swim?")
    press(phone, words("visit_add_button"))
    expect(first(phone).nth(3)).to_have_text("May I swim?")
    expect(first(phone).nth(3)).to_be_in_viewport()

    phone.get_by_role("button", name=f'{words("visit_up")} the question "May I swim?"').focus()
    with rerun(phone):
        phone.keyboard.press("Enter")

    assert bare(first(phone).nth(2).inner_text()) == "May I swim?"
    assert "May I swim?" in phone.evaluate("document.activeElement.innerText")


def test_the_focus_stays_in_a_question_that_is_opened_and_closed(page: Page, server: Server):
    my_visit("visit_all_questions")(page, server)
    row = page.locator("[class*='st-key-question_']").first
    row.get_by_role("button").focus()

    for inside in ("textarea", "button"):
        with rerun(page):
            page.keyboard.press("Enter")
        assert row.locator(inside).first.evaluate("one => one === document.activeElement")
        if inside == "textarea":
            row.get_by_role("button", name=words("visit_done")).focus()


def test_a_question_that_was_added_does_not_come_back_into_its_field(page: Page, server: Server):
    my_visit()(page, server)
    fill(page, words("visit_add_text"), "Will it come back?")
    press(page, words("visit_add_button"))

    page.reload()
    wait_ready(page)

    expect(page.get_by_label(words("visit_add_text"))).to_have_value("")


def test_words_half_written_in_a_closed_part_are_there_after_a_reload(page: Page, server: Server):
    my_visit("visit_part_notes")(page, server)
    note = page.locator(".st-key-part_notes details details").first
    note.locator("summary").click()
    note.locator("textarea").first.press_sequentially("She will call")
    page.get_by_label(words("visit_add_text")).press_sequentially("Will it")

    page.reload()
    wait_ready(page)
    with rerun(page):
        page.get_by_label(words("visit_companion")).fill("My sister")
        page.get_by_label(words("visit_companion")).blur()

    expect(page.locator(".st-key-part_notes textarea").first).to_have_value("She will call")
    expect(page.get_by_label(words("visit_add_text"))).to_have_value("Will it")


def test_what_is_being_read_stays_open_while_words_above_it_change(page: Page, server: Server):
    my_visit("script_title")(page, server)
    script = page.locator("details", has_text=words("script_title")).first
    before = script.inner_text()

    with rerun(page):
        fill(page, words("story_change"), "It itches at night.")
        page.keyboard.press("Tab")

    assert script.inner_text() != before
    expect(script).to_have_attribute("open", "")


def test_a_part_that_was_closed_again_stays_closed(page: Page, server: Server):
    my_visit("script_title")(page, server)
    page.locator("summary", has_text=words("script_title")).click()

    with rerun(page):
        fill(page, words("story_change"), "It itches at night.")
        page.keyboard.press("Tab")

    script = page.locator("details", has_text=words("script_title")).first
    expect(script).not_to_have_attribute("open", "")


def test_what_was_typed_in_a_form_stays_where_its_part_is_closed_and_opened(
    page: Page, server: Server
):
    my_visit("visit_part_ledgers")(page, server)
    fill(page, labels("lump")["which"], "left thigh")
    title = page.locator("summary", has_text=words("visit_part_ledgers"))

    for _ in ("closed", "opened"):
        with rerun(page):
            title.click()

    expect(page.get_by_label(labels("lump")["which"])).to_have_value("left thigh")


def test_a_message_stands_at_its_field_and_has_the_focus(page: Page, server: Server):
    my_visit()(page, server)
    with rerun(page):
        fill(page, words("ahead_day"), "December 31, 2027")
        page.keyboard.press("Tab")
    open_closed(page, words("visit_part_ledgers"))

    form = page.get_by_test_id("stForm").filter(has=page.get_by_label(labels("lump")["size"]))
    with rerun(page):
        form.get_by_role("button", name=words("ledger_add")).click()

    message = page.locator(".st-key-part_ledgers [role='alert']")
    expect(message).to_be_focused()
    assert message.evaluate(IN_VIEW)


def test_a_text_that_is_too_long_stays_and_is_told_beside_its_field(page: Page, server: Server):
    my_visit()(page, server)
    field, long = page.get_by_label(words("story_change")), "a word " * 70

    with rerun(page):
        field.fill(long)
        page.keyboard.press("Tab")

    expect(field).to_have_value(long)
    expect(page.locator("[role='alert']")).to_contain_text(words("unfit_long", count=400))


def test_a_file_shows_its_own_words_where_others_stood(page: Page, server: Server):
    my_visit()(page, server)
    open_section(page, words("nav_visit"))

    expect(page.get_by_label(words("story_change"))).to_have_value("")
