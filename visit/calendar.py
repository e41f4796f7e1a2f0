"""A calendar reminder that tells nothing: other people see calendars, and other programs read them.

It names a day and no reason. The same day gives the same bytes.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from visit.sheet_model import Sheet

TITLE: Final = "Appointment reminder"
FILE_NAME: Final = "reminder.ics"
MIME: Final = "text/calendar"
# Nine in the morning of the day before, wherever the calendar is.
_AHEAD = timedelta(hours=-15)
_TOO_SOON = ("emergency", "same_day")


def reminder_day(sheet: Sheet) -> date | None:
    """The last day to be seen; None where a reminder would only put off what is due today."""
    urgency = sheet.urgency
    return None if urgency is None or urgency.id in _TOO_SOON else urgency.deadline


def reminder(day: date, made: date) -> bytes:
    """An all-day event with one alarm; `made` is the day on which the file is made."""
    event = Event()
    event.add("uid", f"{day.isoformat()}@visit-guide.example")
    event.add("dtstamp", datetime.combine(made, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", TITLE)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm())
    calendar = Calendar()
    calendar.add("prodid", "-//Visit Guide//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _alarm() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", TITLE)
    alarm.add("trigger", _AHEAD)
    return alarm
