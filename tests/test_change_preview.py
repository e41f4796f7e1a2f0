"""What one change does, and which single answers would raise the level."""

import random

import pytest

from benchmarks.engines import people
from questionnaire import Answer, answered_path
from rules import Engine
from rules.explaining.more_urgent_if import more_urgent_if
from tests.random_answers import random_answer, random_answers
from tests.toy import at_the_sink, toy_engine
from visit import preview

NONE = frozenset({"none"})
ENGINE = toy_engine()


def test_a_preview_names_questions_that_open() -> None:
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    change = preview(ENGINE, answers, {"kitchen_sink.pain": "yes"})

    assert change.opened == ("kitchen_sink.spreading",)
    assert change.given == {"kitchen_sink.pain": "yes"}


def test_a_preview_of_the_same_answer_is_silent() -> None:
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    assert preview(ENGINE, answers, {"kitchen_sink.pain": "no"}).silent


def test_a_preview_of_several_answers_takes_them_together() -> None:
    answers = at_the_sink(pain="yes", spreading="yes", growth="slow", feelings=NONE, size=1.0)
    given: dict[str, Answer] = {
        "kitchen_sink.pain": "no",
        "kitchen_sink.growth": "slow",
        "kitchen_sink.size": 9.0,
    }

    change = preview(ENGINE, answers, given)

    assert change.given.keys() == {"kitchen_sink.pain", "kitchen_sink.size"}
    assert change.dropped == ("kitchen_sink.spreading",)
    assert change.before == ENGINE.decide(answers).level
    assert change.after == ENGINE.decide({**answers, **given}).level
    assert not change.silent


def test_an_answer_that_is_given_anew_does_not_drop_out() -> None:
    answers = at_the_sink(pain="yes", spreading="yes")

    change = preview(ENGINE, answers, {"kitchen_sink.pain": "no", "kitchen_sink.spreading": "no"})

    assert change.dropped == ()


def test_every_rise_is_true_when_tried() -> None:
    answers = at_the_sink(pain="yes", spreading="no", growth="slow", feelings=NONE, size=1.0)
    guidance = ENGINE.decide(answers)

    found = more_urgent_if(ENGINE, answers, guidance)

    assert {rise.question.id for rise in found} == {"danger_signs", "spreading", "growth", "size"}
    for rise in found:
        after = ENGINE.decide({**answers, rise.question.key: rise.answer}).level
        assert after == rise.level


@pytest.mark.parametrize("seed", range(8))
def test_the_quick_way_to_a_more_urgent_level_says_what_all_guidance_says(
    engine: Engine, seed: int
) -> None:
    asked, rank, draw = engine.rulebook.questionnaire, engine.rulebook.rank, random.Random(seed)
    found = set[bool]()
    # Careless answers nearly always hold a danger sign; people who answer what applies seldom do.
    careless = [random_answers(draw, asked, draw.random() ** 2) for _ in range(4)]
    for answers in (*careless, *people.sessions(asked, 64)[seed::8]):
        guidance = engine.decide(answers)
        now = rank[guidance.level.id] if guidance.level else 0
        for question in answered_path(asked, guidance.sight):
            other = random_answer(draw, question)
            level = engine.decide({**answers, question.key: other}).level
            higher = level if level and rank[level.id] > now else None
            found.add(higher is not None)

            assert engine.more_urgent(guidance, answers, question.key, other) == higher
    assert found == {False, True}


@pytest.mark.parametrize("seed", range(8))
def test_the_first_rises_are_those_of_all(engine: Engine, seed: int) -> None:
    draw = random.Random(seed)
    answers = random_answers(draw, engine.rulebook.questionnaire, draw.random() ** 2)
    guidance = engine.decide(answers)
    every = more_urgent_if(engine, answers, guidance)

    for most in (1, 3, 5, len(every) + 1):
        assert more_urgent_if(engine, answers, guidance, most) == every[:most]


def test_a_rise_of_a_number_is_the_border_of_a_rule() -> None:
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    found = more_urgent_if(ENGINE, answers, ENGINE.decide(answers))

    assert 5.0 in [rise.answer for rise in found if rise.question.id == "size"]
