"""Record what is heard of each page: from Orca where it is, and from the browser: `make hear`.

Orca needs a session bus, so this runs inside `dbus-run-session`. Names of pages record only those.
"""

import shutil
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browser.chromium import DESKTOP, OFFLINE, QUIET, executable, launch
from tests.browser.server import Server
from tests.browser.window import window
from tests.heard import golden, tree
from tests.heard.kinds import HEARD, Heard
from tests.heard.orca import NEEDED, Orca, orca, version

ON_COMING, FROM_THE_TOP, BY_TAB = "On coming here", "Read from the top", "With the Tab key"
MOST_TABS = 70
# Streamlit's own link, the first of every page.
TOP = "Skip to main content"
# Tab goes on from where the focus was last, so it is set to the page itself first.
TO_THE_TOP = """() => {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}"""
AT_THE_END = "document.activeElement === document.body"
# The part that someone was led to has the focus; where none was, the heading is said by itself.
WHERE_ONE_IS = """() => {
  const at = document.activeElement
  return (at === document.body ? document.querySelector('main h1') : at).innerText
}"""


def main(names: Iterable[str]) -> None:
    pages = {name: HEARD[name] for name in names}
    with ExitStack() as running:
        folder = Path(running.enter_context(TemporaryDirectory()))
        server = running.enter_context(Server(folder / "server"))
        playwright = running.enter_context(sync_playwright())
        headless = launch(playwright)
        for name, heard in pages.items():
            _keep_tree(headless, server, name, heard)
        if missing := [program for program in NEEDED if not shutil.which(program)]:
            print(f"NOT RECORDED from Orca: {missing} not here. Its files stay as they are.")
            return
        reader = running.enter_context(orca(folder / "home"))
        browser = _heard_browser(playwright, reader)
        for name, heard in pages.items():
            _keep_speech(browser, server, reader, name, heard)
        browser.close()


def _heard_browser(playwright: Playwright, reader: Orca) -> Browser:
    return playwright.chromium.launch(
        headless=False,
        executable_path=executable(),
        args=[*QUIET, OFFLINE, "--force-renderer-accessibility"],
        env=dict(reader.variables),
    )


def _keep_tree(browser: Browser, server: Server, name: str, heard: Heard) -> None:
    with window(browser, **DESKTOP) as page:
        lines = tree.of(page, server, heard)
    golden.tree_file(name).write_text(golden.written_tree(heard.title, lines), encoding="utf-8")


def _keep_speech(browser: Browser, server: Server, reader: Orca, name: str, heard: Heard) -> None:
    with window(browser, **DESKTOP) as page:
        _stand_before(page, server, reader, heard)
        heard.arrive(page, server)
        parts = [(ON_COMING, reader.said(until=lambda: page.evaluate(WHERE_ONE_IS)))]
        parts.append((FROM_THE_TOP, reader.reads_from_the_top(TOP)))
        parts.append((BY_TAB, _by_tab(page, reader)))
    programs = f"Orca {version()} with Chromium {browser.version}"
    read = [(part, golden.joined(said) if part == FROM_THE_TOP else said) for part, said in parts]
    text = golden.written_orca(heard.title, programs, read)
    golden.orca_file(name).write_text(text, encoding="utf-8")
    print(f"{heard.title}: {golden.orca_file(name).name}")


def _stand_before(page: Page, server: Server, reader: Orca, heard: Heard) -> None:
    """Stand on the button that leads there, and hear its name: all else before it is said then."""
    heard.before(page, server)
    if heard.button is not None:
        page.get_by_role("button", name=heard.button, exact=True).focus()
    reader.said(until=lambda: heard.button or "")


def _by_tab(page: Page, reader: Orca) -> list[str]:
    """What is said at each stop, from the top of the page to its end."""
    page.evaluate(TO_THE_TOP)
    reader.said()
    stops = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(AT_THE_END):
            break
        stops.append(" ".join(reader.said_next()) or "(nothing)")
    return stops


if __name__ == "__main__":
    main(sys.argv[1:] or HEARD)
