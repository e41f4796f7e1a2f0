"""Take along, as the days go by: nothing that is kept breaks the page, and nothing is lost."""

import re
from datetime import date, timedelta
from typing import Any, get_args

import pytest
from icalendar import Calendar
from streamlit.testing.v1 import AppTest

from tests.ledger_entries import lump, lumps, number
from tests.screen import (
    by_label,
    complaint,
    heading,
    journey,
    markup,
    open_result,
    press,
    unfold,
    words_on,
)
from tests.visitors import GROWING_LUMP
from ui import clock as dates
from ui.browser import Deliver
from ui.content import engine
from ui.my_visit.agenda import MINUTES
from ui.widgets.number_field import TYPED
from ui.words import words
from visit import Journey
from visit.dates import long_date, short_date
from visit.ledgers.content import supports
from visit.model.ledger import EARLIEST
from visit.model.plan import FEWEST_MINUTES, MOST_MINUTES, OwnQuestion, Plan, Story, VisitKind
from visit.model.reminder import Reminder
from visit.record.record import read

TODAY = date(2026, 11, 28)
UID = "qvZkR7bX2cT9yLw3"


class Clock:
    """The day that the app takes for today."""

    def __init__(self) -> None:
        self.day = TODAY

    def today(self) -> date:
        return self.day

    def go_on(self, days: int = 1) -> None:
        self.day += timedelta(days=days)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(dates, "today", clock.today)
    return clock


# What stands closed, from the outermost on.
TO_KEEP = ("reminder", "file", "fhir")
LEDGERS = ("ledgers", *(f"ledger_{one.id}" for one in supports().ledgers))


def open_my_visit(plan: Plan | None = None, said: Journey | None = None) -> AppTest:
    """My visit with all of it open, for someone with a lump that grows, and with this plan."""
    app = AppTest.from_string("from ui.my_visit.page import page\npage()", default_timeout=30)
    known = said or journey(open_result(GROWING_LUMP))
    app.session_state["journey"] = known.model_copy(update={"plan": plan or Plan()})
    return unfold(app, *TO_KEEP, *LEDGERS)


def handed_over(app: AppTest) -> list[Deliver]:
    return list(app.session_state["commands"]) if "commands" in app.session_state else []


def events(app: AppTest) -> list[tuple[str, int, date]]:
    """Id, sequence and day of each reminder that was handed over."""
    calendars = [Calendar.from_ical(file.content) for file in handed_over(app)]
    found = [event for one in calendars for event in one.walk("VEVENT")]
    return [(str(e["uid"]), int(str(e["sequence"])), e.decoded("dtstart")) for e in found]


def shown(app: AppTest) -> str:
    """All words on the page, those of the person without the marks that keep them plain."""
    return words_on(app).replace("\\", "")


def ledger_days(app: AppTest) -> list[Any]:
    """The field for the day of each ledger."""
    return [one for one in app.text_input if one.label == words("ledger_day")]


def type_day(app: AppTest, day: str) -> None:
    app.text_input(key="take_day").set_value(day).run()


def test_the_day_is_written_with_its_month_and_said_back(clock: Clock) -> None:
    app = open_my_visit()

    assert app.text_input(key="take_day").value == "December 12, 2026"
    assert "The reminder is for Saturday, December 12, 2026." in shown(app)


def test_midnight_on_the_page_breaks_nothing(clock: Clock) -> None:
    app = open_my_visit()
    type_day(app, short_date(TODAY))

    clock.go_on()
    app.run()

    assert heading(app) == words("nav_visit")
    assert [error.value for error in app.error] == [
        "November 28, 2026 has passed. Choose today or a later day."
    ]
    assert app.text_input(key="take_day").value == "November 28, 2026"
    press(app, words("take_reminder_button"))
    assert handed_over(app) == []
    assert words("sheet_title") in words_on(app)


def test_a_kept_reminder_whose_day_has_passed_is_shown_as_passed(clock: Clock) -> None:
    kept = Reminder(uid=UID, day=TODAY - timedelta(days=1))

    app = open_my_visit(Plan(reminder=kept))

    assert f"The day of your reminder has passed: {long_date(kept.day)}." in words_on(app)
    assert not app.error
    assert journey(app).plan.reminder == kept


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("03/04/2027", "This can mean March 4, 2027 or April 3, 2027. Write the month as a word."),
        ("soon", "Write the day with the name of its month, such as November 28, 2026."),
        ("December 1, 2099", "This day is more than two years away. Check the year."),
    ],
)
def test_a_day_that_does_not_fit_stays_in_its_field(clock: Clock, typed: str, answer: str) -> None:
    app = open_my_visit()

    type_day(app, typed)
    press(app, words("take_reminder_button"))

    assert [error.value for error in app.error] == [answer]
    assert app.text_input(key="take_day").value == typed
    assert handed_over(app) == []


