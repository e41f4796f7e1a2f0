"""Deadlines and days as people read them. The day is always given; nothing here reads a clock.

A day is written in one way everywhere, with the name of its month, so that nobody has to guess
which number is the month. `visit.plan.written_day` reads what a person typed.
"""

from datetime import date, timedelta

from rules import ByWhen
from visit.words import words


def deadline(by_when: ByWhen, day: date) -> date:
    """The last day that `by_when` allows, counted from `day`."""
    return day + timedelta(**{by_when.unit: by_when.value})


def long_date(day: date) -> str:
    """For example `Friday, November 20, 2026`."""
    weekday = words("weekdays").split()[day.weekday()]
    return words("day_long", weekday=weekday, date=short_date(day))


def short_date(day: date) -> str:
    """For example `November 20, 2026`."""
    return words("day_short", month=months()[day.month - 1], day=day.day, year=day.year)


def months() -> list[str]:
    """The names of the months, from January on."""
    return words("months").split()


def span(first: date, last: date) -> str:
    """How long it is from one day to another, in the largest unit that fits twice."""
    days = (last - first).days
    for unit, length in (("year", 365.25), ("month", 30.44), ("week", 7)):
        if days >= 2 * length:
            return words(f"span_{unit}", count=round(days / length))
    return words("span_day", count=days)
