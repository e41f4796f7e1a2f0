"""What stands in the controls of a screen: kept until it is sent, and read as answers.

A mark is what a person did there: an option, ticks, or a number as typed. It may be no answer yet.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from questionnaire import Answer, Number, Question, read_answer
from visit.model.journey import Draft, Journey, TypedNumber
from visit.model.measured import measured, still_typed

NO_MARKS: Mapping[str, Draft] = MappingProxyType({})


def keep_marks(journey: Journey, marks: Mapping[str, Draft]) -> Journey:
    """The same page with these marks by question; they are there again when it is."""
    if not marks:
        return journey
    typed = {key: mark for key, mark in marks.items() if isinstance(mark, TypedNumber)}
    kept = {"unsent": {**journey.unsent, **marks}, "typed": {**journey.typed, **typed}}
    return journey.model_copy(update=kept)


def marked(journey: Journey, question: Question) -> Draft | None:
    """What stands in the control of a question: marked, typed before, or answered."""
    if question.key in journey.unsent:
        return journey.unsent[question.key]
    typed = None
    if isinstance(question, Number):
        typed = still_typed(question, journey.typed, journey.answers)
    return typed or journey.answers.get(question.key)


def read_mark(question: Question, mark: Draft | None) -> Answer | None:
    """The answer that a mark is, a number in the question's own unit; None while it is none."""
    try:
        number = _number(question, mark)
        return read_answer(question, mark if number is None else number)
    except ValueError:
        return None


def read_marks(journey: Journey, questions: Iterable[Question]) -> dict[str, Answer]:
    """The answers that stand in the controls of these questions."""
    read = ((one.key, read_mark(one, marked(journey, one))) for one in questions)
    return {key: answer for key, answer in read if answer is not None}


def _number(question: Question, mark: Draft | None) -> float | None:
    """A typed number; one whose unit is not chosen could be either."""
    if not isinstance(mark, TypedNumber) or not isinstance(question, Number):
        return None
    other = question.other_unit
    if other and mark.unit not in (question.unit, other.unit):
        return None
    return measured(question, mark)
