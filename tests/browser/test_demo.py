"""A demonstration in a real browser: it keeps nothing, and leaves everything else alone.

A visit in the same tab before and after it, and one in a tab beside it, stay as they were.
"""

import json
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests import visitors
from tests.browser.chromium import DESKTOP
from tests.browser.demonstrating import FEVER, HEADING, MARK, STORED, do, show
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.walk import come_back, expect_heading, heading, open_app, press, wait_ready
from tests.browser.window import used_again
from ui.words import words

SECONDS = "2"


def test_a_visit_in_the_same_tab_is_there_again_after_a_demonstration(page: Page, server: Server):
    come_back(page, server, journey_at(visitors.GROWING_LUMP, "result"))
    before, kept = heading(page), page.evaluate(STORED)

    show(page, server, "person:fever", "danger", "next", "sheet", "people", "train")
    assert page.evaluate(STORED) == kept

    open_app(page, server)
    expect_heading(page, before)
    assert json.loads(page.evaluate(STORED))["visit-guide.record"]
    assert MARK not in page.locator("main").inner_text()


def test_a_visit_and_a_demonstration_side_by_side_do_not_cross(browser: Browser, server: Server):
    with used_again(browser, **DESKTOP) as visit:
        come_back(visit, server, journey_at(visitors.GROWING_LUMP, "question", "lump.size"))
        kept, stands = visit.evaluate(STORED), heading(visit)
        shown = visit.context.new_page()
        show(shown, server, "person:fever", "result")

        press(visit, words("back"))
        press(visit, words("continue"))
        assert FEVER.sentence not in visit.locator("main").inner_text()
        expect_heading(visit, stands)
        assert json.loads(visit.evaluate(STORED)).keys() == json.loads(kept).keys()

        do(shown, "previous")
        do(shown, "next")
        assert FEVER.sentence in shown.locator("main").inner_text()
        assert shown.evaluate(STORED) == "{}"
        open_app(visit, server)
        expect_heading(visit, stands)


def test_nothing_of_it_is_kept_over_a_reload(page: Page, server: Server):
    show(page, server, "person:thigh", "result")
    assert page.evaluate(STORED) == "{}"

    page.reload()
    wait_ready(page)
    expect_heading(page, words("demo_title"))


def test_nobody_in_front_of_it_leads_back_to_the_list(
    browser: Browser, start_server: Callable[..., Server]
):
    server = start_server(environment={"VISIT_GUIDE_DEMO_IDLE": SECONDS})
    with used_again(browser, **DESKTOP) as page:
        show(page, server, "person:thigh")
        expect(page.locator(".vg-voice")).to_have_text(words("demo_idle"))
        expect(page.locator(HEADING)).to_have_text(words("demo_title"))

        do(page, "train")
        expect(page.locator(HEADING)).to_have_text(words("demo_title"))


def test_a_made_up_person_calls_no_ambulance(page: Page, server: Server):
    show(page, server, "person:fever", "danger")
    # Behind all that the page does; nothing is dialed by the test either.
    page.evaluate(
        "addEventListener('click', e => { window.calls = !e.defaultPrevented; e.preventDefault() })"
    )

    page.locator(".vg-alarm a[href^='tel:']").press("Enter")
    assert page.evaluate("window.calls") is False
    expect(page.locator(".vg-voice")).to_have_text(words("demo_no_call"))
    page.locator(".vg-strip a[href^='tel:']").press("Enter")
    assert page.evaluate("window.calls") is True


def test_it_can_be_taken_away(page: Page, start_server: Callable[..., Server]):
    server = start_server(environment={"VISIT_GUIDE_DEMO": "0"})

    answer = page.goto(f"{server.url}/demo")
    assert answer is not None
    assert answer.status == 404
    open_app(page, server, "/how")
    assert page.get_by_role("link", name=words("demo_link")).count() == 0
