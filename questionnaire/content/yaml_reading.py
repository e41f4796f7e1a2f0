"""Reads a YAML file event by event.

Every scalar is read as text and typed by a model: YAML's own rules would turn the option `yes`
into a boolean and 10:30 into 630. The C parser is required, so that a slow start is never silent.
What stands in a file is all that is in it: no part points to another, and nothing lies deeper
than a person can follow, so that no file takes long to read.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from questionnaire.content.yaml_file import ContentError, ContentFile, DataPath, Mistake

DEEPEST = 30


def read(path: Path, shown: str) -> ContentFile:
    """The file's data; mistakes name it as `shown`. Raises `ContentError`."""
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
