"""People to walk, from JSON Lines: `{"id": ..., "known": {question key: answer}}` each.

Keys of earlier versions are read through the map of renamed ids. Messages name keys and options,
since whoever writes such a file needs to know which word is wrong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from questionnaire import (
    UNSURE,
    Answer,
    AnswerError,
    Question,
    Questionnaire,
    SeveralOf,
    closest,
    is_gone,
    migrated,
    read_answer,
)
from questionnaire.content.quoting import quoted
from questionnaire.renaming.migration import UNCLEAR
from rules.commands.answers_file import people
from rules.release.complete_case import calmest

Rest = Literal["calm", "unsure"]


class CannotWalk(ValueError):
    """The file holds what is no person, no question or no option; the message names all of it."""


@dataclass(frozen=True)
class Person:
    """Someone to walk: an answer to every question.

    `known` leads from each key of the file to the keys of today that took its answer; none, where
    the question is no longer asked.
    """

    id: object
    answers: Mapping[str, Answer]
    known: Mapping[str, tuple[str, ...]]


def read_people(questionnaire: Questionnaire, text: str, rest: Rest) -> list[Person]:
    """Everyone in the text. Raises `CannotWalk`, and `NotAnswers` for what is no JSON."""
    found: list[Person] = []
    wrong: list[str] = []
    for number, raw in enumerate(people(text), 1):
        if not isinstance(raw, dict) or not isinstance(raw.get("known"), dict) or "id" not in raw:
            wrong.append(f"person {number}: write one object with 'id' and 'known'")
            continue
        wrong += [f"person {number}: {fault}" for fault in _faults(questionnaire, raw["known"])]
        if not wrong:
            found.append(_person(questionnaire, raw, rest))
    if wrong:
        raise CannotWalk("\n".join(wrong))
    return found


def unused(person: Person, asked: tuple[str, ...]) -> list[str]:
    """The keys of the file whose answers were never asked for."""
    return [key for key, now in person.known.items() if not set(now) & set(asked)]


def _person(questionnaire: Questionnaire, raw: Mapping[str, Any], rest: Rest) -> Person:
    known = raw["known"]
    moved = migrated(questionnaire, known)
    # An old "no" to a question that asks for more today says nothing of the rest.
    for key in [key for key, said in known.items() if said == "no"]:
        for now, said in migrated(questionnaire, {key: "no"}).items():
            if _unclear(said) and _unclear(moved[now]):
                del moved[now]
    answers = {
        key: _answer(question, moved[key]) if key in moved else _rest(question, rest)
        for key, question in questionnaire.questions.items()
    }
    return Person(raw["id"], answers, {key: _now(questionnaire, key, known[key]) for key in known})


def _now(questionnaire: Questionnaire, key: str, value: object) -> tuple[str, ...]:
    return tuple(
        one for one in migrated(questionnaire, {key: value}) if not _gone(questionnaire, one)
    )


def _gone(questionnaire: Questionnaire, key: str) -> bool:
    return key not in questionnaire.questions and is_gone(questionnaire, key)


def _answer(question: Question, value: object) -> Answer:
    """The answer; one that an earlier version gave and that maps only in part is not sure."""
    return _rest(question, "unsure") if _unclear(value) else read_answer(question, value)


def _unclear(value: object) -> bool:
    return value == UNCLEAR or (isinstance(value, list) and UNCLEAR in value)


def _rest(question: Question, rest: Rest) -> Answer:
    """What someone answers about whom no more is known."""
    if rest == "calm" or UNSURE not in question.choices:
        return calmest(question)
    return frozenset({UNSURE}) if isinstance(question, SeveralOf) else UNSURE


def _faults(questionnaire: Questionnaire, known: Mapping[str, object]) -> Iterator[str]:
    """Every key and option that is not there."""
    for key, value in known.items():
        for now, moved in migrated(questionnaire, {key: value}).items():
            if _gone(questionnaire, now) or _unclear(moved):
                continue
            question = questionnaire.questions.get(now)
            if question is None:
                near = closest(now, questionnaire.questions)
                yield f"{quoted(key)} is not a question; {near}"
            else:
                yield from _misfit(question, key, moved)


def _misfit(question: Question, key: str, value: object) -> Iterator[str]:
    try:
        read_answer(question, value)
    except AnswerError as problem:
        given = value if isinstance(value, list) else [value]
        unknown = [str(one) for one in given if str(one) not in question.choices]
        named = f"{', '.join(map(quoted, unknown))} does not fit {quoted(key)}: " if unknown else ""
        yield f"{named}{problem}"