def test_a_later_day_than_the_level_allows_is_pointed_out(clock: Clock) -> None:
    app = open_my_visit()

    type_day(app, "January 5, 2027")

    assert "This is later than your last day, which is Saturday, December 12, 2026." in [
        warning.value for warning in app.warning
    ]


def test_a_second_reminder_moves_the_first(clock: Clock) -> None:
    app = open_my_visit()
    press(app, words("take_reminder_button"))
    type_day(app, "December 4, 2026")
    press(app, words("take_reminder_button"))

    (first, zero, last), (second, one, earlier) = events(app)

    assert (first, zero, one) == (second, 0, 1)
    assert (last, earlier) == (date(2026, 12, 12), date(2026, 12, 4))


def test_a_reminder_of_an_earlier_day_than_now_chosen_is_named(clock: Clock) -> None:
    app = open_my_visit(Plan(reminder=Reminder(uid=UID, day=date(2026, 12, 30))))

    assert app.text_input(key="take_day").value == "December 12, 2026"
    assert "Your last reminder is for Wednesday, December 30, 2026." in words_on(app)


def test_when_care_is_needed_today_the_reminder_is_to_be_deleted(clock: Clock) -> None:
    urgent = Journey(answers={"everyone.danger_signs": ("chest_pain",)})
    kept = Reminder(uid=UID, day=date(2026, 12, 30))

    app = open_my_visit(Plan(reminder=kept), urgent)

    assert "Do not wait for it. Delete it from your calendar." in words_on(app)


def test_the_text_to_copy_stands_on_the_page_before_the_press(clock: Clock) -> None:
    own = OwnQuestion(id="own_1", phase="before", text="Is <this> & that *mine*?")
    app = open_my_visit(Plan(own=(own,), story=Story(change="It grew.")))

    html = "\n".join(part.body for part in app.html)

    assert "Is &lt;this&gt; &amp; that *mine*?" in html
    assert "The change: “It grew.”" in html
    assert 'data-copies="sheet_text"' in html
    assert 'id="sheet_text"' in html


def test_a_saved_file_can_be_copied_as_text_and_chosen_or_pasted(clock: Clock) -> None:
    html = "\n".join(part.body for part in open_my_visit().html)

    assert '<input type="file" class="vg-open-file"' in html
    assert 'data-opens="pasted_file"' in html
    assert 'id="saved_text"' in html


def test_a_file_is_kept_until_the_browser_says_that_it_is_done(clock: Clock) -> None:
    app = open_my_visit()
    press(app, words("take_save"))
    press(app, words("take_reminder_button"))

    assert [file.button for file in handed_over(app)] == ["take_save", "take_reminder"]
    saved = read(handed_over(app)[0].content.decode(), engine().rulebook)
    assert saved.journey.answers == journey(app).answers


@pytest.mark.parametrize("minutes", [FEWEST_MINUTES, 7, MOST_MINUTES])
@pytest.mark.parametrize("kind", [None, *get_args(VisitKind)])
def test_every_kept_visit_can_be_drawn(kind: VisitKind | None, minutes: int) -> None:
    app = open_my_visit(Plan(kind=kind, minutes=minutes))

    assert not app.exception
    assert app.text_input(key=MINUTES).value == str(minutes)
    assert app.selectbox(key="visit_kind").value == kind


def test_entries_of_any_year_can_be_kept_and_drawn(clock: Clock) -> None:
    app = open_my_visit(Plan(ledgers=lumps(lump(EARLIEST, 0.1), lump(TODAY, 50))))

    assert "January 1, 1900: 0.1 cm" in shown(app)
    ledger_days(app)[0].set_value("May 3, 1999")
    app.text_input(key=f"lump_size_{TYPED}").set_value("3")
    app.radio(key="lump_size_unit").set_value("cm")
    next(one for one in app.button if "look at the lump" in one.label).click().run()

    assert "May 3, 1999: 3 cm" in shown(app)


