"""Today's date in the visitor's own time zone: the one clock of the app.

Rules and sheets know no clock; they are given the day.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def today() -> date:
    """The visitor's date, or the server's when the browser does not say its time zone."""
    return datetime.now(zone_of(st.context.timezone)).date()


def zone_of(name: str | None) -> ZoneInfo | None:
    """The time zone of that name; None for what is none.

    A name comes from the browser and is looked for as a file, so a folder ("America") or a name
    that is too long fails as files do.
    """
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
