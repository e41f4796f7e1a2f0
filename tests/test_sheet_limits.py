"""The sheet, card and script of every case keep to their limits, and nothing on them clashes."""

import re

import pytest

from tests.cases_of_sheets import Taken, sheets
from tests.sheet_reading import all_denied
from visit.complaint.as_one import in_few_words
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.details import details_of
from visit.complaint.leading.reasons import reasons_to_name
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import line_with_parts
from visit.complaint.signs.parts import on_the_phone as with_its_parts
from visit.phone.phone_script import MOST_WORDS, Script
from visit.sheet.card import MOST_WORDS as MOST_ON_A_CARD
from visit.sheet.card import words_on
from visit.sheet.doctor.first import MOST_QUESTIONS
from visit.sheet.doctor.signs.absent import MOST_ABSENT
from visit.sheet.doctor.signs.present import MOST_PRESENT
from visit.sheet.doctor.signs.unsure import MOST_UNSURE
from visit.sheet.doctor_side import MOST_WORDS as MOST_ON_A_SIDE
from visit.sheet.person_side import MOST_WATCHED
from visit.sheet.plain_text import form_text
from visit.sheet.portal import MOST_CHARACTERS
from visit.sheet.shape.model import Section
from visit.sheet.shape.word_limit import words_in
from visit.telling.facts import as_line
from visit.telling.spoken import on_the_phone
from visit.words import BLANK

# What is not sure may begin with what it is about: "My periods may have changed".
WHOLE_SENTENCE = re.compile(r"(?:I|They|My|Their|There|It|Both) [a-z]+,? .+\.")
WHO = ("me", "someone_else")
MOST_OF_EMERGENCY_LIST = 120
# One line gathers what no line of its own is left for.
GATHERED = {"present": 0, "absent": 0, "unsure": 1, "questions": 0, "watch": 0}
MOST = {
    "present": MOST_PRESENT,
    "absent": MOST_ABSENT,
    "unsure": MOST_UNSURE,
    "questions": MOST_QUESTIONS,
    "watch": MOST_WATCHED,
}
A_NO_ABOUT_A_NO = re.compile(
    r"\b(?:no|not have) (?:a|an|no|not|the)?\s?(?:no|not)\b", re.IGNORECASE
)


def scripts(taken: Taken) -> list[Script]:
    return [script for script in (taken.script, taken.message) if script]


@pytest.fixture(params=WHO, scope="module")
def everyone(request: pytest.FixtureRequest) -> tuple[Taken, ...]:
    return sheets(request.param)


def lines(sections: tuple[Section, ...], *names: str) -> list[str]:
    return [item.text for part in sections if part.id in names for item in part.items]


def test_the_doctors_side_has_at_most_250_words(everyone: tuple[Taken, ...]) -> None:
    count = {
        one.person: words_in(form_text(one.sheet, "doctor").replace("- ", "")) for one in everyone
    }

    assert {who: words for who, words in count.items() if words > MOST_ON_A_SIDE} == {}


def test_the_card_has_at_most_80_words(everyone: tuple[Taken, ...]) -> None:
    count = {one.person: words_on(one.sheet.card) for one in everyone}

    assert {who: words for who, words in count.items() if words > MOST_ON_A_CARD} == {}


def test_a_script_has_at_most_60_words(everyone: tuple[Taken, ...]) -> None:
    long = [s.text for one in everyone for s in scripts(one) if s.words_spoken > MOST_WORDS]

    assert long == []


def test_the_text_for_a_portal_has_at_most_1000_characters(everyone: tuple[Taken, ...]) -> None:
    assert [o.person for o in everyone if len(o.sheet.portal) > MOST_CHARACTERS] == []


def test_the_emergency_list_has_at_most_120_words(everyone: tuple[Taken, ...]) -> None:
    emergency = everyone[0].sheet.emergency

    assert sum(map(words_in, emergency.signs)) <= MOST_OF_EMERGENCY_LIST


def test_a_list_has_as_many_lines_as_can_be_read(everyone: tuple[Taken, ...]) -> None:
    long = [
        f"{one.person}: {part.id}"
        for one in everyone
        for part in one.sheet.sections
        if part.id in MOST and len(part.items) > MOST[part.id] + GATHERED[part.id]
    ]

    assert long == []


