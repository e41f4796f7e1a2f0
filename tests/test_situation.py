"""What follows from the answers is worked out once, however many pages and sheets ask for it."""

from datetime import date

import pytest

from questionnaire import Answers
from rules import Engine, Guidance
from tests import visitors
from tests.screen import open_app
from tests.toy import toy_engine
from tests.visits import at_a_sink
from visit.complaint.phone_script import script_for
from visit.flow.navigation import see_result
from visit.plan.agenda import agenda
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

    assert decided.count(dict(result.answers)) == 1
    assert len(decided) > 1, "other answers are tried as well, for what would change this"


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
