"""What follows from the answers is worked out once, however many pages and sheets ask for it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from questionnaire import Answer, Answers
from rules import Engine, Guidance, Level
from tests import visitors
from tests.screen import open_app
from tests.toy import toy_engine
from tests.visits import at_a_sink
from visit.flow.navigation import see_result
from visit.phone.phone_script import script_for
from visit.plan.agenda import agenda
from visit.reading import one_step
from visit.result.raising import raising
from visit.sheet.build import sheet_for
from visit.situation import Situation
from visit.telling.facts import facts

TODAY = date(2026, 11, 28)
Decided = list[dict[str, object]]


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> Decided:
    """The answers of every decision that is made."""
    seen: Decided = []
    decide = Engine.decide

    def noting(self: Engine, answers: Answers) -> Guidance:
        seen.append(dict(answers))
        return decide(self, answers)

    monkeypatch.setattr(Engine, "decide", noting)
    return seen


def test_sheet_script_and_questions_come_from_one_decision(
    decided: Decided,
) -> None:
    situation = Situation(toy_engine(), at_a_sink(size=9.0))

    sheet_for(situation, TODAY)
    script_for(situation, TODAY)
    facts(situation)
    agenda(situation)

    assert len(decided) == 1


def test_a_result_page_decides_the_answers_given_once(decided: Decided, engine: Engine) -> None:
    lump = visitors.GROWING_LUMP.answers(engine.rulebook.questionnaire)
    *_, check = visitors.steps(engine, lump)
    result = see_result(engine, check)
    decided.clear()

    open_app(result)

    assert decided == [dict(result.answers)]


def test_other_answers_are_tried_once_for_one_situation(
    monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    lump = visitors.GROWING_LUMP.answers(engine.rulebook.questionnaire)
    situation = Situation(engine, see_result(engine, [*visitors.steps(engine, lump)][-1]))
    tried: list[str] = []
    more_urgent = Engine.more_urgent

    def noting(
        self: Engine, guidance: Guidance, answers: Answers, key: str, other: Answer
    ) -> Level | None:
        tried.append(key)
        return more_urgent(self, guidance, answers, key, other)

    monkeypatch.setattr(Engine, "more_urgent", noting)

    first = raising(situation)
    times = len(tried)

    assert times > 1
    assert raising(situation) == first
    assert len(tried) == times, "the page is drawn again with the same answers"


def test_the_answers_of_one_step_are_decided_once(decided: Decided) -> None:
    journey = at_a_sink(size=9.0)
    same = journey.model_copy(update={"page": "review", "answers": dict(journey.answers)})

    with one_step():
        first = Situation(toy_engine(), journey).guidance
        second = Situation(toy_engine(), same).guidance
    third = Situation(toy_engine(), journey).guidance

    assert first is second
    assert len(decided) == 2, "after the step nothing of it is kept"
    assert third == first


def test_a_step_of_another_person_shares_nothing(decided: Decided) -> None:
    journey = at_a_sink(size=9.0)

    with one_step():
        _ = Situation(toy_engine(), journey).guidance
        with ThreadPoolExecutor(1) as another:
            another.submit(lambda: Situation(toy_engine(), journey).guidance).result()

    assert len(decided) == 2


def test_other_answers_are_another_situation() -> None:
    calm = Situation(toy_engine(), at_a_sink(pain="no"))
    hurts = Situation(toy_engine(), at_a_sink(pain="yes", spreading="yes"))

    assert calm.guidance.level != hurts.guidance.level


def test_where_it_is_settled_nothing_that_is_left_is_more_urgent(engine: Engine) -> None:
    lump = visitors.GROWING_LUMP.answers(engine.rulebook.questionnaire)
    rank, seen = engine.rulebook.rank, set[bool]()

    for journey in visitors.steps(engine, lump, whole=True):
        situation = Situation(engine, journey)
        seen.add(situation.settled)
        highest, level = situation.highest_possible, situation.guidance.level
        assert highest is not None
        assert level is None or rank[highest.id] >= rank[level.id]
        assert not situation.settled or highest == level

    assert seen == {True, False}
