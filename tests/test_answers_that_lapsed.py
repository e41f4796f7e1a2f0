"""A saved answer whose question stopped applying: not counted, not printed, and asked again.

`lump = no` beside `size = 12`, as an older version saved it or as a stranger may send it.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from questionnaire import Answer
from rules import Engine
from tests import screen
from tests.visitors import Visitor
from tests.visits import TODAY
from visit import Journey
from visit.fhir import read_response, response_resource
from visit.flow.answering import answer
from visit.flow.changing import confirm_change, reopen, undo_change
from visit.phone.phone_script import script_for
from visit.plan.question_list import question_list
from visit.record.record import read, write
from visit.record.saved_file import opened
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import as_text
from visit.situation import Situation
from visit.telling.facts import facts

LUMP, PLACE, GROWTH, SIZE = "skin.lump", "lump.place", "lump.growth", "lump.size"
NO_LUMP = Visitor("skin", {"lump": "no"})
LAPSED: dict[str, Answer] = {GROWTH: "fast", SIZE: 12.0}
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def with_lapsed(engine: Engine) -> Journey:
    answers = NO_LUMP.answers(engine.rulebook.questionnaire)
    counted = dict(answers)
    return Journey(page="review", answers={**counted, **LAPSED})


def without_lapsed(engine: Engine) -> Journey:
    journey = with_lapsed(engine)
    return journey.model_copy(
        update={
            "answers": {key: said for key, said in journey.answers.items() if key not in LAPSED}
        }
    )


WAYS_OUT: dict[str, Callable[[Engine, Journey], object]] = {
    "guidance": lambda engine, journey: engine.decide(journey.answers),
    "sheet": lambda engine, journey: as_text(sheet_for(Situation(engine, journey), TODAY)),
    "script": lambda engine, journey: script_for(Situation(engine, journey), TODAY),
    "what to tell": lambda engine, journey: facts(Situation(engine, journey)),
    "questions": lambda engine, journey: question_list(Situation(engine, journey)),
    "FHIR": lambda engine, journey: response_resource(engine, journey.answers, NOON),
    "record": lambda engine, journey: write(
        read(write(journey, engine.rulebook), engine.rulebook).journey, engine.rulebook
    ),
}


@pytest.mark.parametrize("way", WAYS_OUT.values(), ids=WAYS_OUT.keys())
def test_it_leaves_by_no_way(way: Callable[[Engine, Journey], object], engine: Engine) -> None:
    assert way(engine, with_lapsed(engine)) == way(engine, without_lapsed(engine))


def test_the_review_does_not_show_it(engine: Engine) -> None:
    app = screen.open_app(with_lapsed(engine))
    shown = screen.words_on(app)

    assert "12 cm" not in shown
    assert engine.rulebook.questionnaire.question(SIZE).text.you not in shown


def test_it_is_in_no_saved_file_once_an_answer_was_changed(engine: Engine) -> None:
    lump = Visitor("skin", {"lump": "yes", "lump.growth": "fast", "lump.size": 12.0})
    whole = reopen(screen.journey(screen.open_review(lump)), LUMP)

    changed = confirm_change(engine, answer(engine, whole, {LUMP: "no"}))

    assert not {*LAPSED} & json.loads(write(changed, engine.rulebook))["said"].keys()
    assert undo_change(changed).answers == whole.answers


@pytest.mark.parametrize("way_in", ["record", "file"])
def test_it_is_asked_again_when_it_applies_again(way_in: str, engine: Engine) -> None:
    text = write(with_lapsed(engine), engine.rulebook)
    if way_in == "record":
        journey = read(text, engine.rulebook).journey
    else:
        said = {**opened(text, engine).said, **without_lapsed(engine).answers}
        journey = Journey(page="review", answers=said)

    journey = answer(engine, reopen(journey, LUMP), {LUMP: "yes"})
    journey = confirm_change(engine, journey)

    assert journey.asking == PLACE, "the first of the questions about a lump"
    assert not {*LAPSED} & {*journey.answers}


def test_it_does_not_come_in_from_another_program(engine: Engine) -> None:
    lump = Visitor("skin", {"lump": "yes", "lump.growth": "fast", "lump.size": 12.0})
    answers = lump.answers(engine.rulebook.questionnaire)
    response = json.dumps(response_resource(engine, answers, NOON))
    before, lump_item, after = response.partition('"linkId": "skin.lump"')
    spoiled = before + lump_item + after.replace('"code": "yes"', '"code": "no"', 1)

    found = opened(spoiled, engine)

    assert read_response(json.loads(spoiled), engine.rulebook).answers[SIZE] == 12.0
    assert found.said[LUMP] == "no"
    assert not {*LAPSED} & {*found.said}