@pytest.mark.parametrize("form", ["Add this look at the lump", "Add this bleeding"])
def test_a_refused_entry_stays_in_its_fields(clock: Clock, form: str) -> None:
    app = open_my_visit()
    field = 0 if "lump" in form else 1
    days = ledger_days(app)
    days[field].set_value("03/04/2026")
    if field == 0:
        app.text_input(key=f"lump_size_{TYPED}").set_value("3")
        app.radio(key="lump_size_unit").set_value("cm")
    next(b for b in app.button if form.removeprefix("Add ") in b.label).click().run()

    days = ledger_days(app)
    assert days[field].value == "03/04/2026"
    assert "This can mean March 4, 2026 or April 3, 2026." in complaint(app)
    if field == 0:
        assert app.text_input(key=f"lump_size_{TYPED}").value == "3"


def test_an_entry_that_is_kept_empties_its_form_and_is_said_back(clock: Clock) -> None:
    app = open_my_visit()
    ledger_days(app)[0].set_value("yesterday")
    app.text_input(key=f"lump_size_{TYPED}").set_value("3")
    app.radio(key="lump_size_unit").set_value("cm")
    app.button(key="add_lump").click().run()

    assert [entry.day for entry in journey(app).plan.ledgers["lump"]] == [TODAY - timedelta(days=1)]
    assert "November 27, 2026: 3 cm" in shown(app)
    assert [one.value for one in ledger_days(app)] == [""] * 5


def test_a_weight_is_kept_with_its_unit_told_drawn_and_taken_out_again(clock: Clock) -> None:
    app = open_my_visit()
    app.text_input(key="weight_day").set_value("yesterday")
    app.text_input(key=f"weight_weight_{TYPED}").set_value("150,5")
    app.radio(key="weight_weight_unit").set_value("pounds")
    app.button(key="add_weight").click().run()

    [entry] = journey(app).plan.ledgers["weight"]
    assert entry == number(TODAY - timedelta(days=1), "weight", 150.5, "pounds", clothes="unsure")
    assert "The weight was 150.5 pounds (about 68.3 kg) on November 27, 2026." in shown(app)
    assert "<td>150.5 pounds (about 68.3 kg)</td>" in markup(app)
    assert 'class="vg-chart"' in markup(app)

    app.button(key="strike_weight_0").click().run()

    assert journey(app).plan.ledgers == {}


@pytest.mark.parametrize(
    ("typed", "unit", "message"),
    [
        ("", None, "Enter a number. It can be 20 to 400 kg"),
        ("70", None, "Choose the unit of your number."),
        ("7000", "kg", "This number is too small or too large. It can be 20 to 400 kg"),
        ("1,000", "kg", "This number can be read in more than one way."),
        ("seventy", "kg", "Type the number in digits"),
    ],
)
def test_a_weight_that_cannot_be_kept_stays_as_it_was_typed(
    clock: Clock, typed: str, unit: str | None, message: str
) -> None:
    app = open_my_visit()
    app.text_input(key="weight_day").set_value("today")
    app.text_input(key=f"weight_weight_{TYPED}").set_value(typed)
    app.radio(key="weight_weight_unit").set_value(unit)
    app.button(key="add_weight").click().run()

    assert message in complaint(app)
    assert app.text_input(key=f"weight_weight_{TYPED}").value == typed
    assert app.text_input(key="weight_day").value == "today"
    assert journey(app).plan == Plan()


def test_ledgers_that_fit_stand_open_and_the_others_stay_within_reach() -> None:
    app = open_my_visit(Plan(ledgers={"pain": (number(TODAY, "strength", 4, "of 10"),)}))

    titles = re.findall("<h2>(.*?)</h2>", markup(app))
    assert titles[-3:] == ["A lump over time", "Pain over time", words("ledger_others")]
    assert [one.label for one in app.expander][-3:] == [
        "Bleeding over time",
        "Weight over time",
        "Temperature over time",
    ]


def test_a_temperature_leads_to_the_questions_and_gives_no_advice_of_its_own() -> None:
    app = open_my_visit()

    assert "A fever during cancer treatment can be an emergency." in shown(app)
    assert app.button(key="look_up_temperature").label == "Answer the questions about it now"


def test_a_question_that_is_refused_stays_in_its_field(clock: Clock) -> None:
    full = tuple(
        OwnQuestion(id=f"own_{n}", phase="before", text=f"Question {n}?") for n in range(20)
    )
    app = open_my_visit(Plan(own=full))
    field = by_label(app.text_input, words("visit_add_text"))
    field.set_value("One more?")
    press(app, words("visit_add_button"))

    field = by_label(app.text_input, words("visit_add_text"))
    assert field.value == "One more?"
    assert "The list is full at 20." in complaint(app)
