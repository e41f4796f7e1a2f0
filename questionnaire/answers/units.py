"""Units that people answer in: how one turns into the other, and what a range must not cut off.

A wrong factor makes 2 inches a small lump. So an author names units, and does not invent them.
"""

from typing import Protocol

CLOSE_ENOUGH = 1e-6
_INCH = (2.54, 0.0)
_FAHRENHEIT = (5 / 9, -160 / 9)
CONVERSIONS = {
    ("cm", "inches"): _INCH,
    ("cm", "inch"): _INCH,
    ("°C", "°F"): _FAHRENHEIT,
    ("kg", "pounds"): (0.45359237, 0.0),
}
"""`number * factor + offset` turns the second unit into the first."""

MUST_TAKE = {"°C": (36.0, 43.0), "°F": (96.8, 109.4)}
"""What bodies reach, chilled or feverish: a range of answers that leaves it out loses somebody."""


class Converted(Protocol):
    """A unit with its factor and offset to another."""

    @property
    def unit(self) -> str: ...
    @property
    def factor(self) -> float: ...
    @property
    def offset(self) -> float: ...


def check_unit(own: str, other: Converted) -> None:
    """Raises `ValueError` unless `other` is turned into `own` as the table of units says."""
    known = CONVERSIONS.get((own, other.unit))
    if known is None:
        pairs = ", ".join(f"{one} and {two}" for one, two in CONVERSIONS)
        raise ValueError(
            f"'{own}' and '{other.unit}' are no known pair of units; it has: {pairs}."
            " Add a pair in questionnaire/answers/units.py"
        )
    factor, offset = known
    if abs(other.factor - factor) > CLOSE_ENOUGH or abs(other.offset - offset) > CLOSE_ENOUGH:
        raise ValueError(
            f"{other.unit} do not turn into {own} so; write"
            f" 'factor: {factor:.10g}'" + (f" and 'offset: {offset:.12g}'" if offset else "")
        )


def check_range(unit: str, least: float, most: float) -> None:
    """Raises `ValueError` when the range cuts off what bodies reach in this unit."""
    lowest, highest = MUST_TAKE.get(unit, (most, least))
    if least > lowest or most < highest:
        raise ValueError(
            f"{least:g} to {most:g} {unit} cuts off answers that people have;"
            f" let it take {lowest:g} to {highest:g}"
        )
