"""The verbs of `other_hand` with the keyboard alone: Tab, arrows, Space and Enter."""

import json
from typing import Any

from tests.browser.keyboard import MOST_TABS
from tests.browser.other_hand import Window, heading, wait_for_another, wait_until

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
