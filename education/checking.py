"""Names across files: each page, figure and drawing may name only what is there."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from questionnaire import ContentFile, Mistake, closest

_ONE = {"sources": "source", "places": "place", "figures": "figure set", "drawing": "drawing"}
_Path = tuple[str | int, ...]


def written(field: str, files: Iterable[ContentFile]) -> list[str]:
    """The names that stand in a field of the files, even of a file that is not valid."""
    return [name for file in files for name in file.names(field)]


def misnamed(file: ContentFile, known: Mapping[str, Collection[str]]) -> Iterator[Mistake]:
    """Every name in the file that is not in `known`, which holds names by field."""
    for path, field, name in _names(file.data, ()):
        if name not in known[field]:
            wrong = f"'{name}' is not a {_ONE[field]}"
            yield file.misnamed(path, wrong, closest(name, sorted(known[field])))


def misfiled(file: ContentFile) -> Iterator[Mistake]:
    """A file is found by its name, so its id is that name."""
    stem = PurePath(file.name).stem
    for name in written("id", [file]):
        if name != stem:
            wrong = f"id '{name}' is not the file's name '{stem}'"
            yield file.mistake(("id",), wrong, "make them one")


def repeated(field: str, files: Iterable[ContentFile]) -> Iterator[Mistake]:
    """Files that share a value which each must have for itself."""
    first: dict[str, str] = {}
    for file in files:
        for value in written(field, [file]):
            if first.setdefault(value, file.name) != file.name:
                wrong = f"{field} '{value}' stands in {first[value]} too"
                yield file.mistake((field,), wrong, "give each its own")


def _names(data: Any, path: _Path) -> Iterator[tuple[_Path, str, str]]:
    """Path, field and name of every scalar that names a thing of another file."""
    parts = data.items() if isinstance(data, dict) else enumerate(data)
    for step, part in parts:
        here: _Path = (*path, step)
        field = str(path[-1] if isinstance(step, int) and path else step)
        if isinstance(part, (dict, list)):
            yield from _names(part, here)
        elif field in _ONE:
            yield here, field, part
