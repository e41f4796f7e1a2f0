"""The value of one answer, as the question takes it: an option id, or a number in its own unit."""

import math
from collections.abc import Mapping
from typing import Any

from questionnaire import AnswerError, Number, Question
from questionnaire.answers.units import CONVERSIONS
from visit.fhir.form.items import UNITS
from visit.fhir.naming import UCUM, system

# One of each unit in the first unit of its row: (factor, offset), by UCUM code.
CONVERTED: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "cm": {"cm": (1, 0), "mm": (0.1, 0), "m": (100, 0), "[in_i]": CONVERSIONS["cm", "inches"]},
    "Cel": {"Cel": (1, 0), "[degF]": CONVERSIONS["°C", "°F"]},
}
SPELLED = {
    "centimeter": "cm",
    "centimeters": "cm",
    "millimeter": "mm",
    "millimeters": "mm",
    "in": "[in_i]",
    "inch": "[in_i]",
    "inches": "[in_i]",
    "°c": "Cel",
    "c": "Cel",
    "celsius": "Cel",
    "°f": "[degF]",
    "f": "[degF]",
    "fahrenheit": "[degF]",
}


def option(question: Question, value: object) -> str:
    """The option id that a coding names. Raises `AnswerError`.

    A code without a system is unique within its question; a code of another system names nothing.
    """
    if isinstance(value, dict) and value.get("system") in (None, "", system(question)):
        return str(value.get("code"))
    raise AnswerError(f"{question.key} takes a coding of its own system")


def number(question: Number, value: object) -> object:
    """A number in the question's unit; a quantity is converted. Raises `AnswerError`."""
    return _amount(question, value) if isinstance(value, dict) else value


def _amount(question: Number, quantity: dict[str, Any]) -> float:
    factors = CONVERTED.get(UNITS[question.unit], {}).get(_unit(quantity))
    # "Less than 5 cm" is no size; and a number of another dimension is no number here.
    if factors is None or quantity.get("comparator"):
        raise AnswerError(f"{question.key} takes a quantity in {question.unit}")
    amount = quantity.get("value")
    if isinstance(amount, bool) or not isinstance(amount, (int, float)):
        raise AnswerError(f"{question.key} takes a quantity with a number")
    return _converted(amount, *factors)


def _converted(amount: float, factor: float, offset: float) -> float:
    try:
        return amount * factor + offset
    except OverflowError:
        return math.inf


def _unit(quantity: dict[str, Any]) -> str:
    code, spelled = quantity.get("code"), quantity.get("unit")
    if isinstance(code, str) and quantity.get("system") in (None, "", UCUM):
        return code
    if code is None and isinstance(spelled, str):
        return SPELLED.get(spelled.strip().lower(), spelled.strip())
    return ""
