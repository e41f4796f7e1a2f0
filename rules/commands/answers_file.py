"""Answers from a file: one JSON object, or JSON Lines with one person on each line.

Messages name the line or the question, and repeat no answer.
"""

import json
from collections import Counter
from difflib import get_close_matches
from typing import Any

from questionnaire import (
    Question,
    Questionnaire,
    SeveralOf,
    is_gone,
    migrated,
    migration_notes,
)
from questionnaire.content.quoting import quoted

MOST_NAMED = 20


class NotAnswers(ValueError):
    """The text holds no answers that can be read; the message says where."""


def people(text: str) -> list[Any]:
    """The JSON values in `text`, one for each person. Raises `NotAnswers`."""
    try:
        return [_loaded(text)]
    except json.JSONDecodeError as whole:
        found: list[Any] = []
        for number, line in enumerate(text.splitlines(), 1):
            try:
                found += [_loaded(line)] if line.strip() else []
            except json.JSONDecodeError:
                where = number if found else whole.lineno
                raise NotAnswers(f"line {where} is not JSON") from None
        return found


def one_person(text: str) -> Any:
    """The one JSON value in `text`. Raises `NotAnswers`, also for several."""
    found = people(text)
    if len(found) != 1:
        raise NotAnswers(f"it holds answers of {len(found)} people; give those of one")
    return found[0]


def of_today(questionnaire: Questionnaire, raw: object) -> tuple[object, list[str]]:
    """The value with today's ids where it has old ones, and a line for each of those."""
    if not isinstance(raw, dict):
        return raw, []
    moved = migrated(questionnaire, raw)
    asked = {key: value for key, value in moved.items() if not is_gone(questionnaire, key)}
    return asked, migration_notes(questionnaire, raw)[:MOST_NAMED]


def unknown_options(questionnaire: Questionnaire, raw: object) -> list[str]:
    """A line for each option that is nearly one of its question. No other value is repeated.

    The reader of answers keeps silent about values, because it also reads what patients send;
    whoever writes a file needs to know which word is misspelled.
    """
    if not isinstance(raw, dict):
        return []
    known = ((questionnaire.questions.get(key), value) for key, value in raw.items())
    lines = [line for question, value in known if question for line in _unknown(question, value)]
    return lines[:MOST_NAMED]


def _unknown(question: Question, value: object) -> list[str]:
    given = value if isinstance(value, list) and isinstance(question, SeveralOf) else [value]
    misspelled = [option for option in given if isinstance(option, str)]
    return [
        f"'{option}' is not an option of {question.key}; did you mean '{near}'?"
        for option in misspelled[:MOST_NAMED]
        if option not in question.choices
        for near in get_close_matches(option, question.choices, n=1, cutoff=0.6)
    ]


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once)
    except RecursionError:
        raise NotAnswers("it is nested too deeply to be answers") from None
    except json.JSONDecodeError:
        raise
    except ValueError as number:
        # NotAnswers as it is; Python itself refuses numbers of thousands of digits.
        raise (
            number
            if isinstance(number, NotAnswers)
            else NotAnswers("it holds a number that is too long")
        ) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    answers = dict(pairs)
    if len(answers) < len(pairs):
        twice = sorted(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise NotAnswers(f"answered twice: {', '.join(map(quoted, twice[:MOST_NAMED]))}")
    return answers
