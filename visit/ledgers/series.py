"""What the chart of a ledger shows: points over days, in one unit, with the words beside them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from questionnaire import UNSURE
from visit.dates import short_date
from visit.ledgers.amounts import in_unit, said
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import ChoiceField, NumberField
from visit.ledgers.noted import each, in_order, measure_of, name_of
from visit.model.ledger import Entry
from visit.words import words


class Point(NamedTuple):
    """One entry: `across` in days, `height` in the unit of the chart, `label` in words."""

    day: str
    across: float
    height: float
    label: str


class Series(NamedTuple):
    """All that is drawn.

    `lines` are points by the name of what was noted, which is empty for one without a name.
    `steps` are the words of the whole heights from 1 on, for bars; empty for numbers. The heights
    drawn hold `floor` and `ceiling`, where there are such.
    """

    axis: str
    first: date
    last: date
    lines: Mapping[str, tuple[Point, ...]]
    steps: tuple[str, ...] = ()
    floor: float | None = None
    ceiling: float | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point, line after line."""
        return tuple(point for line in self.lines.values() for point in line)


def series(ledger: Ledger, entries: Sequence[Entry]) -> Series | None:
    """The chart of these entries; None where nothing can be drawn."""
    drawn = ledger.field(ledger.chart.field)
    if isinstance(drawn, ChoiceField):
        return _steps(ledger, drawn, entries)
    return _numbers(ledger, drawn, entries) if isinstance(drawn, NumberField) and entries else None


def _numbers(ledger: Ledger, number: NumberField, entries: Sequence[Entry]) -> Series:
    """In the unit of the newest entry, so that a person finds the numbers that they typed."""
    newest = max(entries, key=lambda entry: in_order(ledger, entry))
    unit = measure_of(ledger, newest).unit

    def point(entry: Entry) -> Point:
        measure = measure_of(ledger, entry)
        height = in_unit(number, measure, unit)
        return Point(short_date(entry.day), _across(ledger, entry), height, said(number, measure))

    lines = {
        name_of(ledger, line[-1]): tuple(map(point, line))
        for line in each(ledger, entries).values()
    }
    axis = ledger.chart.axis
    if number.other_unit:
        axis = words("in_both_units", own=axis, other=unit)
    days = [entry.day for entry in entries]
    floor, ceiling = ledger.chart.floor, ledger.chart.ceiling
    return Series(axis, min(days), max(days), lines, floor=floor, ceiling=ceiling)


def _steps(ledger: Ledger, drawn: ChoiceField, entries: Sequence[Entry]) -> Series | None:
    """A bar for each day whose amount is known: the highest of that day."""
    steps = ledger.chart.steps
    highest: dict[date, int] = {}
    for entry in entries:
        step = str(entry.noted.get(drawn.id, UNSURE))
        if step in steps:
            highest[entry.day] = max(highest.get(entry.day, 0), steps.index(step) + 1)
    if not highest:
        return None
    texts = tuple(drawn.options[step].text for step in steps)
    points = tuple(
        Point(short_date(day), float(day.toordinal()), height, texts[height - 1])
        for day, height in sorted(highest.items())
    )
    return Series(ledger.chart.axis, min(highest), max(highest), {"": points}, texts)


def _across(ledger: Ledger, entry: Entry) -> float:
    """The day, and a share of it for what was noted later on that day."""
    day, place = in_order(ledger, entry)
    field = ledger.field(ledger.apart) if ledger.apart else None
    return day + place / len(field.options) if isinstance(field, ChoiceField) else float(day)
