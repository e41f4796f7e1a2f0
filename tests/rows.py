"""The screen of rows on a page, without a browser: what stands there, and what a press would tell.

The one place beside the app that knows its markup and how marks are told.
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, NamedTuple

from questionnaire import Answer, Number, Question, digits
from ui.widgets.number import MEASURED, NUMBER, UNIT
from visit import Draft, TypedNumber

_STEP = re.compile(r'data-step="(\d+)"')
_BUTTON = re.compile(
    r'<button type="button" class="[^"]*" data-press="([^"]+)"[^>]*>(.*?)</button>'
)
_ROW = re.compile(r"<fieldset class=\"vg-row[^>]*>.*?</fieldset>", re.DOTALL)
_LEGEND = re.compile(r"<legend><span[^>]*>(.*?)</span>")
_CONTROL = re.compile(
    r'<input type="(?P<kind>radio|checkbox)" name="[^"]*" data-row="(?P<row>[^"]+)"'
    r'(?P<part> data-part="[^"]+")? value="(?P<value>[^"]*)"(?P<more>[^>]*)>'
    r"<span>(?P<text>.*?)</span>"
)
_FIELD = re.compile(
    r'<input type="text"[^>]* data-row="(?P<row>[^"]+)" data-part="(?P<part>[^"]+)"'
    r' value="(?P<value>[^"]*)">'
)
_TAG = re.compile(r"<[^>]+>")
_DRAWN = re.compile(r'<span aria-hidden="true">.*?</span>')
Told = dict[str, dict[str, Any]]


class Row(NamedTuple):
    """A question on the page. `texts` are its options by value; `drawn` what is marked in it."""

    asked: str
    texts: dict[str, str]
    drawn: dict[str, Any]


def buttons(html: str) -> dict[str, str]:
    """What each button of our own markup is for, by all that is read on it."""
    found = {_plain(_DRAWN.sub("", text)): unescape(press) for press, text in _BUTTON.findall(html)}
    return {" ".join(text.split()): press for text, press in found.items()}


def step(html: str) -> int:
    """The step of the page."""
    return int(_STEP.findall(html)[0])


def rows(html: str) -> dict[str, Row]:
    """The rows on the page by question, with what is marked there."""
    return dict(map(_row, _ROW.findall(html)))


def drawn(html: str) -> Told:
    """What a browser tells that marked nothing more than what is drawn."""
    return {key: row.drawn for key, row in rows(html).items()}


def told(question: Question, mark: Draft) -> dict[str, Any]:
    """What the browser tells of a row that is so marked."""
    if isinstance(mark, frozenset):
        return {"chosen": sorted(mark), "written": {}}
    if isinstance(mark, str):
        return {"chosen": [mark], "written": {}}
    assert isinstance(question, Number)
    typed = mark if isinstance(mark, TypedNumber) else typed_as(question, mark)
    return {"chosen": [MEASURED], "written": {NUMBER: typed.number, UNIT: typed.unit}}


def typed_as(question: Number, number: float) -> TypedNumber:
    """The number as a person types it, in the question's own unit."""
    return TypedNumber(number=digits(number), unit=question.unit)


def all_told(questions: Mapping[str, Question], marks: Mapping[str, Answer]) -> Told:
    """What the browser tells of these rows."""
    return {key: told(questions[key], mark) for key, mark in marks.items()}


def _row(html: str) -> tuple[str, Row]:
    asked = _LEGEND.search(html)
    controls = list(_CONTROL.finditer(html))
    assert asked is not None
    assert controls, html
    options = [one for one in controls if not one["part"]]
    marked = [unescape(one["value"]) for one in options if " checked" in one["more"]]
    written = {one["part"]: unescape(one["value"]) for one in _FIELD.finditer(html)}
    if units := [unescape(one["value"]) for one in controls if _unit_marked(one)]:
        written[UNIT] = units[0]
    texts = {unescape(one["value"]): unescape(one["text"]) for one in options}
    filled = {part: text for part, text in written.items() if text}
    told_of = {"chosen": marked, "written": filled}
    return unescape(controls[0]["row"]), Row(unescape(asked[1]), texts, told_of)


def _unit_marked(control: re.Match[str]) -> bool:
    return bool(control["part"]) and " checked" in control["more"]


def _plain(html: str) -> str:
    return unescape(_TAG.sub(" ", html))
