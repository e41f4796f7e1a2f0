"""The walks can be trusted: they wait long enough, and they see what is wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import axe_violations
from tests.browser.bounded import NoAnswer, answers
from tests.browser.server import DidNotStart, Server
from tests.browser.traffic import Traffic
from tests.browser.walk import (
    choose,
    expect_heading,
    heading,
    open_app,
    press,
    tick,
)

SOUND_PAGE = "<html lang=en><title>T</title><main><h1>H</h1><p>Words.</p></main>"


@pytest.fixture(scope="module")
def counting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Each tab of it counts from the beginning."""
    source = Path(__file__).with_name("counting_app")
    with Server(tmp_path_factory.mktemp("server"), app="server:app", source=source) as counting:
        yield counting


def test_each_press_ends_on_the_new_page(counting: Server, page: Page):
    open_app(page, counting)

    pages = []
    for _ in range(5):
        press(page, "Press")
        pages.append((heading(page), page.get_by_text("The end of").all_inner_texts()))

    assert pages == [(f"Pressed {n}", [f"The end of {n}"]) for n in range(1, 6)]


def test_a_slow_page_is_waited_for(counting: Server, page: Page):
    open_app(page, counting)
    tick(page, "Think first")

    press(page, "Press")

    assert page.get_by_text("The end of").all_inner_texts() == ["The end of 1"]


def test_choosing_marks_one_option(counting: Server, phone: Page):
    open_app(phone, counting)

    choose(phone, "Slow")

    expect(phone.get_by_role("radio", name="Slow")).to_be_checked()
    expect(phone.get_by_role("radio", name="Quick")).not_to_be_checked()


def test_a_killed_app_comes_back_on_its_address(counting: Server, page: Page):
    counting.kill()
    assert not counting.is_healthy()

    counting.start()

    open_app(page, counting)
    expect_heading(page, "Pressed 0")


def test_an_app_that_cannot_start_shows_its_own_words(start_server: Callable[..., Server]):
    with pytest.raises(DidNotStart, match="no_such_app"):
        start_server(app="no_such_app:app")


def test_a_browser_that_never_answers_is_given_up_and_said(page: Page):
    page.set_content(SOUND_PAGE)

    with (
        pytest.raises(NoAnswer, match=r"did not show it in 0\.5 seconds"),
        answers("show it", seconds=0.5),
    ):
        page.wait_for_function("false", timeout=0)

    assert page.get_by_text("Words.").is_visible(), "the next test can go on"


def test_a_quiet_walk_stays_on_its_origin(counting: Server, page: Page, traffic: Traffic):
    open_app(page, counting)

    assert any(url.startswith("ws://") for url in traffic.urls)
    assert traffic.outside(counting.url) == []


def test_a_request_to_another_site_is_noted(page: Page, traffic: Traffic):
    page.set_content(SOUND_PAGE + '<img alt="" src="http://elsewhere.example/dot.png">')

    assert traffic.outside("http://127.0.0.1:1") == ["http://elsewhere.example/dot.png"]
    assert "ERR_NAME_NOT_RESOLVED" in traffic.console_errors[0]


def test_an_error_in_a_script_is_noted(page: Page, traffic: Traffic):
    page.set_content(SOUND_PAGE + "<script>throw new Error('lost')</script>")

    assert traffic.page_errors == ["lost"]


def test_a_button_without_a_name_is_a_violation(page: Page):
    page.set_content(SOUND_PAGE.replace("<p>", "<p><button></button>"))

    assert [line.split()[0] for line in axe_violations(page)] == ["button-name"]


def test_a_sound_page_has_no_violations(page: Page):
    page.set_content(SOUND_PAGE)

    assert axe_violations(page) == []
