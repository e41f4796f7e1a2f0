"""A calendar reminder that tells nothing: other people see calendars, and other programs read them.

It names a day and no reason, and at most numbers to call. The same reminder, made on the same day,
gives the same bytes.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from questionnaire import spoken
from visit.model.reminder import Reminder
from visit.sheet.shape.model import Sheet
from visit.words import words

if TYPE_CHECKING:
    from icalendar import Alarm

FILE_NAME: Final = "reminder.ics"
MIME: Final = "text/calendar"
# Nine in the morning of the day before, wherever the calendar is; of the day itself when that has
# come already.
_DAY_BEFORE, _SAME_DAY = timedelta(hours=-15), timedelta(hours=9)
_TOO_SOON = ("emergency", "same_day")


def reminder_day(sheet: Sheet) -> date | None:
    """The last day to be seen; None where a reminder would only put off what is due today."""
    urgency = sheet.urgency
    return None if urgency is None or urgency.id in _TOO_SOON else urgency.deadline


def calendar_file(reminder: Reminder, made: date, note: str = "") -> bytes:
    """An all-day event; `made` is the day on which the file is made. No alarm lies before it.

    `note` is what may stand in it besides, such as a number to call.
    """
    # Imported here: it takes a tenth of what the first page of a server takes, and few ask for it.
    from icalendar import Calendar, Event  # noqa: PLC0415

    event = Event()
    event.add("uid", f"{reminder.uid}@visit-guide.example")
    event.add("sequence", reminder.sequence)
    event.add("dtstamp", datetime.combine(made, time(), UTC))
    event.add("dtstart", reminder.day)
    event.add("dtend", reminder.day + timedelta(days=1))
    event.add("summary", words("reminder_title"))
    if note:
        event.add("description", note)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    days_ahead = (reminder.day - made).days
    if days_ahead > 0:
        event.add_component(_alarm(_DAY_BEFORE if days_ahead > 1 else _SAME_DAY))
    calendar = Calendar()
    calendar.add("prodid", f"-//visit-guide//{spoken().tag.upper()}")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _alarm(at: timedelta) -> "Alarm":
    from icalendar import Alarm  # noqa: PLC0415 - as above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words("reminder_title"))
    alarm.add("trigger", at)
    return alarm
