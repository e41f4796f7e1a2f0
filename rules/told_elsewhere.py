"""Facts that are told in a second place too, so that each rule that reads the first counts both.

Declared in `told_elsewhere.yaml`. It only adds people to rules, so it can only raise a level.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from questionnaire import (
    NONE,
    UNSURE,
    Condition,
    ContentError,
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    Not,
    Number,
    Question,
    QuestionKey,
    UnknownName,
    Words,
    WrittenCondition,
    build,
    closest,
    read_yaml,
    resolve,
)

NAME = "told_elsewhere.yaml"
Questions = Mapping[str, Question]


class Fact(Frozen):
    """Something about a person: the answers that first tell it, and other ways to tell it.

    `not_sure_by` are ways to be not sure of it. They count where not sure of the first does.
    """

    fact: Words
    counts_as: Mapping[QuestionKey, Identifier] = Field(min_length=1)
    told_by: tuple[WrittenCondition, ...] = Field(min_length=1)
    not_sure_by: tuple[WrittenCondition, ...] = ()

    def ways(self, key: str, options: frozenset[str]) -> tuple[Condition, ...]:
        """What tells elsewhere that the answer to this question is one of these options."""
        if self.counts_as.get(key) not in options:
            return ()
        return self.told_by + (self.not_sure_by if UNSURE in options else ())


class Facts(Frozen):
    """The facts of one file."""

    facts: tuple[Fact, ...] = Field(min_length=1)


class Found(NamedTuple):
    """The file and what it says."""

    file: ContentFile
    facts: Facts


def read_facts(rules: Path) -> Found | None:
    """The file in the folder of rules; None without one. Raises `ContentError`."""
    path = rules / NAME
    if not path.exists():
        return None
    file = read_yaml(path)
    return Found(file, build(Facts, file))


def facts_of(found: Found, questions: Questions) -> tuple[Fact, ...]:
    """The facts, held against the questions of today. Raises `ContentError`."""
    mistakes, facts = list[Mistake](), list[Fact]()
    for place, fact in enumerate(found.facts.facts):
        path = ("facts", place)
        mistakes += _misnamed(found.file, path, fact, questions)
        told = _resolved(found.file, (*path, "told_by"), fact.told_by, questions, mistakes)
        doubt = _resolved(found.file, (*path, "not_sure_by"), fact.not_sure_by, questions, mistakes)
        facts.append(fact.model_copy(update={"told_by": told, "not_sure_by": doubt}))
    if mistakes:
        raise ContentError(mistakes)
    return tuple(facts)


def _misnamed(
    file: ContentFile, path: tuple[str | int, ...], fact: Fact, questions: Questions
) -> Iterator[Mistake]:
    for key, option in fact.counts_as.items():
        where = (*path, "counts_as", key)
        question = questions.get(key)
        if question is None:
            yield file.misnamed(where, f"'{key}' is not a question", closest(key, questions))
        elif isinstance(question, Number) or option in (NONE, UNSURE):
            wrong = f"'{option}' of {key} tells no fact"
            yield file.mistake(where, wrong, "name an option that tells it")
        elif option not in question.choices:
            wrong = f"no option '{option}' in {key}"
            yield file.misnamed(where, wrong, closest(option, question.choices))


def _resolved(
    file: ContentFile,
    path: tuple[str | int, ...],
    written: tuple[Condition, ...],
    questions: Questions,
    mistakes: list[Mistake],
) -> tuple[Condition, ...]:
    resolved = list[Condition]()
    for place, condition in enumerate(written):
        where = (*path, place)
        if denies(condition):
            wrong = "a 'not' tells no fact"
            mistakes.append(file.mistake(where, wrong, "name the answers that tell it"))
        try:
            resolved.append(resolve(condition, "", questions))
        except UnknownName as misread:
            found = file.misnamed(where, misread.wrong, misread.instead, misread.word)
            mistakes.append(found)
    return tuple(resolved)


def denies(condition: Condition) -> bool:
    """Whether any of it stands under a "not"."""
    return isinstance(condition, Not) or any(map(denies, getattr(condition, "parts", ())))
