"""What a care team must know besides the signs: age, where on the road, what makes care urgent.

The same short lines stand on the emergency page and in the script for the phone. Only what was
answered is told, and what is not sure is told as not sure, in one line at the end.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from questionnaire import (
    NONE,
    UNSURE,
    Answer,
    OneOf,
    Questionnaire,
    SeveralOf,
)
from visit.joining import listed
from visit.situation import Situation
from visit.telling.facts import AGE, CONTEXT_NOW, PREGNANT, ROAD, as_line
from visit.words import words

OPERATION, TREATMENT = "in_treatment.operation", "in_treatment.treatment"
WITH_LEIOMYOSARCOMA = frozenset({"diagnosed", "in_treatment", "follow_up", "came_back", "watched"})
WITH_A_CANCER = WITH_LEIOMYOSARCOMA | {"other_cancer"}
TREATED_NOW = frozenset({"line", "medicine", "radiation"})


class _Line(NamedTuple):
    """`text` is None for what is not sure; `key` is the question that it comes from."""

    key: str
    topic: str
    text: str | None


def background(situation: Situation, told: Collection[str] = ()) -> tuple[str, ...]:
    """The lines, without a full stop; answers to the questions in `told` are left out."""
    questionnaire = situation.engine.rulebook.questionnaire
    lines = [line for line in _lines(questionnaire, situation.counted) if line.key not in told]
    unsure = [words(f"background_{line.topic}") for line in lines if line.text is None]
    said = [line.text for line in lines if line.text is not None]
    return (*said, *_not_sure(unsure))


def _not_sure(topics: list[str]) -> Iterator[str]:
    if topics:
        yield words("background_unsure", topics=listed(topics))


def _lines(questionnaire: Questionnaire, counted: Mapping[str, Answer]) -> Iterator[_Line]:
    age, road, pregnant = (str(counted.get(key, "no")) for key in (AGE, ROAD, PREGNANT))
    if AGE in counted:
        text = words("background_years", age=questionnaire.question(AGE).choices[age].you)
        yield _Line(AGE, "age", None if age == UNSURE else text)
    if road in WITH_LEIOMYOSARCOMA:
        yield _Line(ROAD, "road", _stated(questionnaire, ROAD, road))
    if pregnant != "no":
        text = words("background_may_be_pregnant")
        yield _Line(PREGNANT, "pregnant", None if pregnant == UNSURE else text)
    if CONTEXT_NOW in counted:
        yield from _context(questionnaire, counted)


def _context(questionnaire: Questionnaire, counted: Mapping[str, Answer]) -> Iterator[_Line]:
    """What was asked in more detail is told in more detail."""
    said = _chosen(counted, CONTEXT_NOW)
    details = {
        "operation": [*_operation(counted)],
        "cancer_treatment": [*_treatment(questionnaire, counted)],
    }
    for option in questionnaire.question(CONTEXT_NOW).choices:
        detailed = details.get(option, [])
        if option in (NONE, UNSURE):
            continue
        if any(line.text for line in detailed):
            yield from detailed
        elif option in said:
            yield _Line(CONTEXT_NOW, option, _stated(questionnaire, CONTEXT_NOW, option))
        elif detailed:
            yield from detailed
        elif UNSURE in said:
            yield _Line(CONTEXT_NOW, option, None)


def _operation(counted: Mapping[str, Answer]) -> Iterator[_Line]:
    where = counted.get(OPERATION, "no")
    if where == UNSURE:
        yield _Line(OPERATION, "operation", None)
    elif where != "no":
        yield _Line(OPERATION, "operation", words(f"background_operation_{where}"))


def _treatment(questionnaire: Questionnaire, counted: Mapping[str, Answer]) -> Iterator[_Line]:
    said = _chosen(counted, TREATMENT)
    for option in sorted(said & TREATED_NOW):
        text = _stated(questionnaire, TREATMENT, option)
        yield _Line(TREATMENT, "cancer_treatment", text)
    if UNSURE in said and not said & TREATED_NOW:
        yield _Line(TREATMENT, "cancer_treatment", None)


def _stated(questionnaire: Questionnaire, key: str, option: str) -> str:
    """The clause of an option as a line; the same is said about everyone."""
    question = questionnaire.question(key)
    written = question.options[option].stated if isinstance(question, (OneOf, SeveralOf)) else None
    return as_line((written or question.choices[option]).you)


def _chosen(counted: Mapping[str, Answer], key: str) -> frozenset[str]:
    answer = counted.get(key)
    return answer if isinstance(answer, frozenset) else frozenset()
