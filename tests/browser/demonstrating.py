"""A demonstration with made-up people, gone through as a presenter does."""

from playwright.sync_api import Page

from tests.browser.server import Server
from tests.browser.walk import open_app, rerun
from tests.server.network import Network
from ui.content import made_up_people
from ui.words import words

MARK = words("made_up")
STORED = "JSON.stringify({...sessionStorage})"
HEADING = "main h1"
THIGH = next(who for who in made_up_people() if who.id == "thigh")
FEVER = next(who for who in made_up_people() if who.id == "fever")


def do(page: Page, one: str) -> None:
    """Press the first button that is for this."""
    with rerun(page):
        page.locator(f'main [data-press="{one}"]').first.click()


def key(page: Page, name: str) -> None:
    with rerun(page):
        page.keyboard.press(name)


def show(page: Page, server: Server | Network, *presses: str) -> None:
    open_app(page, server, "/demo")
    for one in presses:
        do(page, one)
