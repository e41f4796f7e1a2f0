"""Deadlines and days as people read them. The day is always given; nothing here reads a clock.

A day is written in one way everywhere, with the name of its month, so that nobody has to guess
which number is the month. `visit.plan.written_day` reads what a person typed.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from questionnaire import TimeUnit, spoken
from rules import ByWhen

_DAYS: Final[Mapping[TimeUnit, float]] = {"year": 365.25, "month": 30.44, "week": 7.0}


def deadline(by_when: ByWhen, day: date) -> date:
    """The last day that `by_when` allows, counted from `day`."""
    return day + timedelta(**{by_when.unit: by_when.value})


def long_date(day: date) -> str:
    """For example `Friday, November 20, 2026`."""
    return spoken().long_date(day)


def short_date(day: date) -> str:
    """For example `November 20, 2026`."""
    return spoken().short_date(day)


def span(first: date, last: date) -> str:
    """How long it is from one day to another, in the largest unit that fits twice."""
    days = (last - first).days
    for unit, length in _DAYS.items():
        if days >= 2 * length:
            return spoken().span(round(days / length), unit)
    return spoken().span(days, "day")
