"""Today's date in the visitor's own time zone: the one clock of the app.

Rules and sheets know no clock; they are given the day.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def today() -> date:
    """The visitor's date, or the server's when the browser does not say its time zone."""
    try:
        zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return datetime.now(zone).date()
