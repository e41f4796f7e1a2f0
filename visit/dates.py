"""Deadlines and days as people read them. The day is always given; nothing here reads a clock."""

from datetime import date, timedelta

from rules import ByWhen
from visit.words import words


def deadline(by_when: ByWhen, day: date) -> date:
    """The last day that `by_when` allows, counted from `day`."""
    return day + timedelta(**{by_when.unit: by_when.value})


def long_date(day: date) -> str:
    """For example `Friday, November 20, 2026`."""
    return f"{day:%A, %B} {day.day}, {day.year}"


def short_date(day: date) -> str:
    """For example `November 20, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"


def span(first: date, last: date) -> str:
    """How long it is from one day to another, in the largest unit that fits twice."""
    days = (last - first).days
    for unit, length in (("year", 365.25), ("month", 30.44), ("week", 7)):
        if days >= 2 * length:
            return words(f"span_{unit}", count=round(days / length))
    return words("span_day", count=days)
