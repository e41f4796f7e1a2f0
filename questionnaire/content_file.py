"""One YAML file to one model, or file and line of every mistake in it.

Every scalar is read as text and typed by the model: YAML's own rules would turn the option `yes`
into a boolean and 10:30 into 630. The C parser is required, so that a slow start is never silent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ValidationError

from questionnaire.written import closest

DataPath = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, order=True)
class Mistake:
    """Place, fault and remedy of one mistake in a content file."""

    file: str
    line: int
    wrong: str
    instead: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.wrong}; {self.instead}"


class ContentError(Exception):
    """Content cannot be used. `mistakes` holds all of them, in file order."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
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
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise ContentError([_unreadable(shown, error)]) from None
    lines: dict[DataPath, int] = {}
    mistakes: list[Mistake] = []
    data = _plain(node, (), shown, lines, mistakes)
    if mistakes:
        raise ContentError(mistakes)
    return ContentFile(shown, data, lines)


def build(model: type[M], content: ContentFile) -> M:
    """The validated model, or `ContentError` with every mistake and its line."""
    try:
        return model.model_validate(content.data)
    except ValidationError as invalid:
        fields = sorted(_field_names(model))
        raise ContentError(
            [_translated(content, error, fields) for error in invalid.errors(include_url=False)]
        ) from None


def _unreadable(name: str, error: Exception) -> Mistake:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or type(error).__name__
    return Mistake(
        name,
        mark.line + 1 if mark else 1,
        f"the file cannot be read as YAML ({problem})",
        "check indentation, colons and quotes on this line and the one above",
    )


def _plain(
    node: yaml.Node | None,
    path: DataPath,
    name: str,
    lines: dict[DataPath, int],
    mistakes: list[Mistake],
) -> Any:
    if node is None:
        mistakes.append(Mistake(name, 1, "the file is empty", "write its content or delete it"))
        return None
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [
            _plain(item, (*path, index), name, lines, mistakes)
            for index, item in enumerate(node.value)
        ]
    if not isinstance(node, yaml.MappingNode):
        return node.value
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in mapping:
            first = lines[(*path, key)]
            mistakes.append(
                Mistake(name, line, f"'{key}' stands here and on line {first}", "keep one of them")
            )
        lines[(*path, key)] = line
        mapping[key] = _plain(value_node, (*path, key), name, lines, mistakes)
    return mapping


def _translated(content: ContentFile, error: Any, fields: list[str]) -> Mistake:
    path = _data_path(content.data, error["loc"])
    last = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "extra_forbidden":
            wrong, instead = f"'{last}' is not a field here", closest(last, fields)
        case "missing":
            wrong, instead = f"'{last}' is missing", f"add '{last}: ...'"
        case "value_error":
            wrong, _, instead = str(error["ctx"]["error"]).partition("; ")
        case _:
            message = error["msg"]
            wrong = f"'{last}' does not fit: {message[0].lower()}{message[1:]}"
            instead = "see docs/authoring.md for what it takes"
    return content.mistake(path, wrong, instead or "see docs/authoring.md for what it takes")


def _data_path(data: Any, location: tuple[str | int, ...]) -> DataPath:
    """The part of pydantic's location that exists in the data, without its union tags."""
    path: list[str | int] = []
    for step in location:
        inside = isinstance(data, dict) and step in data
        if inside or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            path.append(step)
            data = data[step]
    return tuple(path)


def _field_names(model: type[BaseModel]) -> set[str]:
    names: set[str] = set()
    for name, info in model.model_fields.items():
        names.add(info.alias or name)
        for inner in _models_in(info.annotation):
            names |= _field_names(inner)
    return names


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
