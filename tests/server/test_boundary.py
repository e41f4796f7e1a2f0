"""When something breaks, the person keeps their answers and nobody reads them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.browser.walk import open_app, wait_ready
from ui.errors import guarded

pytestmark = pytest.mark.browser


def at_second_question(page: Page, server: Server) -> None:
    open_app(page, server)
    page.get_by_label("In your words").fill("canary")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Question 2")).to_be_visible()
    wait_ready(page)


@pytest.mark.parametrize("breaking", ["Break the page", "Break a callback"])
def test_an_error_ends_in_a_plain_page(own_toy: Server, page: Page, breaking: str):
    at_second_question(page, own_toy)

    page.get_by_role("button", name=breaking).click()

    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()
    wait_ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("link", name="Call 911")).to_be_visible()
    assert "ValueError" not in page.content()
    assert "canary" not in page.inner_text("main")


@pytest.mark.parametrize("breaking", ["Break the page", "Break a callback"])
def test_the_log_gets_type_and_place_of_an_error(own_toy: Server, page: Page, breaking: str):
    at_second_question(page, own_toy)

    page.get_by_role("button", name=breaking).click()
    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()

    assert "ValueError at tests/server/toy_app.py:" in own_toy.log()
    assert "canary" not in own_toy.log()


def test_after_an_error_the_visit_goes_on_where_it_was(own_toy: Server, page: Page):
    at_second_question(page, own_toy)
    page.get_by_role("button", name="Break a callback").click()

    page.get_by_role("link", name="Go back to my visit").click()

    expect(page.get_by_role("heading", name="Question 2")).to_be_visible()


def test_an_error_outside_every_boundary_ends_in_a_plain_page(own_toy: Server, page: Page):
    at_second_question(page, own_toy)

    page.get_by_role("button", name="Escape the boundary").click()

    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()
    assert "ValueError at tests/server/toy_app.py:" in own_toy.log()
    assert "canary" not in own_toy.log()


def test_a_guarded_callback_that_works_is_left_alone():
    seen: list[str] = []

    guarded(seen.append)("done")

    assert seen == ["done"]
