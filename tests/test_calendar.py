"""The reminder keeps the day and tells nothing else to whoever sees the calendar."""

from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from questionnaire import Answer
from tests.visits import ENGINE, TODAY, at_a_sink
from visit import Journey
from visit.model.reminder import MOST_MOVES, Reminder, new_uid, reminder_for
from visit.sheet.build import Sheet, sheet_for
from visit.sheet.calendar import FILE_NAME, calendar_file, reminder_day
from visit.situation import Situation

DAY = date(2026, 12, 4)
ITS = Reminder(uid="qvZkR7bX2cT9yLw3", day=DAY)
OTHER = "another-random-id-00"


def sheet(**answers: Answer) -> Sheet:
    return sheet_for(Situation(ENGINE, at_a_sink(**answers)), TODAY)


def test_it_stands_on_its_day_for_the_whole_day():
    [event] = Calendar.from_ical(calendar_file(ITS, TODAY)).walk("VEVENT")

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (DAY, date(2026, 12, 5))
    assert not isinstance(event.decoded("dtstart"), datetime)


def test_it_rings_at_nine_on_the_day_before():
    [alarm] = Calendar.from_ical(calendar_file(ITS, TODAY)).walk("VALARM")

    assert alarm.decoded("trigger").total_seconds() == -15 * 3600


@pytest.mark.parametrize(("ahead", "rings"), [(2, [-15]), (1, [9]), (0, [])])
def test_no_alarm_lies_before_the_day_on_which_it_was_made(ahead: int, rings: list[int]):
    soon = Reminder(uid=new_uid(), day=TODAY + timedelta(days=ahead))

    alarms = Calendar.from_ical(calendar_file(soon, TODAY)).walk("VALARM")

    assert [alarm.decoded("trigger").total_seconds() / 3600 for alarm in alarms] == rings


def test_two_people_with_the_same_day_get_two_ids():
    one, other = (reminder_for(DAY, TODAY, None, new_uid()) for _ in range(2))

    assert calendar_file(one, TODAY) != calendar_file(other, TODAY)
    assert one.day.isoformat() not in one.uid


def test_a_day_that_moves_keeps_its_id_and_counts_up():
    earlier = DAY - timedelta(days=7)
    moved = reminder_for(earlier, TODAY, ITS, OTHER)
    [event] = Calendar.from_ical(calendar_file(moved, TODAY)).walk("VEVENT")

    assert (moved.uid, moved.day, moved.sequence) == (ITS.uid, earlier, 1)
    assert (str(event["uid"]), event["sequence"]) == (f"{ITS.uid}@visit-guide.example", 1)


def test_the_same_day_again_is_the_same_reminder():
    assert reminder_for(DAY, TODAY, ITS, OTHER) == ITS


def test_after_its_day_the_next_visit_gets_an_id_of_its_own():
    later = DAY + timedelta(days=30)

    assert reminder_for(later, DAY + timedelta(days=1), ITS, OTHER) == Reminder(
        uid=OTHER, day=later
    )


def test_a_count_that_is_full_begins_a_new_reminder():
    full = ITS.model_copy(update={"sequence": MOST_MOVES})

    assert reminder_for(TODAY, TODAY, full, OTHER).sequence == 0


def test_it_says_appointment_reminder_and_no_more():
    calendar = Calendar.from_ical(calendar_file(ITS, TODAY))
    [event], [alarm] = calendar.walk("VEVENT"), calendar.walk("VALARM")

    assert event["summary"] == alarm["description"] == "Appointment reminder"
    assert set(event) == {
        "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP",
    }  # fmt: skip
    assert event["class"] == "PRIVATE"
    assert FILE_NAME == "reminder.ics"


@pytest.mark.parametrize("word", ["doctor", "cancer", "sarcoma", "lump", "symptom", "health"])
def test_no_word_about_health_is_in_the_file(word: str):
    assert word not in calendar_file(ITS, TODAY).decode().lower()


def test_the_same_days_give_the_same_bytes():
    assert calendar_file(ITS, TODAY) == calendar_file(ITS, TODAY)


def test_its_lines_end_as_calendars_want():
    assert calendar_file(ITS, TODAY).count(b"\r\n") == calendar_file(ITS, TODAY).count(b"\n")


def test_the_day_is_the_last_day_of_the_level():
    assert reminder_day(sheet(size=9.0)) == DAY


def test_what_is_due_today_gets_no_reminder():
    assert reminder_day(sheet(feelings=frozenset({"sick", "dizzy"}))) is None
    assert reminder_day(sheet(pain="yes", spreading="yes")) is None


def test_an_unknown_level_gets_no_reminder():
    unknown = sheet_for(Situation(ENGINE, Journey()), TODAY)

    assert reminder_day(unknown) is None