def test_a_statement_is_no_question(everyone: tuple[Taken, ...]) -> None:
    """Only what is asked of the doctor, and the last sentence of a script, asks."""
    asks = [
        f"{one.person}: {item.text}"
        for one in everyone
        for part in one.sheet.sections
        if part.id not in ("questions", "more_questions", "script", "watch", "heard")
        for item in part.items
        if "?" in item.text
    ]
    asks += [s.text for o in everyone for s in scripts(o) if "?" in "".join(s[:3])]
    asks += [o.person for o in everyone if "?" in "".join(row.text for row in o.sheet.card.rows)]

    assert asks == []


def test_no_line_says_no_to_a_no(everyone: tuple[Taken, ...]) -> None:
    said = [
        *(line for one in everyone for line in lines(one.sheet.doctor, "absent")),
        *(script.text for one in everyone for script in scripts(one)),
    ]

    assert [line for line in said if A_NO_ABOUT_A_NO.search(line)] == []
    denied = [line for one in everyone for line in lines(one.sheet.doctor, "absent")]
    assert [line for line in denied if line.startswith("No ")] == []


def test_nothing_is_told_as_there_and_as_not_there(everyone: tuple[Taken, ...]) -> None:
    wrong = [f"{one.person}: {text}" for one in everyone for text in _both(one.about)]

    assert wrong == []


def _both(about: Complaint) -> set[str]:
    """What is told as there or not sure, and denied as well."""
    told = [sign for sign in (about.main, *about.present, *about.unsure) if sign]
    denied = all_denied(about)
    return {s.stated for s in told} & {s.stated for s in denied} | (
        {s.clinical for s in told} & {s.clinical for s in denied}
    )


def test_the_first_sentence_says_why(everyone: tuple[Taken, ...]) -> None:
    for one in everyone:
        [why] = lines(one.sheet.doctor, "why")
        assert why == BLANK or WHOLE_SENTENCE.fullmatch(why), one.person


def test_what_is_most_urgent_stays_in_the_script(everyone: tuple[Taken, ...]) -> None:
    lost = [one.person for one in everyone if one.about.main and not is_said(one, one.about.main)]

    assert lost == []


def is_said(one: Taken, sign: Sign) -> bool:
    """Whether a script names it."""
    in_parts = with_its_parts(one.situation, sign)
    told = contents().in_its_time.get(sign.key)
    timed = on_the_phone().in_time
    in_time = (timed.get(sign.full_name), timed.get(sign.key), told.does if told else None)
    said = (in_parts or sign.does, sign.does.replace("a lump", "a new lump"), sign.says, *in_time)
    return any(text and text in one.script.text for text in said)


def test_every_reason_for_the_level_stands_on_the_doctors_side(everyone: tuple[Taken, ...]) -> None:
    lost = [
        f"{one.person}: {sign.stated}"
        for one in everyone
        if one.sheet.urgency is not None and one.sheet.urgency.id != "watch"
        for sign in reasons_to_name(one.about)
        if not _stands_in(form_text(one.sheet, "doctor").casefold(), sign)
        and in_few_words(sign, one.situation) not in form_text(one.sheet, "doctor")
        and not _stands_in_parts(form_text(one.sheet, "doctor"), one, sign)
        and details_of(one.about).get(sign, sign.stated) not in form_text(one.sheet, "doctor")
    ]

    assert lost == []


def _stands_in_parts(text: str, one: Taken, sign: Sign) -> bool:
    """Which of several things it is, nobody told: there is a blank for it."""
    parts = line_with_parts(one.situation, sign)
    return parts is not None and as_line(parts) in text


def _stands_in(text: str, sign: Sign) -> bool:
    """In its own words, a doctor's, or the few of the card, where the page is full."""
    few = worded(contents().on_card, sign.full_name, sign.key) or sign.stated
    return any(said.casefold() in text for said in (sign.stated, sign.clinical, few))


def test_a_caregiver_never_says_i_have() -> None:
    mine = re.compile(
        r"\b(?:I have|I do not have|I am aged|my (?:thigh|womb|age))\b", re.IGNORECASE
    )

    said = [
        text
        for one in sheets("someone_else")
        for text in (
            form_text(one.sheet, "doctor"),
            *(script.text for script in scripts(one)),
        )
        if mine.search(text)
    ]

    assert said == []


def test_an_emergency_has_no_message_for_a_machine_and_the_card_first() -> None:
    for one in sheets():
        urgent = one.sheet.urgency is not None and one.sheet.urgency.id == "emergency"
        assert one.sheet.in_an_emergency == urgent
        assert (one.message is None) == urgent
        if urgent:
            assert one.script.text.startswith("I need an ambulance.")
            assert "sign on the emergency list" not in form_text(one.sheet, "doctor")
