"""The focus goes to the heading of a new page, though the page comes in more than one run.

On the way to another section Streamlit empties the page between two runs, for longer under load.
The page's own scripts are tried on a page that the test draws.
"""

import pytest
from playwright.sync_api import Page, expect

from ui.browser.mounting import SCRIPTS

pytestmark = pytest.mark.browser

PLACE = "http://127.0.0.1:1"
HTML = """<title>Nothing</title><div data-testid="stApp" data-test-script-state="notRunning"
  data-test-connection-state="CONNECTED"><main></main></div>"""
DRAW = """() => {
  document.querySelector("main").innerHTML = "<h1>My visit</h1><button>Go on</button>"
}"""
LEAD_TO_HEADING = f"""async () => {{
  const {{ afterRun }} = await import("{PLACE}/run_state.js")
  const {{ moveToHeading }} = await import("{PLACE}/focus.js")
  afterRun(() => moveToHeading())
}}"""
WATCH = f"""async () => (await import("{PLACE}/focus.js")).watchFocus()"""
NEXT_RUN = f"""async () => (await import("{PLACE}/focus.js")).followMoved()"""
A_WHILE = "() => new Promise((then) => setTimeout(then, 200))"


@pytest.fixture
def drawn(page: Page) -> Page:
    page.route(f"{PLACE}/", lambda route: route.fulfill(body=HTML, content_type="text/html"))
    page.route(
        f"{PLACE}/*.js",
        lambda route: route.fulfill(path=SCRIPTS / route.request.url.rpartition("/")[2]),
    )
    page.goto(f"{PLACE}/")
    page.evaluate(WATCH)
    return page


@pytest.fixture
def at_heading(drawn: Page) -> Page:
    drawn.evaluate(DRAW)
    drawn.evaluate(LEAD_TO_HEADING)
    expect(drawn.get_by_role("heading")).to_be_focused()
    return drawn


def test_a_page_that_is_empty_between_two_runs_is_waited_for(drawn: Page):
    drawn.evaluate(LEAD_TO_HEADING)
    drawn.evaluate(A_WHILE)
    drawn.evaluate(DRAW)

    expect(drawn.get_by_role("heading")).to_be_focused()


def test_a_heading_that_is_drawn_twice_keeps_the_focus(at_heading: Page):
    at_heading.evaluate(DRAW)
    at_heading.evaluate(NEXT_RUN)

    expect(at_heading.get_by_role("heading")).to_be_focused()


def test_whoever_has_gone_on_from_the_heading_is_not_led_back(at_heading: Page):
    at_heading.get_by_role("button").focus()

    at_heading.evaluate(NEXT_RUN)

    expect(at_heading.get_by_role("button")).to_be_focused()
