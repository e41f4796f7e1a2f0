"""Deadlines and days as people read them. The day is always given; nothing here reads a clock."""

from datetime import date, timedelta

from rules import ByWhen


def deadline(by_when: ByWhen, day: date) -> date:
    """The last day that `by_when` allows, counted from `day`."""
    return day + timedelta(**{by_when.unit: by_when.value})


def long_date(day: date) -> str:
    """For example `Friday, November 20, 2026`."""
    return f"{day:%A, %B} {day.day}, {day.year}"


def short_date(day: date) -> str:
    """For example `November 20, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"
