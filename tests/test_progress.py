"""How far along a person is: one of six parts, whatever they answer."""

import random

import pytest

from questionnaire import Questionnaire, Screen
from rules import Engine
from tests.effort import so_many
from tests.random_answers import random_answer
from tests.test_screen_flow import BEFORE, ENGINE, walked
from tests.visitors import GROWING_LUMP, STOMACH_BLEEDING, Visitor, steps
from visit import Journey
from visit.flow.navigation import ask_after_result, back, see_result
from visit.flow.progress import PARTS, part_of
from visit.situation import Situation
from visit.words import words

PEOPLE = so_many(40)


def number(engine: Engine, journey: Journey) -> int:
    return part_of(Situation(engine, journey)).number


def at(questionnaire: Questionnaire, engine: Engine, screen: str) -> str:
    """The name of the part that a screen belongs to."""
    [found] = (one for one in questionnaire.screens if one.key == screen)
    journey = Journey(page="question", asking=found.keys[0])
    return part_of(Situation(engine, journey)).name


@pytest.mark.parametrize(
    ("screen", "part"),
    [
        ("everyone.danger", "part_danger"),
        ("everyone.places", "part_about"),
        ("everyone.sorting", "part_about"),
        ("everyone.about", "part_you"),
        ("everyone.pregnant", "part_you"),
        ("in_treatment.fever", "part_places"),
        ("skin.signs", "part_places"),
        ("whole_body.signs", "part_general"),
        ("whole_body.story", "part_check"),
    ],
)
def test_each_screen_belongs_to_a_part(
    screen: str, part: str, questionnaire: Questionnaire, engine: Engine
) -> None:
    assert at(questionnaire, engine, screen) == part


def test_every_part_has_a_name_and_a_screen(questionnaire: Questionnaire, engine: Engine) -> None:
    found = {at(questionnaire, engine, screen.key) for screen in questionnaire.screens}

    assert found == {*PARTS}
    assert len({words(name) for name in PARTS}) == len(PARTS)


def test_parts_follow_each_other_in_the_order_of_screens(
    questionnaire: Questionnaire, engine: Engine
) -> None:
    def place(screen: Screen) -> int:
        return PARTS.index(at(questionnaire, engine, screen.key))

    places = [place(screen) for screen in questionnaire.screens if not screen.after_result]

    assert places == sorted(places)


@pytest.mark.parametrize("visitor", [GROWING_LUMP, STOMACH_BLEEDING])
def test_the_pages_of_a_visit_go_through_the_parts(visitor: Visitor, engine: Engine) -> None:
    way = [*steps(engine, visitor.answers(engine.rulebook.questionnaire), whole=True)]
    parts = [number(engine, journey) for journey in way]

    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (1, len(PARTS))


def test_no_way_counts_more_parts_or_goes_back_but_for_a_crew(engine: Engine) -> None:
    draw = random.Random(3)
    for _ in range(PEOPLE):
        questions = engine.rulebook.questionnaire.questions
        person = {key: random_answer(draw, one) for key, one in questions.items()}
        way = [Situation(engine, one) for one in steps(engine, person)]
        numbers = [part_of(one).number for one in way if not (one.ended or one.in_an_emergency)]

        assert {part_of(situation).count for situation in way} == {len(PARTS)}
        assert numbers == sorted(numbers)


def test_a_way_back_counts_back() -> None:
    journey = walked(*BEFORE)

    assert number(ENGINE, journey) == 4
    assert number(ENGINE, back(ENGINE, journey)) == 3


def test_what_is_asked_after_the_result_belongs_to_the_last_part(engine: Engine) -> None:
    *_, check = steps(engine, GROWING_LUMP.answers(engine.rulebook.questionnaire))
    late = ask_after_result(engine, see_result(engine, check))

    assert late.page == "question"
    assert number(engine, late) == len(PARTS)
