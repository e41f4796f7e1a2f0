"""Whole people from the few answers a case is about.

A case says only how a person differs from one without symptoms. The rest is filled in with the
calmest answer of each question that applies, in asking order.
"""

from collections.abc import Mapping
from typing import Any

from questionnaire import (
    NONE,
    PLACES,
    Answer,
    Asking,
    Number,
    OneOf,
    Question,
    Questionnaire,
    SeveralOf,
    YesNo,
    read_answer,
)

USUAL: Mapping[str, Any] = {
    "everyone.who_for": "me",
    "everyone.age": "30_39",
    "everyone.road": "noticed",
    "everyone.uterus": "no",
    "everyone.worried": "no",
}


def a_person(
    questionnaire: Questionnaire, location: str, said: Mapping[str, Any]
) -> dict[str, Answer]:
    """Complete answers; ids without a dot belong to `location`, which is chosen if it can be."""
    wanted = {key if "." in key else f"{location}.{key}": value for key, value in said.items()}
    for key in wanted:
        questionnaire.question(key)
    if location in questionnaire.question(PLACES).choices:
        wanted.setdefault(PLACES, [location])
    asking, answers = Asking(questionnaire), dict[str, Answer]()
    for key, question in questionnaire.questions.items():
        if _applies(questionnaire, asking, answers, question):
            answers[key] = read_answer(question, _typed(question, wanted.get(key, _calm(question))))
    unused = set(wanted) - set(answers)
    assert not unused, f"answered but never asked: {', '.join(sorted(unused))}"
    return answers


def _applies(
    questionnaire: Questionnaire, asking: Asking, answers: dict[str, Answer], question: Question
) -> bool:
    sight = asking.see(answers)
    if sight.locations[question.location] is not True:
        return False
    return question.ask_when is None or question.ask_when.truth(sight.seen) is True


def _calm(question: Question) -> Any:
    if question.key in USUAL:
        return USUAL[question.key]
    if isinstance(question, YesNo):
        return "no" if question.worse == "yes" else "yes"
    if isinstance(question, SeveralOf):
        return [NONE]
    if isinstance(question, OneOf):
        return next(iter(question.options))
    return question.least


def _typed(question: Question, value: Any) -> Any:
    """Case files hold text only; a number question takes a number."""
    if isinstance(question, Number) and isinstance(value, str) and value != "unsure":
        return float(value)
    if isinstance(question, SeveralOf) and isinstance(value, str):
        return [value]
    return value
