"""Every text that differs between two editions, as plain lines."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel

from questionnaire import AtLeast, Compare, Is, Not, Option, Questionnaire, Told, dump, successor
from rules.model import Rulebook

_NO_TEXT = {"location", "id", "checked", "questions"}


def text_changes(old: Rulebook, new: Rulebook) -> Iterator[str]:
    """One line for each text of the rule books that is new, gone or different."""
    yield from changed_texts(_texts(old, new.questionnaire), _texts(new, new.questionnaire))
    yield from _reordered(old, new)


def changed_texts(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """One line for each text, by its label, that is new, gone or different."""
    for label in dict.fromkeys([*before, *after]):
        if label not in after:
            yield f"{label} is gone: {before[label]}".removesuffix(": ")
        elif label not in before:
            yield f"{label} is new: {after[label]}".removesuffix(": ")
        elif before[label] != after[label]:
            yield f"{label}: {before[label]}\n    is now: {after[label]}"


def hosts(rulebook: Rulebook) -> set[str]:
    """The sites that sources stand on."""
    return {str(urlsplit(source.url).hostname) for source in rulebook.sources.values()}


def _texts(rulebook: Rulebook, today: Questionnaire) -> dict[str, str]:
    """Each text by a label that says where it stands, under the ids of today."""
    questionnaire = rulebook.questionnaire
    names: dict[str, Callable[[str], str]] = {
        "location": today.renamed.location,
        "question": partial(successor, today),
        "rule": today.renamed.rule,
        "provider question": today.renamed.provider_question,
    }
    parts: list[tuple[str, Mapping[str, BaseModel]]] = [
        ("level", {level.id: level for level in rulebook.levels}),
        ("location", {place.id: place for place in questionnaire.locations}),
        ("question", questionnaire.questions),
        ("rule", rulebook.rule),
        ("provider question", rulebook.provider_questions),
        ("source", rulebook.sources),
    ]
    return {
        f"{kind} {names.get(kind, str)(key)}, {name}": text
        for kind, models in parts
        for key, model in models.items()
        for name, text in _fields(model)
    }


def _reordered(old: Rulebook, new: Rulebook) -> Iterator[str]:
    """Options that both offer, in another order; in a rising question that is another urgency."""
    for key, question in old.questionnaire.questions.items():
        other = new.questionnaire.questions.get(successor(new.questionnaire, key))
        if other is None:
            continue
        before = [option for option in question.choices if option in other.choices]
        after = [option for option in other.choices if option in question.choices]
        if before != after:
            yield (
                f"question {key}, order of options: {', '.join(before)}"
                f"\n    is now: {', '.join(after)}"
            )


def _fields(model: BaseModel) -> Iterator[tuple[str, str]]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name in _NO_TEXT or value in (None, (), {}, False):
            continue
        yield from _labelled(name.replace("_", " "), value)


def _labelled(label: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Option):
        yield from _labelled(label, value.text)
        for name in ("stated", "clinical"):
            if part := getattr(value, name):
                yield from _labelled(f"{label}, {name}", part)
    elif isinstance(value, Mapping):
        for key, words in value.items():
            yield from _labelled(f"{label} {key}", words)
    else:
        yield label, _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, (AtLeast, Not, Is, Compare)):
        return str(dump(value)).replace("'", "")
    if isinstance(value, Told):
        return " / ".join(value.voices)
    return "; ".join(map(_plain, value)) if isinstance(value, tuple) else str(value)
