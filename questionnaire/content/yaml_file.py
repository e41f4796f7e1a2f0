"""One YAML file to plain data with its lines, or file and line of every mistake in it.

Every scalar is read as text and typed by a model: YAML's own rules would turn the option `yes`
into a boolean and 10:30 into 630. The C parser is required, so that a slow start is never silent.
What stands in a file is all that is in it: no part points to another, and nothing lies deeper
than a person can follow, so that no file takes long to read.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

DataPath = tuple[str | int, ...]
DEEPEST = 30


@dataclass(frozen=True, order=True)
class Mistake:
    """Place, fault and remedy of one mistake in a content file.

    One that `follows` names what is not there, which another mistake may have taken away.
    """

    file: str
    line: int
    wrong: str
    instead: str
    follows: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.wrong}; {self.instead}"


class ContentError(Exception):
    """Content cannot be used. `mistakes` holds all of them: causes first, then in file order."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes), key=lambda one: (one.follows, one)))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


@dataclass(frozen=True)
class ContentFile:
    """Plain data (text, lists, mappings) with the line each part stands on."""

    name: str
    data: Any
    lines: Mapping[DataPath, int] = field(repr=False)

    def line(self, path: DataPath) -> int:
        """Line of the nearest part on the way to `path`."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def mistake(self, path: DataPath, wrong: str, instead: str, word: str = "") -> Mistake:
        """A mistake at `path`; with `word`, on the first line below it where that word stands."""
        return Mistake(self.name, self._line_of(path, word), wrong, instead)

    def names(self, field: str) -> list[str]:
        """The names that stand in a top field, even of a file that fits no model."""
        match self.data.get(field) if isinstance(self.data, dict) else None:
            case dict() as entries:
                return list(entries)
            case list() as entries:
                return [str(entry.get("id")) for entry in entries if isinstance(entry, dict)]
            case str() as name:
                return [name]
        return []

    def misnamed(self, path: DataPath, wrong: str, instead: str, word: str = "") -> Mistake:
        """A mistake that names what is not there; it may be missing because of another."""
        return Mistake(self.name, self._line_of(path, word), wrong, instead, follows=True)

    def _line_of(self, path: DataPath, word: str) -> int:
        below = [
            line
            for part, line in self.lines.items()
            if part[: len(path)] == path and (part[-1:] == (word,) or self._at(part) == word)
        ]
        return min(below) if word and below else self.line(path)

    def _at(self, path: DataPath) -> Any:
        value = self.data
        for step in path:
            value = value[step]
        return value


def read_yaml(path: Path, name: str | None = None) -> ContentFile:
    """The file's data, all scalars as text. Raises `ContentError` for anything but plain YAML."""
    shown = name or "/".join(path.parts[-3:])
    try:
        events = yaml.parse(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        return _Reading(shown, events).whole()
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise ContentError([_unreadable(shown, error)]) from None


def _unreadable(name: str, error: Exception) -> Mistake:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or type(error).__name__
    return Mistake(
        name,
        mark.line + 1 if mark else 1,
        f"the file cannot be read as YAML ({problem})",
        "check indentation, colons and quotes on this line and the one above",
    )


class _Reading:
    """The way through one file, event by event: lines and mistakes met so far.

    Composed by the parser itself, deep nesting would end the whole process and not only raise.
    """

    def __init__(self, name: str, events: Iterator[yaml.Event]) -> None:
        self._name, self._events = name, events
        self._lines: dict[DataPath, int] = {}
        self._mistakes: list[Mistake] = []

    def whole(self) -> ContentFile:
        """All that stands in the file. Raises `ContentError` for more than plain data."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._wrong(1, "the file is empty", "write its content or delete it")
            raise ContentError(self._mistakes)
        data = self._part(next(self._events), ())
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._wrong(_line(after), "a second document begins", "keep one in a file")
        if self._mistakes:
            raise ContentError(self._mistakes)
        return ContentFile(self._name, data, self._lines)

    def _part(self, event: yaml.Event, path: DataPath) -> Any:
        self._lines.setdefault(path, _line(event))
        self._refuse_pointer(event)
        match event:
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent() if len(path) >= DEEPEST:
                self._wrong(_line(event), "this lies too deep", f"nest {DEEPEST} levels at most")
                raise ContentError(self._mistakes)
            case yaml.SequenceStartEvent():
                return self._list(path)
            case yaml.MappingStartEvent():
                return self._mapping(path)
            case yaml.ScalarEvent(value=text):
                return text
        return None

    def _list(self, path: DataPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._part(event, (*path, len(items))))
        return items

    def _mapping(self, path: DataPath) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line, key = _line(event), self._key(event)
            if key in mapping:
                twice = f"'{key}' stands here and on line {self._lines[(*path, key)]}"
                self._wrong(line, twice, "keep one of them")
            self._lines[(*path, key)] = line
            mapping[key] = self._part(next(self._events), (*path, key))
        return mapping

    def _key(self, event: yaml.Event) -> str:
        self._refuse_pointer(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._wrong(_line(event), "this is no name of a field", "begin with a word")
            raise ContentError(self._mistakes)
        return str(event.value)

    def _refuse_pointer(self, event: yaml.Event) -> None:
        name = getattr(event, "anchor", None)
        if name:
            pointer = f"'{name}' points to another part ('&' or '*')"
            self._wrong(_line(event), pointer, "write it out in both places")

    def _wrong(self, line: int, wrong: str, instead: str) -> None:
        self._mistakes.append(Mistake(self._name, line, wrong, instead))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
