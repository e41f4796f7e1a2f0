"""A number of a ledger as the person gave it: in its unit, compared in one, said in words."""

from questionnaire import OtherUnit
from visit.ledgers.declared.ledger_field import NumberField
from visit.model.ledger import Measure
from visit.telling.measurement import amount
from visit.words import words

NEAR = 1


def in_own_unit(field: NumberField, measure: Measure) -> float:
    """The number in the unit of the ledger, by which entries are compared."""
    other = _other(field, measure.unit)
    return other.in_own(measure.number) if other else measure.number


def in_unit(field: NumberField, measure: Measure, unit: str) -> float:
    """The number in that unit; as it was typed where it was typed in it."""
    if measure.unit == unit:
        return measure.number
    own, other = in_own_unit(field, measure), _other(field, unit)
    return other.from_own(own) if other else own


def in_range(field: NumberField, measure: Measure) -> bool:
    """Whether the number is one that the ledger takes, in one of its units."""
    units = {field.unit, field.other_unit.unit if field.other_unit else field.unit}
    own = in_own_unit(field, measure)
    return measure.unit in units and field.least <= own <= field.most


def said(field: NumberField, measure: Measure) -> str:
    """The number in the unit it was typed in, then in that of the ledger, and the object."""
    other = _other(field, measure.unit)
    forms = other.unit_forms if other else field.unit_forms
    text = amount(measure.number, measure.unit, forms)
    if other:
        near = amount(round(in_own_unit(field, measure), NEAR), field.unit, field.unit_forms)
        text = words("in_both_units_about", own=text, other=near)
    return words("size_like", size=text, like=measure.like) if measure.like else text


def _other(field: NumberField, unit: str) -> OtherUnit | None:
    other = field.other_unit
    return other if other and other.unit == unit else None
