"""Going through the small app as a person does."""

from playwright.sync_api import Page, expect

from tests.browser.walk import wait_ready
from ui.serving.speed.streamlit_assets import installed

COLORS = ("red", "green", "blue")
# Longer than anything that the scripts wait for, in the middle of a visit.
SETTLES = 1000
# What a cut takes of these is another matter: test_missing_parts.py.
FETCH_PARTS = """(files) => Promise.all(
  files.filter((file) => file.endsWith(".js")).map((file) => import(file))
)"""


def opened(page: Page, url: str) -> None:
    page.goto(url)
    at_question(page, 1)
    page.evaluate(FETCH_PARTS, installed().fetched)


def mark(page: Page, color: str) -> None:
    page.get_by_text(color, exact=True).click()
    expect(page.get_by_role("radio", name=color)).to_be_checked()


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Continue").click()


def at_question(page: Page, number: int) -> None:
    expect(page.get_by_role("heading", name=f"Question {number}")).to_be_visible()
    wait_ready(page)


def answer(page: Page, number: int, words: str = "") -> None:
    at_question(page, number)
    mark(page, COLORS[number % 3])
    if words:
        page.get_by_label("In your words").fill(words)
    go_on(page)


def answers(page: Page) -> str:
    """What is known at the end of the walk."""
    expect(page.get_by_role("heading", name="All done")).to_be_visible()
    return page.get_by_text("Answers:").inner_text()


def kept_record(page: Page) -> str:
    return str(page.evaluate("JSON.parse(sessionStorage.getItem('visit-guide.record')).record"))
