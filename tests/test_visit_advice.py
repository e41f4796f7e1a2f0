"""Packs are offered where they fit, carry sources, and read in the words of the person."""

import pytest

from questionnaire import Answer, Questionnaire
from rules import Engine, Rulebook
from visit import Journey
from visit.model.plan import Plan
from visit.plan import write_down
from visit.plan.advice import packs, packs_for
from visit.situation import Situation

TOLD_NOTHING: dict[str, Answer] = {
    "everyone.who_for": "me",
    "everyone.danger_signs": frozenset({"none"}),
    "everyone.age": "40_44",
    "everyone.road": "told_nothing",
}


def lines(engine: Engine, journey: Journey) -> list[str]:
    return [
        line
        for pack in packs_for(Situation(engine, journey))
        for part in pack.parts
        for line in part.items
    ]


def test_being_told_it_is_nothing_has_its_pack(engine: Engine) -> None:
    [pack] = packs_for(Situation(engine, Journey(answers=TOLD_NOTHING)))

    assert pack.id == "told_nothing"
    assert [part.title for part in pack.parts] == [
        "What changed since then?",
        "When to go back",
        "How to say it",
    ]


@pytest.mark.parametrize(
    "road", ["told_nothing", "waiting", "diagnosed", "in_treatment", "follow_up"]
)
def test_each_point_on_the_road_has_its_own_pack(engine: Engine, road: str) -> None:
    [pack] = packs_for(Situation(engine, Journey(answers={**TOLD_NOTHING, "everyone.road": road})))

    assert pack.id == road
    assert pack.parts
    assert pack.sources


@pytest.mark.parametrize("road", ["noticed", "no_change"])
def test_others_get_none(engine: Engine, road: str) -> None:
    assert (
        packs_for(Situation(engine, Journey(answers={**TOLD_NOTHING, "everyone.road": road}))) == ()
    )


@pytest.mark.parametrize("road", ["waiting", "diagnosed", "in_treatment", "follow_up"])
def test_who_cares_for_someone_gets_a_pack_beside_theirs(engine: Engine, road: str) -> None:
    said = {**TOLD_NOTHING, "everyone.who_for": "someone_else", "everyone.road": road}

    assert [pack.id for pack in packs_for(Situation(engine, Journey(answers=said)))] == [
        road,
        "someone_else",
    ]


def test_the_numbers_for_the_fridge_say_what_the_rules_say(engine: Engine) -> None:
    said = lines(engine, Journey(answers={**TOLD_NOTHING, "everyone.road": "in_treatment"}))

    assert any("whatever the thermometer says" in line for line in said)
    assert any("do not wait for a call back" in line for line in said)
    assert any("before any pain or fever pill" in line for line in said)


def test_what_to_say_holds_what_is_different_now(engine: Engine) -> None:
    plan = write_down.write_story(Plan(), different="it is twice as big")

    said = lines(engine, Journey(answers=TOLD_NOTHING, plan=plan))

    assert "“Since then this has changed: it is twice as big”" in said


def test_own_words_are_not_read_as_a_place_to_fill(engine: Engine) -> None:
    plan = write_down.write_story(Plan(), different="{emergency} {different}")

    said = lines(engine, Journey(answers=TOLD_NOTHING, plan=plan))

    assert "“Since then this has changed: {emergency} {different}”" in said


def test_a_caregiver_reads_about_them(engine: Engine) -> None:
    said = lines(engine, Journey(answers={**TOLD_NOTHING, "everyone.who_for": "someone_else"}))

    assert not [line for line in said if " you" in line.lower()]


def test_every_pack_reads_answers_that_exist(questionnaire: Questionnaire) -> None:
    wanted = {key for pack in packs() for key in pack.offer_when.reads}

    assert wanted <= set(questionnaire.questions)


def test_every_pack_has_known_sources(rulebook: Rulebook) -> None:
    assert {name for pack in packs() for name in pack.sources} <= set(rulebook.sources)
