"""Whole people from the few answers that a case is about.

A case says only how a person differs from one without symptoms. The rest is filled in with the
calmest answer of each question that applies, in asking order.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from questionnaire import (
    NONE,
    NOT_ASKED,
    PLACES,
    UNSURE,
    Answer,
    Number,
    Question,
    Questionnaire,
    SeveralOf,
    SkipLogic,
    YesNo,
    read_answer,
)

USUAL: Mapping[str, str] = {"everyone.age": "30_39"}
"""What a person in a case is unless it says otherwise, where the first option will not do."""


class NeverAsked(ValueError):
    """A case answers questions that its person is never asked."""


def complete_person(
    questionnaire: Questionnaire, location: str, said: Mapping[str, Any]
) -> dict[str, Answer]:
    """Complete answers; ids without a dot belong to `location`, which is chosen if it can be.

    Raises `NeverAsked` for an answer to a question that does not apply, `KeyError` for one that
    does not exist and `AnswerError` for an answer it cannot have.
    """
    wanted = in_full(questionnaire, location, said)
    given = answer_everything(questionnaire, wanted)
    seen = _calm(questionnaire).logic.applicable(given).counted
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
    said = {key: _read(questionnaire, key, value) for key, value in wanted.items()}
    return {**_calm(questionnaire).answers, **said}


def answers_said(
    questionnaire: Questionnaire, location: str, said: Mapping[str, Any]
) -> dict[str, Answer]:
    """The answers of a case alone. Raises what `complete_person` raises."""
    return {
        key: _read(questionnaire, key, value)
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


def _read(questionnaire: Questionnaire, key: str, value: Any) -> Answer:
    question = questionnaire.question(key)
    return read_answer(question, _typed(question, value))


class _Calm(NamedTuple):
    """What every person of a questionnaire is made from: the calmest answers, and who is asked."""

    questionnaire: Questionnaire
    answers: Mapping[str, Answer]
    logic: SkipLogic


def _calm(questionnaire: Questionnaire) -> _Calm:
    """Worked out once for each questionnaire; thousands of cases are of one."""
    made = _made.get(id(questionnaire))
    if made is None:
        if len(_made) == MOST_MADE:
            _made.clear()
        questions = questionnaire.questions.items()
        calm = {key: _read(questionnaire, key, calmest(question)) for key, question in questions}
        # It holds its questionnaire, so that no other one gets the same id.
        made = _made[id(questionnaire)] = _Calm(questionnaire, calm, SkipLogic(questionnaire))
    return made


MOST_MADE = 8
_made: dict[int, _Calm] = {}


def _typed(question: Question, value: Any) -> Any:
    """Case files hold text only; a number question takes a number."""
    if isinstance(question, Number) and isinstance(value, str) and value != UNSURE:
        return float(value)
    if isinstance(question, SeveralOf) and isinstance(value, str):
        return [value]
    return value
