"""A deadline as a calendar date in the visitor's own time zone.

The rules know no clock; the date is worked out here, when a result is shown.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from rules import ByWhen


def today() -> date:
    """The visitor's date, or the server's when the browser does not say its time zone."""
    try:
        zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return datetime.now(zone).date()


def deadline(by_when: ByWhen, day: date) -> date:
    """The last day that `by_when` allows, counted from `day`."""
    return day + timedelta(**{by_when.unit: by_when.value})


def long_date(day: date) -> str:
    """For example `Friday, November 20, 2026`."""
    return f"{day:%A, %B} {day.day}, {day.year}"
