"""Not sure: a way to find out is shown once it is marked, and the result leads back to that row."""

from playwright.sync_api import Page, expect

from questionnaire import UNSURE
from tests import visitors
from tests.browser.answering import mark
from tests.browser.pages import at, at_its_size, open_closed
from tests.browser.server import Server
from tests.browser.walk import control, rerun
from tests.visitors import Visitor
from ui.content import engine
from ui.words import words

SIZE = "lump.size"
NOT_SURE_OF_THE_SIZE = Visitor("arms_legs", {**visitors.GROWING_LUMP.said, SIZE: UNSURE})


def test_the_way_is_shown_once_not_sure_is_marked_and_heard_with_it(page: Page, server: Server):
    at_its_size(page, server)
    way = engine().rulebook.questionnaire.question(SIZE).find_out
    assert way is not None
    sentence = page.get_by_text(way.you)
    expect(sentence).to_be_hidden()

    mark(page, SIZE, UNSURE)

    expect(sentence).to_be_visible()
    expect(control(page, SIZE, UNSURE)).to_have_accessible_description(
        f"{words('find_out_later')} {way.you}"
    )


def test_the_result_leads_back_to_that_row(page: Page, server: Server):
    at(NOT_SURE_OF_THE_SIZE, "result")(page, server)
    open_closed(page, words("find_out_title"))
    size = engine().rulebook.questionnaire.question(SIZE).text.you

    with rerun(page):
        page.get_by_role("button", name=words("find_out_answer", question=size)).click()

    row = page.locator("fieldset").filter(has=control(page, SIZE, UNSURE))
    expect(row).to_be_focused()
    expect(control(page, SIZE, UNSURE)).to_be_checked()
    expect(control(page, SIZE, UNSURE)).to_be_in_viewport()
