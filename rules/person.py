"""Whole people from the few answers that a case is about.

A case says only how a person differs from one without symptoms. The rest is filled in with the
calmest answer of each question that applies, in asking order.
"""

from collections.abc import Mapping
from typing import Any

from questionnaire import (
    NONE,
    NOT_ASKED,
    PLACES,
    UNSURE,
    Answer,
    Asking,
    Number,
    Question,
    Questionnaire,
    SeveralOf,
    YesNo,
    read_answer,
)

USUAL: Mapping[str, str] = {"everyone.age": "30_39"}
"""What a person in a case is unless it says otherwise, where the first option will not do."""


class NeverAsked(ValueError):
    """A case answers questions that its person is never asked."""


def a_person(
    questionnaire: Questionnaire, location: str, said: Mapping[str, Any]
) -> dict[str, Answer]:
    """Complete answers; ids without a dot belong to `location`, which is chosen if it can be.

    Raises `NeverAsked` for an answer to a question that does not apply, `KeyError` for one that
    does not exist and `AnswerError` for an answer it cannot have.
    """
    wanted = in_full(questionnaire, location, said)
    given = answer_everything(questionnaire, wanted)
    seen = Asking(questionnaire).see(given).seen
    answers = {key: answer for key, answer in given.items() if seen[key] is not NOT_ASKED}
    unused = sorted(set(wanted) - set(answers))
    if unused:
        raise NeverAsked(f"answered but never asked: {', '.join(unused)}")
    return answers


def in_full(questionnaire: Questionnaire, location: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """What a case says by full question key, with its location chosen if it can be."""
    wanted = {key if "." in key else f"{location}.{key}": value for key, value in said.items()}
    if location in questionnaire.question(PLACES).choices:
        wanted.setdefault(PLACES, [location])
    return wanted


def answer_everything(questionnaire: Questionnaire, wanted: Mapping[str, Any]) -> dict[str, Answer]:
    """An answer to every question, whether it is asked of this person or not."""
    for key in wanted:
        questionnaire.question(key)
    return {
        key: read_answer(question, _typed(question, wanted.get(key, calmest(question))))
        for key, question in questionnaire.questions.items()
    }


def answers_said(
    questionnaire: Questionnaire, location: str, said: Mapping[str, Any]
) -> dict[str, Answer]:
    """The answers of a case alone. Raises `KeyError` and `AnswerError` as `a_person` does."""
    return {
        key: read_answer(questionnaire.question(key), _typed(questionnaire.question(key), value))
        for key, value in in_full(questionnaire, location, said).items()
    }


def calmest(question: Question) -> Answer:
    """The answer of a person without that symptom."""
    if isinstance(question, YesNo):
        return "no" if question.worse == "yes" else "yes"
    if isinstance(question, SeveralOf):
        return frozenset({NONE})
    if isinstance(question, Number):
        return question.least
    first = next(option for option in question.options if option != question.ends_when)
    usual = USUAL.get(question.key, first)
    return usual if usual in question.options else first


def _typed(question: Question, value: Any) -> Any:
    """Case files hold text only; a number question takes a number."""
    if isinstance(question, Number) and isinstance(value, str) and value != UNSURE:
        return float(value)
    if isinstance(question, SeveralOf) and isinstance(value, str):
        return [value]
    return value
