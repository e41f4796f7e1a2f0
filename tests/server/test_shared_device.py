"""On a device that strangers use one after another, nothing is left for the next one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.browser.walk import open_app, wait_ready

pytestmark = pytest.mark.browser

MINUTE = 60_000


@pytest.fixture
def shared(start_toy: Callable[..., Server]) -> Server:
    return start_toy(VISIT_GUIDE_SHARED_DEVICE="1")


def started(page: Page, server: Server) -> None:
    """A person has typed something and gone one step on."""
    page.clock.install()
    open_app(page, server)
    page.get_by_label("In your words").fill("canary")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Question 2")).to_be_visible()
    wait_ready(page)


def warned(page: Page) -> bool:
    return page.get_by_role("alertdialog").count() > 0


def test_nothing_is_stored_beyond_the_open_page(shared: Server, page: Page):
    started(page, shared)

    assert page.evaluate("sessionStorage.length") == 0
    # Streamlit notes that colors follow the system.
    assert page.evaluate("Object.keys(localStorage)") == ["stActiveTheme-/-v2"]
    page.reload()
    expect(page.get_by_role("heading", name="Question 1")).to_be_visible()
    assert "canary" not in page.content()


def test_after_three_minutes_the_page_asks(shared: Server, page: Page):
    started(page, shared)

    page.clock.fast_forward(3 * MINUTE - 5000)
    assert not warned(page)
    page.clock.fast_forward(7000)

    expect(page.get_by_role("alertdialog", name="Are you still there?")).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Escape", "a", "Tab"])
def test_any_key_keeps_the_visit(shared: Server, page: Page, key: str):
    started(page, shared)
    page.clock.fast_forward(3 * MINUTE + 2000)
    expect(page.get_by_role("alertdialog")).to_be_visible()

    page.keyboard.press(key)
    page.clock.fast_forward(2 * MINUTE + 50_000)

    expect(page.get_by_role("alertdialog")).to_have_count(0)
    expect(page.get_by_role("heading", name="Question 2")).to_be_visible()


def test_a_touch_keeps_the_visit(shared: Server, page: Page):
    started(page, shared)
    page.clock.fast_forward(3 * MINUTE + 2000)

    page.get_by_role("button", name="Go on").click()

    expect(page.get_by_role("alertdialog")).to_have_count(0)


def test_after_five_minutes_everything_is_gone(shared: Server, page: Page):
    started(page, shared)

    page.clock.fast_forward(5 * MINUTE + 2000)
    expect(page).to_have_url(f"{shared.url}/welcome")

    for step in (page.reload, page.go_back, page.go_forward):
        step()
        page.wait_for_load_state()
        assert "canary" not in page.content()
    other = page.context.new_page()
    other.goto(shared.url)
    expect(other.get_by_role("heading", name="Question 1")).to_be_visible()


def test_a_cut_loses_nothing_while_the_page_is_open(shared: Server, page: Page):
    started(page, shared)

    shared.kill()
    shared.start()
    page.get_by_text("blue", exact=True).click()
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", name="Question 3")).to_be_visible()


def test_a_personal_device_has_no_timer(toy: Server, page: Page):
    started(page, toy)

    page.clock.fast_forward(60 * MINUTE)

    assert not warned(page)
    expect(page.get_by_role("heading", name="Question 2")).to_be_visible()
