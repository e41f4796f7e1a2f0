"""Answers that do not fit together, in a real browser: by pointer and by keyboard, and kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.answering import mark
from tests.browser.server import Server
from tests.browser.walk import (
    expect_heading,
    press,
    rerun,
    wait_ready,
)
from tests.browser.ways_to_pages import answers_that_do_not_fit
from ui.words import words

COUGH, DENIED = "in_treatment.cough", "chest_lungs.any_cough"
MOST_TABS = 40
FOCUSED = "() => document.activeElement.dataset.press ?? ''"
Use = Callable[[Page, str], None]


def by_pointer(page: Page, button: str) -> None:
    """Press the button of our own on the card."""
    with rerun(page):
        card(page).locator(f'[data-press="{button}"]').click()


def by_keyboard(page: Page, button: str) -> None:
    """Tab to it, and press Enter."""
    for _ in range(MOST_TABS):
        if page.evaluate(FOCUSED) == button:
            with rerun(page):
                page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {button}")


USES = pytest.mark.parametrize("use", [by_pointer, by_keyboard])


def card(page: Page) -> Locator:
    return page.locator("main .vg-doubt")


@USES
def test_right_as_it_is_is_kept_over_a_reload(page: Page, server: Server, use: Use):
    answers_that_do_not_fit(page, server)
    expect(card(page)).to_have_count(1)

    use(page, "right:cough")

    expect(card(page)).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text=words("kept_as_it_is"))).to_be_visible()
    page.reload()
    wait_ready(page)
    expect_heading(page, words("review_title"))
    expect(card(page)).to_have_count(0)


@USES
def test_a_changed_answer_settles_it_and_undo_asks_again(page: Page, server: Server, use: Use):
    answers_that_do_not_fit(page, server)

    use(page, f"change:{COUGH}")
    mark(page, COUGH, "no")
    press(page, words("continue"))
    press(page, words("change_do"))

    expect_heading(page, words("review_title"))
    expect(card(page)).to_have_count(0)
    press(page, words("undo"))
    expect(card(page)).to_have_count(1)


def test_back_leads_to_the_check_with_the_question_still_there(page: Page, server: Server):
    answers_that_do_not_fit(page, server)
    press(page, words("see_guidance"))
    expect(card(page)).to_have_count(0)

    with rerun(page):
        page.go_back()

    expect_heading(page, words("review_title"))
    expect(card(page)).to_have_count(1)
