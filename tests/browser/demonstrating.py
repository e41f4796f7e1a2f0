"""A demonstration with made-up people, gone through as a presenter does."""

from playwright.sync_api import Page

from tests.browser.pages import Open
from tests.browser.server import Server
from tests.browser.walk import mark, open_app, rerun
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


def demonstration(*presses: str) -> Open:
    """A demonstration after these buttons, each named by what it is pressed for."""
    return lambda page, server: show(page, server, *presses)


def what_if(page: Page, server: Server) -> None:
    """An answer was changed, and the result has moved."""
    show(page, server, "person:thigh", "next")
    mark(page, "everyone.danger_signs", "chest_pain")
    with rerun(page):
        page.locator('main [data-press="try"]').click()


def trained(page: Page, server: Server) -> None:
    """A level was picked, and the rules have spoken."""
    show(page, server, "train")
    mark(page, "level", "routine")
    with rerun(page):
        page.locator('main [data-press="advise"]').click()


def trained_to_the_end(page: Page, server: Server) -> None:
    """The page that says who agreed."""
    trained(page, server)
    others = len(made_up_people()) - 1
    for advised in (*[False] * others, True):
        with rerun(page):
            page.locator('main [data-press="train_next"]').click()
        if not advised:
            mark(page, "level", "routine")
            with rerun(page):
                page.locator('main [data-press="advise"]').click()
