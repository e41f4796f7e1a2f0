"""Answers from a file: one JSON object, or JSON Lines with one person on each line.

Messages name the line or the question, and repeat no answer.
"""

import json
import re
from typing import Any

from questionnaire import Question, Questionnaire, SeveralOf

_WORD = re.compile(r"\w{1,40}", re.ASCII)


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


def unknown_options(questionnaire: Questionnaire, raw: object) -> list[str]:
    """A line for each option that does not exist. Numbers and free text are never repeated.

    The reader of answers keeps silent about values, because it also reads what patients send;
    whoever writes a file needs to know which word is wrong.
    """
    if not isinstance(raw, dict):
        return []
    known = ((questionnaire.questions.get(key), value) for key, value in raw.items())
    return [line for question, value in known if question for line in _unknown(question, value)]


def _unknown(question: Question, value: object) -> list[str]:
    given = value if isinstance(value, list) and isinstance(question, SeveralOf) else [value]
    words = [option for option in given if isinstance(option, str) and _WORD.fullmatch(option)]
    return [
        f"'{option}' is not an option of {question.key}"
        for option in words
        if option not in question.choices
    ]


def _loaded(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise NotAnswers(f"answered twice: {', '.join(twice)}")
    return dict(pairs)
