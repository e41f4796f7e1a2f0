"""A clinic file line by line: its settings, the line of each, and what could not be read.

One setting stands on one line, so each line is read by itself: its place is exact, and a mistake
on one does not hide those on the others.
"""

import re
import tomllib
from typing import Any

from questionnaire import ContentFile, Mistake
from visit.clinic.model import LINES, Clinic

_HEADER = re.compile(r"\s*\[\s*([a-z_]+)\s*\]\s*(#.*)?")
SETTINGS = tuple(name for name in Clinic.model_fields if name not in LINES)


class LinesRead:
    """The way through one file: settings, their lines and mistakes met so far."""

    def __init__(self, name: str, text: str) -> None:
        self.mistakes: list[Mistake] = []
        self._name = name
        self._data: dict[str, Any] = {}
        self._lines: dict[tuple[str | int, ...], int] = {}
        self._table: tuple[str, ...] = ()
        for number, line in enumerate(text.split("\n"), 1):
            self._read(number, line)

    @property
    def content(self) -> ContentFile:
        """All that was read, with its lines."""
        return ContentFile(self._name, self._data, self._lines)

    def _read(self, number: int, line: str) -> None:
        if header := _HEADER.fullmatch(line):
            self._begin(number, header[1])
            return
        try:
            settings = tomllib.loads(line)
        except (tomllib.TOMLDecodeError, RecursionError):
            settings = {"": {}}
        for name, value in settings.items():
            if isinstance(value, dict):
                self.mistake(
                    number, "this line cannot be read", 'write one setting a line: name = "..."'
                )
            else:
                self._set(number, name, value)

    def _begin(self, number: int, name: str) -> None:
        self._table = (name,)
        if self._once(number, self._table):
            self._data[name] = {}

    def _set(self, number: int, name: str, value: Any) -> None:
        if self._table and name in SETTINGS:
            self.mistake(
                number,
                f"'{name}' stands below [{self._table[0]}]",
                "move it above the first line in brackets",
            )
            return
        if self._once(number, (*self._table, name)):
            inside = self._data[self._table[0]] if self._table else self._data
            if isinstance(inside, dict):
                inside[name] = value

    def _once(self, number: int, path: tuple[str, ...]) -> bool:
        if path in self._lines:
            first = self._lines[path]
            self.mistake(
                number, f"'{path[-1]}' stands here and on line {first}", "keep one of them"
            )
            return False
        self._lines[path] = number
        return True

    def mistake(self, line: int, wrong: str, instead: str) -> None:
        """Note what is wrong on a line, and what to write instead."""
        self.mistakes.append(Mistake(self._name, line, wrong, instead))
