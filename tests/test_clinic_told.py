"""A clinic's numbers in what a person reads and takes along: told, and deciding nothing."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from questionnaire import WHO_FOR
from rules import Country, countries
from tests.cases_of_sheets import Taken, sheets
from tests.effort import share_of
from tests.visits import TODAY
from ui.clinic.numbers import block
from ui.clinic.shown_by import shown_by
from ui.parts.sheet_on_screen import markup
from visit import Journey
from visit.clinic import Clinic, PhoneLine, read_clinic
from visit.model.reminder import Reminder
from visit.phone.phone_script import script_for
from visit.plan.advice import packs_for
from visit.plan.watching import watching
from visit.result.first_look import first_look
from visit.sheet.build import sheet_for
from visit.sheet.calendar import calendar_file
from visit.sheet.card import MOST_WORDS, words_on
from visit.sheet.pdf import pages, pdf_of
from visit.sheet.plain_text import as_text, form_text
from visit.sheet.shape.model import Sheet
from visit.situation import Situation
from visit.telling.clinic_numbers import clinic_numbers, reminder_note, team_numbers
from visit.words import words

SAMPLE = read_clinic(Path(__file__).parents[1] / "docs" / "clinic.toml")
NUMBERS = [line.number for line in SAMPLE.lines.values()]
TEAM = NUMBERS[-1]
HOSTILE = "<script>x</script> **b** [a](http://x) {emergency} $style"


def with_clinic(taken: Taken, clinic: Clinic = SAMPLE) -> Situation:
    return Situation(taken.situation.engine, taken.situation.journey, clinic)


def first_where(*, urgent: bool, road: str | None = None) -> Taken:
    """A person of the casebook in an emergency or not, at that point of the road."""
    return next(
        one
        for one in sheets()
        if one.situation.in_an_emergency is urgent
        and road in (None, one.situation.answers.get("everyone.road"))
    )


def without(sheet: Sheet) -> Sheet:
    """The sheet without what a clinic adds, and without the blank in the place of its team."""
    team = words("card_team")
    rows = tuple(row for row in sheet.card.rows if row.label != team)
    person = tuple(section for section in sheet.person if section.id != "clinic")
    return sheet.model_copy(
        update={"person": person, "card": sheet.card.model_copy(update={"rows": rows})}
    )


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_every_case_gives_the_same_guidance_with_and_without_a_clinic(who: str):
    for one in share_of(sheets(who), part=6):
        situation = with_clinic(one)

        assert situation.guidance.level == one.situation.guidance.level, one.person
        assert situation.guidance.fired == one.situation.guidance.fired, one.person
        assert situation.emergencies == one.situation.emergencies, one.person
        assert situation.speech == one.situation.speech, one.person
        assert watching(situation) == watching(one.situation), one.person
        assert packs_for(situation) == packs_for(one.situation), one.person
        assert script_for(situation, TODAY) == one.script, one.person
        assert first_look(situation, one.about, TODAY) == first_look(
            one.situation, one.about, TODAY
        ), one.person


def test_every_case_has_the_same_sheet_but_for_the_clinics_own_lines():
    # By day on every ninth: the test above shows of more of them that no rule reads a clinic.
    for one in share_of(sheets(), part=9):
        sheet = sheet_for(with_clinic(one), TODAY)

        assert without(sheet) == without(one.sheet), one.person
        assert sheet.doctor == one.sheet.doctor, one.person
        assert sheet.portal == one.sheet.portal, one.person
        assert words_on(sheet.card) <= MOST_WORDS, one.person
        assert sum(section.id == "clinic" for section in sheet.person) == 1, one.person


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.id)
@pytest.mark.parametrize("urgent", [True, False])
def test_the_public_number_stands_before_every_number_of_the_clinic(
    country: Country, *, urgent: bool
):
    person = first_where(urgent=urgent).situation
    journey = person.journey.model_copy(update={"country": country.id})
    situation = Situation(person.engine, journey, SAMPLE)
    sheet = sheet_for(situation, TODAY)

    read = [
        form_text(sheet, "person"),
        as_text(sheet),
        markup(sheet, "person"),
        block(clinic_numbers(situation)),
        reminder_note(situation),
    ]

    for text in read:
        for number in NUMBERS:
            assert number not in text or text.index(country.emergency) < text.index(number)
        assert NUMBERS[0] in text


def test_in_an_emergency_the_clinic_comes_after_everything_else():
    sheet = sheet_for(with_clinic(first_where(urgent=True)), TODAY)

    assert sheet.person[-1].id == "clinic"
    assert sheet.person[-1].title == "After the emergency call: Example Sarcoma Clinic"


def test_without_one_the_numbers_stand_above_what_to_say():
    names = [part.id for part in sheet_for(with_clinic(first_where(urgent=False)), TODAY).person]

    assert names.index("clinic") + 1 == names.index("script")


def test_each_number_stands_with_its_hours_and_the_day_it_was_tried():
    sheet = sheet_for(with_clinic(first_where(urgent=False)), TODAY)
    [part] = [section for section in sheet.person if section.id == "clinic"]

    assert part.title == "Call Example Sarcoma Clinic"
    assert part.lead == "In an emergency call 911 first."
    assert [item.text for item in part.items] == [
        "Daytime: +1 555 010 0100 (Monday to Friday, 8 am to 5 pm)",
        "After hours: +1 555 010 0101 (Nights and weekends)",
        "Cancer team: +1 555 010 0102 (Monday to Thursday, 9 am to 3 pm)",
        "The clinic last tried these numbers on November 29, 2026.",
    ]


def test_the_team_stands_first_for_whom_it_treats():
    treated = with_clinic(first_where(urgent=False, road="in_treatment"))
    numbers = clinic_numbers(treated)

    assert numbers is not None
    assert [one.number for one in numbers.numbers] == [TEAM, *NUMBERS[:-1]]
    assert [one.number for one in team_numbers(treated)] == [TEAM]


def test_the_advice_for_people_in_treatment_calls_the_team():
    assert [
        pack.id
        for pack in packs_for(first_where(urgent=False, road="in_treatment").situation)
        if pack.calls_team
    ] == ["in_treatment"]


def test_the_card_has_the_team_for_staff_where_there_is_room():
    treated = [
        one
        for one in sheets()
        if one.situation.answers.get("everyone.road") in ("in_treatment", "follow_up", "diagnosed")
    ]
    cards = [sheet_for(with_clinic(one), TODAY).card for one in treated]
    ends = [card.rows[-1] for card in cards]

    assert {row.label for row in ends if row.text.startswith(TEAM)} == {"Cancer team"}
    assert all(
        row.text.startswith(TEAM) or words_on(card) > MOST_WORDS - 8
        for card, row in zip(cards, ends, strict=True)
    )


def test_a_person_without_cancer_has_no_team_on_the_card():
    one = next(one for one in sheets() if "everyone.road" not in one.situation.answers)

    assert sheet_for(with_clinic(one), TODAY).card == one.sheet.card


def test_the_sheet_with_a_clinic_still_has_two_pages():
    for urgent in (True, False):
        sheet = sheet_for(with_clinic(first_where(urgent=urgent)), TODAY)

        assert pages(pdf_of(sheet, "a4", "person")) == 1


def test_a_reminder_has_numbers_and_no_name():
    note = reminder_note(with_clinic(first_where(urgent=False, road="in_treatment")))
    its = Reminder(uid="qvZkR7bX2cT9yLw3", day=date(2026, 12, 4))
    file = calendar_file(its, TODAY, note)
    [event] = Calendar.from_ical(file).walk("VEVENT")

    assert str(event["description"]) == (
        "In an emergency call 911 first.\n"
        "To call about it, +1 555 010 0100 (Monday to Friday, 8 am to 5 pm).\n"
        "To call about it, +1 555 010 0101 (Nights and weekends)."
    )
    for told in ("Sarcoma", "cancer", "Clinic", TEAM):
        assert told.encode() not in file


def test_a_reminder_without_numbers_says_what_it_always_said():
    person = first_where(urgent=False)

    assert reminder_note(person.situation) == ""
    only_team = SAMPLE.model_copy(update={"daytime": None, "after_hours": None})
    assert reminder_note(with_clinic(person, only_team)) == ""


def test_what_a_clinic_wrote_is_text_everywhere():
    line = PhoneLine(number="+1 555 010 0100", hours=HOSTILE)
    clinic = Clinic(name=HOSTILE, notice=HOSTILE, checked=SAMPLE.checked, daytime=line)
    situation = with_clinic(first_where(urgent=False), clinic)
    sheet = sheet_for(situation, TODAY)

    for html in (block(clinic_numbers(situation)), shown_by(clinic), markup(sheet, "whole")):
        assert "&lt;script&gt;x&lt;/script&gt; **b** [a](http://x) {emergency} $style" in html
        assert "<script" not in html
    assert f"({HOSTILE})" in as_text(sheet)
    assert pdf_of(sheet, "us-letter", "person").startswith(b"%PDF")


def test_without_a_clinic_nothing_is_added():
    one = first_where(urgent=False).situation

    assert (block(clinic_numbers(one)), shown_by(None), team_numbers(one)) == ("", "", ())


def test_the_same_answers_of_another_journey_have_the_same_clinic():
    one = Situation(sheets()[0].situation.engine, Journey(answers={WHO_FOR: "me"}), SAMPLE)

    assert one.for_the_whole.clinic is SAMPLE
