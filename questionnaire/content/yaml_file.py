"""One YAML file as plain data with its lines, or file and line of every mistake in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DataPath = tuple[str | int, ...]


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

    def holds(self, word: str) -> bool:
        """Whether that word stands somewhere in the file, as a name or as a text."""
        return bool(self._lines_with((), word))

    def _line_of(self, path: DataPath, word: str) -> int:
        return min(self._lines_with(path, word), default=self.line(path))

    def _lines_with(self, path: DataPath, word: str) -> list[int]:
        return [
            line
            for part, line in self.lines.items()
            if word
            and part[: len(path)] == path
            and (part[-1:] == (word,) or self._at(part) == word)
        ]

    def _at(self, path: DataPath) -> Any:
        value = self.data
        for step in path:
            value = value[step]
        return value


def read_yaml(path: Path, name: str | None = None) -> ContentFile:
    """The file's data, all scalars as text. Raises `ContentError` for anything but plain YAML."""
    # A start from kept content reads none, and the parser is much to load.
    from questionnaire.content.yaml_reading import read  # noqa: PLC0415

    return read(path, name or "/".join(path.parts[-3:]))
