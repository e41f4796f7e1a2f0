"""The reminder keeps the day and tells nothing else to whoever sees the calendar."""

from datetime import date, datetime

import pytest
from icalendar import Calendar

from questionnaire import Answer
from tests.visits import ENGINE, TODAY, at_a_sink
from visit import Journey
from visit.calendar import FILE_NAME, reminder, reminder_day
from visit.plan import Plan
from visit.sheet import Sheet, sheet_for

DAY = date(2026, 12, 4)


def sheet(**answers: Answer) -> Sheet:
    return sheet_for(ENGINE, at_a_sink(**answers), Plan(), TODAY)


def test_it_stands_on_its_day_for_the_whole_day():
    [event] = Calendar.from_ical(reminder(DAY, TODAY)).walk("VEVENT")

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (DAY, date(2026, 12, 5))
    assert not isinstance(event.decoded("dtstart"), datetime)


def test_it_rings_at_nine_on_the_day_before():
    [alarm] = Calendar.from_ical(reminder(DAY, TODAY)).walk("VALARM")

    assert alarm.decoded("trigger").total_seconds() == -15 * 3600


def test_it_says_appointment_reminder_and_no_more():
    calendar = Calendar.from_ical(reminder(DAY, TODAY))
    [event], [alarm] = calendar.walk("VEVENT"), calendar.walk("VALARM")

    assert event["summary"] == alarm["description"] == "Appointment reminder"
    assert set(event) == {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP",
    }  # fmt: skip
    assert event["class"] == "PRIVATE"
    assert FILE_NAME == "reminder.ics"


@pytest.mark.parametrize("word", ["doctor", "cancer", "sarcoma", "lump", "symptom", "health"])
def test_no_word_about_health_is_in_the_file(word: str):
    assert word not in reminder(DAY, TODAY).decode().lower()


def test_the_same_days_give_the_same_bytes():
    assert reminder(DAY, TODAY) == reminder(DAY, TODAY)


def test_its_lines_end_as_calendars_want():
    assert reminder(DAY, TODAY).count(b"\r\n") == reminder(DAY, TODAY).count(b"\n")


def test_the_day_is_the_last_day_of_the_level():
    assert reminder_day(sheet(size=9.0)) == DAY


def test_what_is_due_today_gets_no_reminder():
    assert reminder_day(sheet(feelings=frozenset({"sick", "dizzy"}))) is None
    assert reminder_day(sheet(pain="yes", spreading="yes")) is None


def test_an_unknown_level_gets_no_reminder():
    unknown = sheet_for(ENGINE, Journey(), Plan(), TODAY)

    assert reminder_day(unknown) is None
