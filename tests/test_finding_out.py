"""Whoever is not sure is offered a safe way to find out, and never where that would delay help."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from questionnaire import UNSURE, ContentError, Question, Questionnaire
from rules import Engine
from tests import visitors
from tests.proven import changed_copy, rulebook_of
from tests.screen import journey, open_result, press, shown_keys, words_on
from tests.visitors import Visitor
from ui.parts import finding_out
from ui.words import words
from visit import Journey
from visit.model.plan import Plan
from visit.result.finding_out import worth_finding_out
from visit.situation import Situation
from visit.words import speech_for

DAY = date(2026, 3, 2)
SIZE = "lump.size"
NOT_SURE_OF_THE_SIZE = Visitor("arms_legs", {**visitors.GROWING_LUMP.said, "lump.size": UNSURE})
SAY = speech_for(Journey())


def with_a_way(questionnaire: Questionnaire) -> list[Question]:
    return [one for one in questionnaire.questions.values() if one.find_out]


def situation(engine: Engine, visitor: Visitor, plan: Plan | None = None) -> Situation:
    answers = visitors.counted(engine, visitor.answers(engine.rulebook.questionnaire))
    return Situation(engine, Journey(answers=answers, plan=plan or Plan()))


def test_no_danger_sign_has_a_way_to_find_out(questionnaire: Questionnaire):
    found = with_a_way(questionnaire)

    assert len(found) >= 30
    assert [one.key for one in found if one.danger] == []


def test_a_danger_sign_with_a_way_to_find_out_is_refused(tmp_path: Path):
    file, danger = "questionnaire/locations/ankle.yaml", "    danger: [yes]"
    way = f"{danger}\n    find_out: Look at it again tomorrow."
    folder = changed_copy(tmp_path / "copy", (file, danger, way))

    with pytest.raises(ContentError, match="'find_out' fits no danger sign"):
        rulebook_of(folder)


def test_the_sentence_belongs_to_not_sure_alone(questionnaire: Questionnaire):
    for question in with_a_way(questionnaire):
        tied = [one for one in question.choices if finding_out.described(question, one)]
        (name,) = re.findall(r'describedby="(.+)"', finding_out.described(question, UNSURE))

        assert tied == [UNSURE]
        assert f'id="{name}"' in finding_out.markup(question, SAY)


def test_what_is_not_sure_is_worth_finding_out_until_the_last_day(engine: Engine):
    unsure = situation(engine, NOT_SURE_OF_THE_SIZE)
    level = unsure.guidance.level
    assert level is not None

    found = worth_finding_out(unsure, DAY)

    assert found is not None
    assert [question.key for question in found.questions] == [SIZE]
    assert found.by == DAY + timedelta(days=level.by_when.value)


def test_with_a_visit_it_is_worth_it_until_the_visit(engine: Engine):
    visit_on = DAY + timedelta(days=3)

    found = worth_finding_out(situation(engine, NOT_SURE_OF_THE_SIZE, Plan(visit_on=visit_on)), DAY)

    assert found is not None
    assert found.by == visit_on


def test_nobody_finds_out_first_where_help_is_needed_today(engine: Engine):
    said = {**visitors.STOMACH_BLEEDING.said, "bottom_blood": UNSURE}
    today = situation(engine, Visitor("digestive", {**said, "blood_with": "none"}))
    now = situation(engine, Visitor("digestive", said))

    for urgent in (today, now):
        assert urgent.answers["digestive.bottom_blood"] == UNSURE
        assert worth_finding_out(urgent, DAY) is None


def test_the_result_leads_back_to_exactly_that_row(engine: Engine):
    app = open_result(NOT_SURE_OF_THE_SIZE)
    size = engine.rulebook.questionnaire.question(SIZE)
    text = words_on(app)
    assert text.index(words("find_out_title")) < text.index(words("result_unknown"))

    press(app, words("find_out_answer", question=size.text.you))

    assert journey(app).asking == SIZE
    assert journey(app).changing
    assert SIZE in shown_keys(journey(app))


def test_a_result_without_doubt_has_nothing_to_find_out():
    assert words("find_out_title") not in words_on(open_result(visitors.GROWING_LUMP))
