"""Plain data of a content file to its model; what does not fit is told with line and remedy."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from questionnaire.conditions.parse import closest
from questionnaire.content.language import Language, spoken
from questionnaire.content.voices import Told
from questionnaire.content.yaml_file import ContentError, ContentFile, DataPath, Mistake

M = TypeVar("M", bound=BaseModel)


def build(model: type[M], content: ContentFile, language: Language | None = None) -> M:
    """The validated model, or `ContentError` with every mistake and its line.

    Its texts are in that language, or in the one of this process.
    """
    try:
        return model.model_validate(content.data, context=(language or spoken()).validated())
    except ValidationError as invalid:
        fields = sorted(_field_names(model))
        errors = _causes(content.data, invalid.errors(include_url=False))
        raise ContentError(_translated(content, error, fields) for error in errors) from None


def _causes(data: Any, errors: list[Any]) -> Iterator[Any]:
    """The errors without "too few" of a list whose items are there and only do not fit."""
    for error in errors:
        path = _data_path(data, error["loc"])
        inside = (_data_path(data, other["loc"])[: len(path)] for other in errors if other != error)
        if error["type"] != "too_short" or path not in inside:
            yield error


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
            # A text written once stands for both of its voices, so its field is named.
            named = str(path[-1]) if path and last in Told.model_fields else last
            wrong = f"'{named}' does not fit: {message[0].lower()}{message[1:]}"
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
