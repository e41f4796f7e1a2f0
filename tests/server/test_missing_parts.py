"""A part of the page that a lost connection took does not stay away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.server import Server
from tests.browser.walk import open_app, wait_ready
from tests.server.network import Network
from tests.server.toy_walk import SETTLES, at_question
from ui.words import words

pytestmark = pytest.mark.browser

# Streamlit's file for the choices of the second question.
PART = "**/static/js/Radio*"
HEALTH = "**/_stcore/health"
TECHNICAL = "dynamically imported module"


def go_on(page: Page) -> None:
    page.get_by_label("In your words").fill("my words")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Question 2")).to_be_visible()


def go_on_without_the_part(page: Page) -> list[str]:
    """Go on where the part never comes; the addresses of the pages that are loaded from then on."""
    loads: list[str] = []
    page.on("load", lambda at: loads.append(at.url))
    page.route(PART, lambda route: route.abort("connectionreset"))
    go_on(page)
    return loads


def test_the_page_is_loaded_anew_and_keeps_what_was_said(toy: Server, page: Page):
    open_app(page, toy)
    lost: list[str] = []

    def lose_once(route: Route) -> None:
        if lost:
            route.continue_()
        else:
            lost.append(route.request.url)
            route.abort("connectionreset")

    page.route(PART, lose_once)

    go_on(page)

    expect(page.get_by_role("radio", name="green")).to_be_visible()
    wait_ready(page)
    assert lost
    assert "my words" in page.evaluate("JSON.stringify(sessionStorage)")


def test_a_press_made_meanwhile_is_answered_before_the_page_is_loaded_anew(
    cut_off: Network, page: Page
):
    open_app(page, cut_off)
    page.route(HEALTH, lambda route: route.abort("connectionreset"))
    go_on_without_the_part(page)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if one.is_navigation_request() else None)
    cut_off.late = True
    page.get_by_role("button", name="Continue").click()

    page.unroute(HEALTH)
    page.route(HEALTH, lambda route: route.fulfill(status=200))
    page.wait_for_timeout(SETTLES)
    assert not asked
    with page.expect_navigation():
        cut_off.late = False
        expect(page.get_by_role("heading", name="Question 3")).to_be_visible()

    at_question(page, 3)


def test_a_part_that_never_comes_is_said_and_loaded_no_more(toy: Server, page: Page):
    open_app(page, toy)
    loads = go_on_without_the_part(page)

    expect(page.get_by_role("status").filter(has_text=words("part_again"))).to_be_visible()
    expect(page.get_by_text(TECHNICAL)).not_to_be_visible()
    assert len(loads) == 1


def test_where_a_reload_would_clear_the_answers_none_is_made(
    start_toy: Callable[..., Server], page: Page
):
    open_app(page, start_toy(VISIT_GUIDE_SHARED_DEVICE="1"))
    loads = go_on_without_the_part(page)

    expect(page.get_by_role("status").filter(has_text=words("part_clears"))).to_be_visible()
    expect(page.get_by_text(TECHNICAL)).not_to_be_visible()
    assert not loads
