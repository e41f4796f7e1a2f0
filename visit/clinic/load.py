"""A clinic file to its model, or every mistake in it with line and remedy.

One setting stands on one line, so each line is read by itself: its place is exact, and a mistake
on one does not hide those on the others.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from questionnaire import ContentError, ContentFile, Mistake
from visit.clinic.model import Clinic

LONGEST = 20_000
_HEADER = re.compile(r"\s*\[\s*([a-z_]+)\s*\]\s*(#.*)?")
_TABLES = ("daytime", "after_hours", "cancer_team")
_SETTINGS = ("name", "shared_device", "embedded_by")
_REMEDY = {
    "string_type": 'write a text in quotes, such as "Example Clinic"',
    "bool_type": "write true or false, without quotes",
    "tuple_type": 'write a list, such as ["https://clinic.example.org"]',
    "model_type": "write its name in one pair of brackets on a line, and number and hours below",
}


def read_clinic(path: Path) -> Clinic:
    """The clinic of that file. Raises `ContentError` with all that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ContentError([_unreadable(path.name)]) from None
    if len(text) > LONGEST:
        raise ContentError([Mistake(path.name, 1, "the file is too long", "keep it to one page")])
    reading = _Reading(path.name)
    for number, line in enumerate(text.split("\n"), 1):
        reading.read(number, line)
    return reading.clinic()


def _unreadable(name: str) -> Mistake:
    return Mistake(
        name, 1, "the clinic file cannot be read", "check VISIT_GUIDE_CLINIC, and save it as UTF-8"
    )


class _Reading:
    """The way through one file, line by line: settings, their lines and mistakes met so far."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._data: dict[str, Any] = {}
        self._lines: dict[tuple[str | int, ...], int] = {}
        self._mistakes: list[Mistake] = []
        self._table: tuple[str, ...] = ()

    def read(self, number: int, line: str) -> None:
        if header := _HEADER.fullmatch(line):
            self._begin(number, header[1])
            return
        try:
            settings = tomllib.loads(line)
        except tomllib.TOMLDecodeError:
            settings = {"": {}}
        for name, value in settings.items():
            if isinstance(value, dict):
                self._wrong(
                    number, "this line cannot be read", 'write one setting a line: name = "..."'
                )
            else:
                self._set(number, name, value)

    def clinic(self) -> Clinic:
        """All that was read. Raises `ContentError`."""
        content = ContentFile(self._name, self._data, self._lines)
        try:
            clinic = Clinic.model_validate(self._data)
        except ValidationError as invalid:
            found = [_translated(content, error) for error in invalid.errors(include_url=False)]
            raise ContentError([*self._mistakes, *found]) from None
        if self._mistakes:
            raise ContentError(self._mistakes)
        return clinic

    def _begin(self, number: int, name: str) -> None:
        self._table = (name,)
        if self._once(number, self._table):
            self._data[name] = {}

    def _set(self, number: int, name: str, value: Any) -> None:
        if self._table and name in _SETTINGS:
            above = f"'{name}' stands below [{self._table[0]}]"
            self._wrong(number, above, "move it above the first line in brackets")
            return
        if self._once(number, (*self._table, name)):
            inside = self._data[self._table[0]] if self._table else self._data
            if isinstance(inside, dict):
                inside[name] = value

    def _once(self, number: int, path: tuple[str, ...]) -> bool:
        if path in self._lines:
            twice = f"'{path[-1]}' stands here and on line {self._lines[path]}"
            self._wrong(number, twice, "keep one of them")
            return False
        self._lines[path] = number
        return True

    def _wrong(self, line: int, wrong: str, instead: str) -> None:
        self._mistakes.append(Mistake(self._name, line, wrong, instead))


def _translated(content: ContentFile, error: Any) -> Mistake:
    path, last = tuple(error["loc"]), str(error["loc"][-1])
    match error["type"]:
        case "extra_forbidden":
            known = ("number", "hours") if len(path) > 1 else (*_SETTINGS, *_TABLES)
            return content.mistake(
                path, f"'{last}' is not known here", f"use one of: {', '.join(known)}"
            )
        case "missing":
            return content.mistake(path, f"'{last}' is missing", f'add a line: {last} = "..."')
        case "value_error":
            wrong, _, instead = str(error["ctx"]["error"]).rpartition("; ")
            return content.mistake(path, f"'{path[0]}': {wrong}", instead)
        case kind:
            return content.mistake(
                path, f"'{last}' has the wrong form", _REMEDY.get(kind, "see docs/clinic.md")
            )
