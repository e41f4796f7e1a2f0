"""A typed number as the answer that it means."""

from collections.abc import Mapping

from questionnaire import Answer, Number, read_typed
from visit.model.journey import TypedNumber


def measured(question: Number, typed: TypedNumber) -> float:
    """The answer, in the question's unit. Raises `UnclearNumber`."""
    number = read_typed(typed.number, question.decimals)
    other = question.other_unit
    return other.in_own(number) if other and typed.unit == other.unit else number


def still_typed(
    question: Number, typed: Mapping[str, TypedNumber], said: Mapping[str, Answer]
) -> TypedNumber | None:
    """What was typed for the question, unless something else has been answered since."""
    last, answer = typed.get(question.key), said.get(question.key)
    if last is None or answer is None:
        return last
    try:
        return last if measured(question, last) == answer else None
    except ValueError:
        return None
