"""Every text that differs between two editions, as plain lines."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from questionnaire import Compare, Is, Not, SoMany, spoken
from rules.model import Rulebook

_NO_TEXT = {"location", "id", "checked", "questions"}


def text_changes(old: Rulebook, new: Rulebook) -> Iterator[str]:
    """One line for each text that is new, gone or different."""
    before, after = _texts(old), _texts(new)
    for label in dict.fromkeys([*before, *after]):
        if label not in after:
            yield f"{label} is gone: {before[label]}"
        elif label not in before:
            yield f"{label} is new: {after[label]}"
        elif before[label] != after[label]:
            yield f"{label}: {before[label]}\n    is now: {after[label]}"


def _texts(rulebook: Rulebook) -> dict[str, str]:
    """Each text by a label that says where it stands."""
    questionnaire = rulebook.questionnaire
    parts: list[tuple[str, Mapping[str, BaseModel]]] = [
        ("level", {level.id: level for level in rulebook.levels}),
        ("location", {place.id: place for place in questionnaire.locations}),
        ("question", questionnaire.questions),
        ("rule", rulebook.rule),
        ("provider question", rulebook.provider_questions),
        ("source", rulebook.sources),
    ]
    return {
        f"{kind} {key}, {name}": text
        for kind, models in parts
        for key, model in models.items()
        for name, text in _fields(model)
    }


def _fields(model: BaseModel) -> Iterator[tuple[str, str]]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name in _NO_TEXT or value in (None, (), {}, False):
            continue
        if isinstance(value, Mapping):
            yield from ((f"{name} {key}", str(words)) for key, words in value.items())
        else:
            yield name.replace("_", " "), _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, (SoMany, Not, Is, Compare)):
        return str(spoken(value)).replace("'", "")
    return "; ".join(value) if isinstance(value, tuple) else str(value)
