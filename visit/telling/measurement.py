"""A number with its unit, as a person reads it and as what they typed is read back."""

from math import floor

from questionnaire import Forms, Number, OtherUnit, form, read_typed
from visit.model.journey import TypedNumber
from visit.model.measured import measured
from visit.words import words


def said_back(question: Number, typed: TypedNumber) -> str:
    """How a typed number is read: in its unit, and in the other one. Raises `UnclearNumber`."""
    own, other = measured(question, typed), question.other_unit
    if other is None or typed.unit != other.unit:
        return in_both_units(question, own)
    as_typed = amount(read_typed(typed.number, question.decimals), other.unit, other.unit_forms)
    return words("in_both_units", own=as_typed, other=in_own_unit(question, own))


def in_both_units(question: Number, number: float) -> str:
    """For example `2.5 cm (about 1 inch)`, or `38 °C (100.4 °F)` where both are exact.

    In its own unit alone where the other one has nothing left to say.
    """
    own = in_own_unit(question, number)
    if question.other_unit is None:
        return own
    exact, near = _converted(question.other_unit, number)
    if not exact and near == 0:
        return own
    other = amount(near, question.other_unit.unit, question.other_unit.unit_forms)
    return words("in_both_units" if exact else "in_both_units_about", own=own, other=other)


def allowed(question: Number) -> str:
    """The least and the most that can be answered, in both units. Both ends are taken."""
    own, other = _between(question.least, question.most, question.unit), question.other_unit
    if other is None:
        return own
    least, most = _ends(question, other)
    return words("in_both_units", own=own, other=_between(least, most, other.unit))


def amount(number: float, unit: str, forms: Forms | None = None) -> str:
    """A number with its unit, such as `1 inch`."""
    return words("amount_in_unit", number=number, unit=form(forms or unit, number))


def in_own_unit(question: Number, number: float) -> str:
    """For example `2.5 cm`."""
    return amount(number, question.unit, question.unit_forms)


def _between(least: float, most: float, unit: str) -> str:
    return words("number_range", least=least, most=most, unit=unit)


def _converted(other: OtherUnit, number: float) -> tuple[bool, float]:
    """The shortest number in the other unit that means the same, or one near it.

    With one decimal at most, as people measure. It never says more than was measured by so much
    that a border of rules could lie between.
    """
    exact = other.from_own(number)
    for decimals in range(2):
        if other.in_own(round(exact, decimals)) == number:
            return True, round(exact, decimals)
    near = round(exact, 1)
    if _tenths(near * other.factor + other.offset) > _tenths(number):
        near = round(near - 0.1, 1)
    return False, near


def _tenths(number: float) -> int:
    """How many whole tenths: borders lie on tenths."""
    return floor(round(number * 10, 6))


def _ends(question: Number, other: OtherUnit) -> tuple[float, float]:
    """The outermost numbers with one decimal in the other unit that can be answered."""
    least, most = (round(other.from_own(end), 1) for end in (question.least, question.most))
    return (
        least if other.in_own(least) >= question.least else round(least + 0.1, 1),
        most if other.in_own(most) <= question.most else round(most - 0.1, 1),
    )
