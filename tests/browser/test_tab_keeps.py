"""What a tab keeps when it is loaded anew or left, and that nothing stays when someone finishes."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import visitors
from tests.browser.answering import heading_of, measure
from tests.browser.pages import LUMP, SIZE, at, at_a_lump, at_its_size
from tests.browser.server import Server
from tests.browser.walk import (
    ask_to_clear,
    clear,
    control,
    expect_heading,
    mark,
    number_field,
    open_app,
    unit_of,
    wait_ready,
)
from ui.words import words

at_the_review = at(visitors.GROWING_LUMP, "review")


def kept(page: Page) -> dict[str, str]:
    """What the tab keeps."""
    store: dict[str, str] = page.evaluate("({...sessionStorage})")
    return store


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
