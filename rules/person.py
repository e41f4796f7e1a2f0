"""Whole people from the few answers that a case is about.

A case says only how a person differs from one without symptoms. The rest is filled in with the
calmest answer of each question that applies, in asking order.
"""

from collections.abc import Mapping
from typing import Any

from questionnaire import (
    NONE,
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
    wanted = {key if "." in key else f"{location}.{key}": value for key, value in said.items()}
    for key in wanted:
        questionnaire.question(key)
    if location in questionnaire.question(PLACES).choices:
        wanted.setdefault(PLACES, [location])
    asking, answers = Asking(questionnaire), dict[str, Answer]()
    for key, question in questionnaire.questions.items():
        if _applies(questionnaire, asking, answers, question):
            raw = wanted.get(key, calmest(question))
            answers[key] = read_answer(question, _typed(question, raw))
    unused = sorted(set(wanted) - set(answers))
    if unused:
        raise NeverAsked(f"answered but never asked: {', '.join(unused)}")
    return answers


def calmest(question: Question) -> Answer:
    """The answer of a person without that symptom."""
    if isinstance(question, YesNo):
        return "no" if question.worse == "yes" else "yes"
    if isinstance(question, SeveralOf):
        return frozenset({NONE})
    if isinstance(question, Number):
        return question.least
    usual = USUAL.get(question.key)
    if usual in question.options:
        return usual
    return next(option for option in question.options if option != question.ends_when)


def _applies(
    questionnaire: Questionnaire,
    asking: Asking,
    answers: Mapping[str, Answer],
    question: Question,
) -> bool:
    sight = asking.see(answers)
    if sight.locations[question.location] is not True:
        return False
    return question.ask_when is None or question.ask_when.truth(sight.seen) is True


def _typed(question: Question, value: Any) -> Any:
    """Case files hold text only; a number question takes a number."""
    if isinstance(question, Number) and isinstance(value, str) and value != UNSURE:
        return float(value)
    if isinstance(question, SeveralOf) and isinstance(value, str):
        return [value]
    return value
