"""The verbs of `other_hand` with the keyboard alone: Tab, arrows, Space and Enter."""

import json
import time
from typing import Any

from tests.browser.keyboard import MOST_TABS
from tests.browser.other_hand import LOOK_SECONDS, Window, heading, wait_for_another, wait_until

# The control with the focus: what it is called, and in which row it stands. `group` has the names
# of the choices that arrows move between.
FOCUSED = """(() => {
  const named = (one) => (one.labels?.[0]?.innerText ?? one.ariaLabel ?? one.innerText ?? '').trim()
  const here = document.activeElement
  const row = here.closest('main fieldset:has(> legend)')
  const group = here.type === 'radio' ? [...document.getElementsByName(here.name)] : [here]
  return { kind: here.type ?? here.tagName, name: named(here), group: group.map(named),
    asked: row?.querySelector('legend span')?.textContent ?? '', checked: Boolean(here.checked) }
})()"""

MOVES = {"Tab", "Shift+Tab", "ArrowUp", "ArrowDown"}
SCROLLING_SECONDS = 2.0
# Nothing, or why one does not see where the focus is. A page begins at its heading, which has no
# frame; past the last control the focus is with the browser itself. Firefox scrolls no further when
# a part is in sight, so the middle of that part is looked at.
UNSEEN = """(() => {
  const here = document.activeElement
  if (here === document.body || here.matches('h1')) return ''
  const around = [here, here.closest('label'), here.parentElement, here.parentElement.parentElement]
  const framed = around.find((one) => {
    const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : {}
    return one && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!framed) return `no frame: ${here.outerHTML.slice(0, 200)}`
  const { left, right, top, bottom } = framed.getBoundingClientRect()
  const middle = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ]
  const there = document.elementFromPoint(...middle)
  const what = `${here.outerHTML.slice(0, 200)} at ${middle} of ${[innerWidth, innerHeight]}`
  if (framed.contains(there)) return ''
  return `out of sight behind ${there?.outerHTML.slice(0, 200)}: ${what}`
})()"""


class Watched:
    """A window of somebody who looks, after each key, where they are.

    `unseen` says what they did not see.
    """

    def __init__(self, window: Any) -> None:
        self._window = window
        self.unseen: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._window, name)

    def key(self, name: str) -> None:
        self._window.key(name)
        if name in MOVES and (missed := self._looked()):
            self.unseen.append(missed)

    def _looked(self) -> str:
        """A page may scroll for a moment until it shows what has the focus."""
        deadline = time.monotonic() + SCROLLING_SECONDS
        while (missed := str(self._window.run(UNSEEN))) and time.monotonic() < deadline:
            time.sleep(LOOK_SECONDS)
        return missed


def stop(page: Window) -> str:
    """What has the focus: the row, of which a group of choices is one stop, or the name."""
    here = page.run(FOCUSED)
    return str(here["asked"] or here["name"])


def press(page: Window, name: str) -> None:
    """Reach the button of that name, press Enter, and wait for another page."""
    before = heading(page)
    _reach(page, lambda here: here["kind"] in ("submit", "button") and here["name"] == name, name)
    page.key("Enter")
    wait_for_another(page, before)


def mark(page: Window, asked: str, option: str) -> None:
    """Reach the row of that question, and mark the option there with the arrows or with Space."""

    def there(here: dict[str, Any]) -> bool:
        return bool(here["asked"] == asked and option in here["group"])

    here = _reach(page, there, f"{option} of {asked}")
    ways = here["group"].index(option) - here["group"].index(here["name"])
    for _ in range(abs(ways)):
        page.key("ArrowDown" if ways > 0 else "ArrowUp")
    if ways == 0 and not here["checked"]:
        page.key("Space")
    wait_until(page, f"(here => here.name === {json.dumps(option)} && here.checked)({FOCUSED})")


def _reach(page: Window, there: Any, what: str) -> dict[str, Any]:
    passed = []
    for _ in range(MOST_TABS):
        here = dict(page.run(FOCUSED))
        if there(here):
            return here
        passed.append(here["name"])
        page.key("Tab")
    raise AssertionError(f"Tab does not reach {what}. It passes: {passed}")
