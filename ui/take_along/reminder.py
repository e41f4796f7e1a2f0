"""A reminder for the last day to be seen, or for the day of the visit when it is known.

The day is typed as a text: a field for dates refuses a kept day as soon as it has passed.
"""

from datetime import date
from functools import partial

import streamlit as st

from ui import clock, session
from ui.parts import downloads, frame
from ui.parts.closed import closed_part
from ui.words import words
from visit.dates import long_date, short_date
from visit.model.reminder import new_uid
from visit.plan import write_down
from visit.plan.edit import EditRefused
from visit.plan.written_day import read_day
from visit.sheet import calendar
from visit.sheet.calendar import reminder_day
from visit.sheet.shape.model import Sheet
from visit.telling.clinic_numbers import reminder_note

DAY, BUTTON = "take_day", "take_reminder"


def draw(sheet: Sheet) -> None:
    """Draw the reminder, where there is a day to remind of, and what to do about an earlier one."""
    last = reminder_day(sheet)
    if last is None:
        _draw_sooner(sheet)
        return
    st.header(words("take_reminder"), anchor=False)
    _draw_fields(last)


def draw_closed(sheet: Sheet) -> None:
    """The same, closed until a reminder was handed out."""
    last = reminder_day(sheet)
    if last is None:
        _draw_sooner(sheet)
        return
    handed_out = session.journey().plan.reminder is not None
    fields = partial(_draw_fields, last)
    closed_part(words("take_reminder"), "reminder", fields, needed=handed_out)


def _draw_sooner(sheet: Sheet) -> None:
    if sheet.urgency is not None:
        _draw_earlier(None, "take_reminder_sooner")


def _draw_fields(last: date) -> None:
    st.write(words("take_reminder_lead_clinic" if _note() else "take_reminder_lead"))
    session.start_widget(DAY, short_date(_usual_day(last)))
    st.text_input(words("take_reminder_day"), key=DAY)
    day = _draw_day(last)
    _draw_earlier(day, "take_reminder_earlier")
    downloads.file_button(words("take_reminder_button"), BUTTON, REMINDER)


def _draw_day(last: date) -> date | None:
    """Say the typed day back, or what does not fit about it."""
    try:
        day = _typed_day()
    except EditRefused as unfit:
        st.error(str(unfit))
        return None
    frame.escaped_text(words("take_reminder_for", day=long_date(day)))
    if day > last:
        st.warning(words("take_reminder_late", day=long_date(last)))
    return day


def _draw_earlier(day: date | None, still_ahead: str) -> None:
    """An earlier reminder: its day has passed, or it may still stand in a calendar."""
    kept = session.journey().plan.reminder
    if kept is None:
        return
    if kept.day < clock.today():
        st.info(words("take_reminder_passed", day=long_date(kept.day)))
    elif kept.day != day:
        st.info(words(still_ahead, day=long_date(kept.day)))


def _usual_day(last: date) -> date:
    """The day of the reminder that was handed out, while it is still in time."""
    kept = session.journey().plan.reminder
    return kept.day if kept and clock.today() <= kept.day <= last else last


def _typed_day() -> date:
    """The day in the field. Raises `EditRefused`, also for one on which no reminder can be set."""
    today = clock.today()
    day = read_day(str(session.widget(DAY) or ""), today)
    write_down.remind(session.journey().plan, day, today, new_uid())
    return day


def _file() -> bytes:
    """The calendar file; the plan keeps its id, so that a later one moves this one."""
    today, journey = clock.today(), session.journey()
    plan, reminder = write_down.remind(journey.plan, _typed_day(), today, new_uid())
    session.keep(journey.model_copy(update={"plan": plan}))
    return calendar.calendar_file(reminder, today, _note())


def _note() -> str:
    """What the reminder says besides its title."""
    return reminder_note(session.situation())


REMINDER = downloads.File(calendar.FILE_NAME, calendar.MIME, _file)
