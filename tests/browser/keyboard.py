"""The verbs of `walk` with the keyboard alone: Tab, arrows, Space and Enter.

Keys go to whatever has the focus, so a control that cannot be reached cannot be used.
"""

from typing import NamedTuple

from playwright.sync_api import Page

from tests.browser.walk import rerun

MOST_TABS = 90

# What a screen reader calls the element with the focus. `options` are the choices of its group.
FOCUSED = """() => {
  const nameOf = (one) =>
    (one.labels?.[0]?.innerText ?? one.getAttribute('aria-label') ?? one.innerText ?? '').trim()
  const focused = document.activeElement
  const kind = focused.matches('input') ? focused.type : focused.tagName.toLowerCase()
  const group = kind === 'radio' ? [...document.getElementsByName(focused.name)] : []
  return { kind, name: nameOf(focused), options: group.map(nameOf), checked: !!focused.checked }
}"""


# The row that holds the focus. `values` are those of the choices that arrows move between.
IN_ROW = """() => {
  const focused = document.activeElement
  const { row = '', part = 'option' } = focused.dataset ?? {}
  const group = focused.type === 'radio' ? [...document.getElementsByName(focused.name)] : []
  const values = group.map((one) => one.value)
  return { kind: focused.type ?? '', row, part, value: focused.value ?? '',
    values, checked: !!focused.checked }
}"""


class InRow(NamedTuple):
    """The control with the focus, on a screen of rows."""

    kind: str
    row: str
    part: str
    value: str
    values: list[str]
    checked: bool


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


def mark(page: Page, key: str, value: str) -> None:
    """Reach the row, and mark the option there with the arrows or with Space."""
    _mark(page, key, value, "option")


def choose_unit(page: Page, key: str, unit: str) -> None:
    """Reach the units of a number, and choose one with the arrows."""
    _mark(page, key, unit, "unit")


def type_number(page: Page, key: str, text: str) -> None:
    """Reach the field of the row and type."""
    _reach_row(page, key, "number")
    page.keyboard.type(text)


def _mark(page: Page, key: str, value: str, part: str) -> None:
    here = _reach_row(page, key, part, value)
    if here.kind == "checkbox":
        page.keyboard.press("Space")
        return
    ways = here.values.index(value) - here.values.index(here.value)
    for _ in range(abs(ways)):
        page.keyboard.press("ArrowDown" if ways > 0 else "ArrowUp")
    if ways == 0 and not here.checked:
        page.keyboard.press("Space")


def fill(page: Page, field: str, text: str) -> None:
    """Reach the field and type."""
    _reach(page, "text", field)
    page.keyboard.type(text)


def _reach_row(page: Page, key: str, part: str, value: str = "") -> InRow:
    """Tab to that part of a row; a box is reached itself, a group of choices anywhere in it."""
    passed = []
    for _ in range(MOST_TABS):
        here = InRow(**page.evaluate(IN_ROW))
        alone = here.kind == "checkbox" and here.value != value
        if (here.row, here.part) == (key, part) and not alone:
            return here
        passed.append(f"{here.kind} {here.row} {here.part}")
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {part} of {key}. It passes: {passed}")


def _reach(page: Page, kind: str, name: str) -> Focused:
    passed = []
    for _ in range(MOST_TABS):
        here = focused(page)
        if here.kind == kind and name in (here.name, *here.options):
            return here
        passed.append(f"{here.kind} {here.name}")
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {kind} '{name}'. It passes: {passed}")
