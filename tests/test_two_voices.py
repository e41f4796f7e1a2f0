"""Where two people differ, both voices stand where somebody acts on them, the urgent one first."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import pytest

from questionnaire import NONE, UNSURE, WHO_FOR, Answer, Question
from rules import Engine, load
from rules.counting.joined import joined
from tests.casebook import case_files
from tests.effort import share_of
from tests.people import complete_person
from tests.visits import TODAY
from visit.complaint.two_people.told_otherwise import voices
from visit.model.journey import Journey
from visit.model.views import By, Views
from visit.phone.phone_script import MOST_WORDS as MOST_SPOKEN
from visit.phone.phone_script import Script, message_for, script_for
from visit.sheet.build import sheet_for
from visit.sheet.card import MOST_WORDS as MOST_ON_A_CARD
from visit.sheet.card import words_on
from visit.sheet.doctor.signs.unsure import MOST_VOICES
from visit.sheet.doctor_side import MOST_WORDS as MOST_ON_A_SIDE
from visit.sheet.plain_text import form_text
from visit.sheet.portal import MOST_CHARACTERS
from visit.sheet.shape.model import Sheet
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.views.differences import differing
from visit.words import words

SIGNS = "everyone.danger_signs"
Said = Mapping[str, Answer]
WHO = ("me", "someone_else")
EVERY = 3
SAME = ("everyone.places", "everyone.age")


class Two(NamedTuple):
    """Two people of one case, together, with what they take along."""

    name: str
    situation: Situation
    sheet: Sheet
    scripts: tuple[Script, ...]


def together(engine: Engine, first: Said, second: Said) -> Situation:
    """What counts of both."""
    by: By = "patient" if first[WHO_FOR] == "me" else "caregiver"
    views = Views(first_by=by, first=first, second=second)
    return Situation(engine, Journey(answers=joined(engine, first, second), views=views))


def taken(name: str, situation: Situation) -> Two:
    scripts = script_for(situation, TODAY), message_for(situation, TODAY)
    return Two(name, situation, sheet_for(situation, TODAY), tuple(one for one in scripts if one))


@cache
def everyone(who: str) -> tuple[Two, ...]:
    """Each case as one voice, and someone who says that nothing is wrong as the other."""
    return tuple(_everyone(who))


def _everyone(who: str) -> Iterator[Two]:
    engine, first = Engine(load()), int(who == WHO[1])
    for file in case_files():
        for case in share_of(file.cases, first=first)[::EVERY]:
            said = complete_person(engine.rulebook.questionnaire, file.location, case.answers)
            place: Said = {
                key: said[key] for key in ("everyone.places", "everyone.age") if key in said
            }
            calm = complete_person(engine.rulebook.questionnaire, "everyone", place)
            pair = ({**said, WHO_FOR: who}, {**calm, WHO_FOR: who})
            yield taken(f"{file.location}: {case.case}", together(engine, *pair))


@pytest.fixture(params=WHO, scope="module")
def people(request: pytest.FixtureRequest) -> tuple[Two, ...]:
    return everyone(request.param)


def row(sheet: Sheet, name: str) -> str:
    return "".join(one.text for one in sheet.card.rows if one.label == words(f"card_{name}"))


def lines(sheet: Sheet) -> list[str]:
    return [item.text for part in sheet.doctor if part.id == "voices" for item in part.items]


# Within the limits ------------------------------------------------------------------------------


def test_with_two_voices_each_form_keeps_its_limit(people: tuple[Two, ...]) -> None:
    wrong = [
        one.name
        for one in people
        if words_in(form_text(one.sheet, "doctor").replace("- ", "")) > MOST_ON_A_SIDE
        or words_on(one.sheet.card) > MOST_ON_A_CARD
        or len(one.sheet.portal) > MOST_CHARACTERS
        or any(script.words_spoken > MOST_SPOKEN for script in one.scripts)
    ]

    assert wrong == []


def test_what_differs_and_decided_stands_in_every_form(people: tuple[Two, ...]) -> None:
    """Always for a doctor and a portal; the card and the phone have less room."""
    differ = [one for one in people if any(voice.decided for voice in voices(one.situation))]

    assert differ
    assert [one.name for one in differ if not lines(one.sheet)] == []
    assert [one.name for one in differ if words("sheet_voices_me") not in one.sheet.portal] == []
    assert sum(not row(one.sheet, "voices") for one in differ) * 20 <= len(differ)
    assert sum(not is_spoken(one) for one in differ) * 20 <= len(differ)


def is_spoken(one: Two) -> bool:
    """Whether the caller says it, whole or in short, to a person and to a machine."""
    whom = one.situation.speech.whom
    decided = [voice for voice in voices(one.situation) if voice.decided]
    said = {text for voice in decided for text in (voice.spoken(whom), voice.other(whom))}
    said.add(words(f"script_voices_short_{whom}"))
    return all(any(text in script.text for text in said) for script in one.scripts)


def test_no_form_says_that_one_person_answered(people: tuple[Two, ...]) -> None:
    for one in people:
        told = form_text(one.sheet, "doctor") + form_text(one.sheet, "card") + one.sheet.portal

        assert words("sheet_about_two") in told
        assert not any(words(f"sheet_about_{whom}") in told for whom in ("me", "someone"))


# Who said what ----------------------------------------------------------------------------------


def lump(engine: Engine, who: str, first: Said, second: Said) -> Situation:
    """Two people about one lump, who differ in this."""
    same = complete_person(engine.rulebook.questionnaire, "lump", {"place": ["limb"], "size": 6})
    return together(engine, {**same, WHO_FOR: who, **first}, {**same, WHO_FOR: who, **second})


GROWS, STAYS = {"lump.growth": "fast"}, {"lump.growth": "same"}


@pytest.mark.parametrize(
    ("who", "first", "second", "says"),
    [
        (
            "me",
            GROWS,
            STAYS,
            "I say: growth over weeks or months / my caregiver says: lump the same for a long time",
        ),
        (
            "me",
            STAYS,
            GROWS,
            "my caregiver says: growth over weeks or months / I say: lump the same for a long time",
        ),
        (
            "someone_else",
            GROWS,
            STAYS,
            "I see: growth over weeks or months / they say: lump the same for a long time",
        ),
        (
            "someone_else",
            STAYS,
            GROWS,
            "they say: growth over weeks or months / I see: lump the same for a long time",
        ),
    ],
)
def test_the_voice_that_counts_stands_first_and_each_by_who_said_it(
    engine: Engine, who: str, first: Said, second: Said, says: str
) -> None:
    situation = lump(engine, who, first, second)

    assert [line.endswith(says) for line in lines(sheet_for(situation, TODAY))] == [True]


def test_the_most_urgent_difference_stands_first(engine: Engine) -> None:
    calm: Said = {**STAYS, SIGNS: frozenset({NONE})}
    situation = lump(engine, "me", {**GROWS, SIGNS: frozenset({"chest_pain"})}, calm)
    sheet = sheet_for(situation, TODAY)
    question = engine.rulebook.questionnaire.question(SIGNS)

    first, *_ = voices(situation)
    assert question.choices["chest_pain"].you != first.clinical
    assert first.for_a_crew() in row(sheet, "voices")
    assert "chest pain" in first.clinical
    assert lines(sheet)[0] == first.for_a_doctor("me")
    assert [one.by for one in (first.first, first.second)] == ["patient", "caregiver"]


def test_a_tick_of_one_is_told_alone_and_what_both_ticked_is_not(engine: Engine) -> None:
    feel = "lump.feel"
    one, other, *_ = engine.rulebook.questionnaire.question(feel).choices
    situation = lump(engine, "me", {feel: frozenset({one})}, {feel: frozenset({one, other})})

    [told] = voices(situation)
    assert [(v.by, v.stated) for v in (told.first, told.second)] == [
        ("caregiver", words("voice_yes")),
        ("patient", words("voice_no")),
    ]


@pytest.mark.parametrize(
    ("answer", "stated"), [("no", "voice_no"), (UNSURE, "voice_unsure"), ("yes", "voice_yes")]
)
def test_not_sure_is_told_as_not_sure(engine: Engine, answer: str, stated: str) -> None:
    key = "everyone.worried"
    other = "yes" if answer != "yes" else "no"
    situation = lump(engine, "me", {key: answer}, {key: other})

    told = {v.by: v.stated for one in voices(situation) for v in (one.first, one.second)}
    assert told["patient"] == words(stated)


def test_where_one_answers_nothing_is_said_of_two(engine: Engine) -> None:
    situation = lump(engine, "me", GROWS, STAYS)
    alone = Situation(engine, situation.journey.model_copy(update={"views": None}))
    sheet = sheet_for(alone, TODAY)

    assert voices(alone) == ()
    assert not lines(sheet)
    assert not row(sheet, "voices")
    assert words("sheet_about_two") not in form_text(sheet, "doctor")


def test_at_most_so_many_stand_in_front_and_all_on_the_back(engine: Engine) -> None:
    feel = "lump.feel"
    every = frozenset(engine.rulebook.questionnaire.question(feel).choices) - {NONE, UNSURE}
    situation = lump(engine, "me", {feel: every, **GROWS}, {feel: frozenset({NONE}), **STAYS})
    sheet = sheet_for(situation, TODAY)
    [back] = [part for part in sheet.person if part.id == "views"]

    assert len(voices(situation)) > MOST_VOICES
    assert 0 < len(lines(sheet)) <= MOST_VOICES
    assert len(back.items) == 2


def test_card_script_and_sheet_of_one_run_work_out_once_what_differs(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    situation = lump(engine, "me", GROWS, STAYS)
    worked: list[Situation] = []

    def count(one: Situation) -> tuple[Question, ...]:
        worked.append(one)
        return differing(one)

    monkeypatch.setattr("visit.complaint.two_people.told_otherwise.differing", count)
    sheet_for(situation, TODAY)
    script_for(situation, TODAY)

    assert worked == [situation]
