"""Moving through the app as a person does: open it, choose, press, and wait for the answer.

Streamlit keeps the old page beside the new one for a moment, so every step ends in `wait_ready`.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

from rules import Rulebook
from tests.browser.runs import finished
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.record.record import write

ANSWER_SECONDS = 30
# A page that stood for less was not read: `READ` in history.js.
READ_SECONDS = 1.1
# Often enough for a page, and seldom enough that looking costs less than what is looked at.
LOOK_MILLISECONDS = 20
# The least that a server gives whose tabs have the storage of the app.
OF_THE_SAME_ORIGIN = "/_stcore/health"

# A page without a main heading still waits for what the browser keeps. A component may ask for
# another run when one ends, and a part that is drawn for the first time is fetched first, so the
# page must stay ready for 80 ms after the last file came. A tab that was told to move through its
# history moves a little later, if there is where to, and another move meanwhile would start from
# somewhere else.
IS_READY = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const ready = app !== null
    && app.getAttribute('data-test-connection-state') === 'CONNECTED'
    && app.getAttribute('data-test-script-state') === 'notRunning'
    && document.querySelector('main h1') !== null
    && document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]') === null;
  const moving = performance.now() - (window.movingSince ?? -Infinity) < 3000;
  if (moving) return false;
  const files = performance.getEntriesByType('resource').length;
  if (!ready || files !== window.readyFiles) window.readySince = undefined;
  window.readyFiles = files;
  if (!ready) return false;
  window.readySince ??= performance.now();
  return performance.now() - window.readySince > 80;
}"""

# For `moving` above; every window of a test has it (window.py).
NOTE_MOVES = """(() => {
  const go = history.go.bind(history);
  history.go = (entries) => { window.movingSince = performance.now(); go(entries); };
  addEventListener('popstate', () => { window.movingSince = undefined; }, true);
})()"""


class Address(Protocol):
    """Whatever serves the app: a server, a network before one, a cluster."""

    @property
    def url(self) -> str: ...


def open_app(page: Page, server: Address, path: str = "/") -> None:
    page.goto(server.url + path)
    wait_ready(page)


def wait_ready(page: Page) -> None:
    """Return when the app is connected, shows a page, runs no script and no old element is left."""
    page.evaluate("window.readySince = undefined")
    # Not at each frame, as it would else be: a page that stands still draws none.
    page.wait_for_function(IS_READY, polling=LOOK_MILLISECONDS)


@contextmanager
def rerun(page: Page) -> Iterator[None]:
    """Wait for the answer to what is done inside, and for its page."""
    before = finished(page)
    yield
    deadline = time.monotonic() + ANSWER_SECONDS
    while finished(page) == before:
        if time.monotonic() > deadline:
            raise TimeoutError("The app did not answer. Does what was pressed lead anywhere?")
        page.wait_for_timeout(LOOK_MILLISECONDS)
    wait_ready(page)


def press(page: Page, name: str) -> None:
    """Press the button of that name."""
    with rerun(page):
        page.get_by_role("button", name=name, exact=True).click()


def ask_to_clear(page: Page) -> None:
    """Have the page ask whether all is to be cleared. It costs no run."""
    page.get_by_role("button", name=words("finish"), exact=True).click()


def clear(page: Page) -> None:
    """Clear the visit, asked once more."""
    ask_to_clear(page)
    press(page, words("start_over_yes"))


def choose(page: Page, option: str) -> None:
    """Choose one of several; the others are let go."""
    _mark(page, page.get_by_role("radio", name=option, exact=True))


def tick(page: Page, option: str) -> None:
    """Tick, or untick, one of any number."""
    _mark(page, page.get_by_role("checkbox", name=option, exact=True))


def control(page: Page, key: str, value: str) -> Locator:
    """The control of an option of that row, on a screen of rows."""
    return page.locator(f'[data-row="{key}"][value="{value}"]:not([data-part])')


def mark(page: Page, key: str, value: str) -> None:
    """Mark, or unmark, an option of a row. It costs no run."""
    _press_label(page, control(page, key, value))


def choose_unit(page: Page, key: str, unit: str) -> None:
    """Choose the unit of a number."""
    _press_label(page, unit_of(page, key, unit))


def unit_of(page: Page, key: str, unit: str) -> Locator:
    """The control of a unit of that row."""
    return page.locator(f'[data-row="{key}"][data-part="unit"][value="{unit}"]')


def number_field(page: Page, key: str) -> Locator:
    """Where a number is typed."""
    return page.locator(f'[data-row="{key}"][data-part="number"]')


def type_number(page: Page, key: str, text: str) -> None:
    """Type a number key by key, in place of what stands there; stay in its field."""
    _type(page, number_field(page, key), text)


def heading(page: Page) -> str:
    """The one main heading of the page."""
    return page.get_by_role("heading", level=1).inner_text()


def expect_heading(page: Page, text: str) -> None:
    """Wait until it is this one: a run that was asked for before may end in between."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text, use_inner_text=True)


def fill(page: Page, field: str, text: str) -> None:
    """Type into the field of that name key by key, in place of what stands there; stay in it.

    A text that is pasted does not pass what a browser makes of single keys.
    """
    _type(page, page.get_by_label(field, exact=True), text)


def _type(page: Page, box: Locator, text: str) -> None:
    box.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    page.keyboard.type(text)


def come_back(
    page: Page,
    server: Address,
    journey: Journey,
    rulebook: Rulebook | None = None,
    path: str = "/",
) -> None:
    """Open the app in a tab that keeps this journey, as after a reload.

    `rulebook` are the rules by which it was kept; without it, those that ship. `path` is the
    address of the section that is opened.
    """
    kept = {"record": write(journey, rulebook or engine().rulebook), "revision": 1}
    # A tab that was used before waits there already.
    if page.url != server.url + OF_THE_SAME_ORIGIN:
        page.goto(server.url + OF_THE_SAME_ORIGIN)
    page.evaluate("kept => sessionStorage.setItem('visit-guide.record', kept)", json.dumps(kept))
    open_app(page, server, path)


def _mark(page: Page, control: Locator) -> None:
    with rerun(page):
        _press_label(page, control)


def _press_label(page: Page, control: Locator) -> None:
    # The control itself may be drawn over; people press its label.
    page.locator("label").filter(has=control).click()
