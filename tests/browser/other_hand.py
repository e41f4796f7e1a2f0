"""The verbs of `walk` in a browser that Playwright does not drive: real presses, at real places."""

import json
import time
from typing import Any, Protocol

from tests.browser.walk import ANSWER_SECONDS, IS_READY, READ_SECONDS

LOOK_SECONDS = 0.05
# In pixels: a place between two of them is rounded now up, now down.
HARDLY_MOVED = 2
# Where to press: the middle of the shown one of these whose whole text this is, where nothing else
# lies there.
PLACE = """((found, text) => {
  const shown = found.filter((one) =>
    one.getClientRects().length > 0 && one.innerText.trim() === text)
  if (shown.length !== 1) return null
  shown[0].scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = shown[0].getBoundingClientRect()
  const place = [Math.round(left + Math.min(width, 200) / 2), Math.round(top + height / 2)]
  return shown[0].contains(document.elementFromPoint(...place)) ? place : null
})"""
STANDS_STILL = """() => document.getAnimations().every(
  (one) => one.playState !== "running" || one.effect.getTiming().iterations === Infinity
)"""
OF_KIND = "[...document.querySelectorAll({kind})]"
# The labels in the row of that question.
IN_ROW = """[...document.querySelectorAll('main fieldset')]
  .filter((row) => row.querySelector('legend span').textContent === {asked})
  .flatMap((row) => [...row.querySelectorAll('label')])"""
HEADING = "(document.querySelector('main h1')?.innerText ?? '')"


class Window(Protocol):
    """What can be done in any browser."""

    def open(self, url: str) -> None: ...
    def reload(self) -> None: ...
    def turn(self, pages: int) -> None: ...
    def run(self, script: str) -> Any: ...
    def tap(self, x: int, y: int) -> None: ...
    def touch(self, x: int, y: int) -> None: ...
    def key(self, name: str) -> None: ...


def press(page: Window, name: str) -> None:
    """Press the button of that name, and wait for another page."""
    before = heading(page)
    _tap(page, _of_kind("main button"), name)
    wait_for_another(page, before)


def press_here(page: Window, name: str) -> None:
    """Press the button of that name on a page that stays."""
    _tap(page, _of_kind("main button"), name)


def open_closed(page: Window, title: str) -> None:
    """Open what stands closed under that title; return when all stands still.

    A press on what still moves falls beside it, and is made again.
    """
    texts = _of_kind("main summary p")
    found = f"{texts}.find((one) => one.innerText.trim() === {json.dumps(title)})"
    while not page.run(f"{found}?.closest('details').open"):
        _tap(page, texts, title)
        time.sleep(LOOK_SECONDS)
        wait_until(page, f"({STANDS_STILL})()")


def shown(selector: str, text: str) -> str:
    """A script that is true once something of that selector with that text is on the page."""
    return f"{_of_kind(selector)}.some((one) => one.innerText.trim() === {json.dumps(text)})"


def follow(page: Window, link: str) -> None:
    """Follow the link of that name."""
    _tap(page, _of_kind("a"), link)
    wait_ready(page)


def mark(page: Window, asked: str, option: str) -> None:
    """Mark an option in the row of that question, by their words, and see it marked."""
    labels = IN_ROW.format(asked=json.dumps(asked))
    _tap(page, labels, option)
    is_it = f"(one) => one.innerText.trim() === {json.dumps(option)} && one.control.checked"
    wait_until(page, f"{labels}.some({is_it})")


def read_and_go_forward(page: Window) -> None:
    """Forward, as one who has seen what is shown."""
    time.sleep(READ_SECONDS)
    page.turn(1)


def heading(page: Window) -> str:
    """The one main heading of the page."""
    return str(page.run(HEADING))


def wait_for_another(page: Window, before: str) -> None:
    """Wait until the page with that heading has given way to another, which is whole."""
    wait_until(page, f"{HEADING} !== {json.dumps(before)}")
    wait_ready(page)


def wait_for_heading(page: Window, text: str) -> None:
    """Wait until the page with that heading is there, and whole."""
    wait_until(page, f"{HEADING} === {json.dumps(text)}")
    wait_ready(page)


def wait_ready(page: Window) -> None:
    page.run("(window.readySince = undefined, null)")
    wait_until(page, f"({IS_READY})()")


def _of_kind(selector: str) -> str:
    return OF_KIND.format(kind=json.dumps(selector))


def _tap(page: Window, found: str, text: str) -> None:
    page.tap(*_still(page, f"{PLACE}({found}, {json.dumps(text)})"))


def _still(page: Window, place: str) -> tuple[int, int]:
    """Where it is, once it is there twice in a row: pages move while they are drawn."""
    deadline = time.monotonic() + ANSWER_SECONDS
    x, y = wait_until(page, place)
    while time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)
        before, (x, y) = (x, y), wait_until(page, place)
        if abs(before[0] - x) + abs(before[1] - y) <= HARDLY_MOVED:
            return x, y
    raise TimeoutError(f"Never still: {place}. The last places: {before}, {(x, y)}")


def wait_until(page: Window, wanted: str) -> Any:
    """What that script gives, once it gives something."""
    deadline = time.monotonic() + ANSWER_SECONDS
    while not (given := page.run(wanted)):
        if time.monotonic() > deadline:
            raise TimeoutError(f"Never true: {wanted}. The page says: {heading(page)!r}")
        time.sleep(LOOK_SECONDS)
    return given
