"""The verbs of `walk` with the keyboard alone: Tab, arrows, Space and Enter.

Keys go to whatever has the focus, so a control that cannot be reached cannot be used.
"""

from typing import NamedTuple

from playwright.sync_api import Page

from tests.browser.walk import rerun

MOST_TABS = 60

# What a screen reader calls the element with the focus. `options` are the choices of its group.
FOCUSED = """() => {
  const nameOf = (one) =>
    (one.labels?.[0]?.innerText ?? one.getAttribute('aria-label') ?? one.innerText ?? '').trim()
  const focused = document.activeElement
  const kind = focused.matches('input') ? focused.type : focused.tagName.toLowerCase()
  const group = kind === 'radio' ? [...document.getElementsByName(focused.name)] : []
  return { kind, name: nameOf(focused), options: group.map(nameOf), checked: !!focused.checked }
}"""


class Focused(NamedTuple):
    """The element with the focus."""

    kind: str
    name: str
    options: list[str]
    checked: bool


def focused(page: Page) -> Focused:
    return Focused(**page.evaluate(FOCUSED))


def press(page: Page, name: str) -> None:
    """Reach the button of that name and press Enter."""
    _reach(page, "button", name)
    with rerun(page):
        page.keyboard.press("Enter")


def choose(page: Page, option: str) -> None:
    """Reach the group that holds the option, and move the choice there with the arrows."""
    here = _reach(page, "radio", option)
    ways = here.options.index(option) - here.options.index(here.name)
    if ways == 0 and here.checked:
        return
    with rerun(page):
        for _ in range(abs(ways)):
            page.keyboard.press("ArrowDown" if ways > 0 else "ArrowUp")
        if ways == 0:
            page.keyboard.press("Space")


def tick(page: Page, option: str) -> None:
    """Reach the box of that name and press Space."""
    _reach(page, "checkbox", option)
    with rerun(page):
        page.keyboard.press("Space")


def fill(page: Page, field: str, text: str) -> None:
    """Reach the field and type."""
    _reach(page, "text", field)
    page.keyboard.type(text)


def _reach(page: Page, kind: str, name: str) -> Focused:
    passed = []
    for _ in range(MOST_TABS):
        here = focused(page)
        if here.kind == kind and name in (here.name, *here.options):
            return here
        passed.append(f"{here.kind} {here.name}")
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {kind} '{name}'. It passes: {passed}")
