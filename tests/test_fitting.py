"""No line on a sheet says what the person did not say, or what has come already.

Each pair is a pattern in the words and the answers beside which it would be wrong.
"""

import re
from typing import Any

import pytest

from questionnaire import Answer, ContentError, parse_condition, resolve
from rules import Engine
from tests.cases_of_sheets import sheets
from tests.people import complete_person
from visit import Journey
from visit.plan import fitting
from visit.plan.fitting import fits
from visit.situation import Situation

CLASHES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("reaches the size of a golf ball", {"lump.size": {"at_least": "4"}}),
    (r"^Call sooner if it grows(?! fast)", {"lump.growth": ["fast", "bigger", "woke", "slow"]}),
    (r"^Call sooner if .*gets hard", {"lump.feel": "hard"}),
    (r"^Say (?:if you could be pregnant|how late)", {"everyone.age": "60_plus"}),
    (r"^Say (?:if you could be pregnant|how late)", {"everyone.pregnant": "no"}),
    (r"The lump is growing", {"lump.growth": "same"}),
    (r"ready for this test", {"everyone.road": "noticed"}),
    (r"^None of the emergency signs", {"lump.testicle_pain": "yes"}),
)


@pytest.mark.parametrize(
    ("says", "when"), CLASHES, ids=[f"{says} {when}" for says, when in CLASHES]
)
def test_no_sheet_of_any_case_says_it(says: str, when: dict[str, Any]) -> None:
    wrong = []
    for one in sheets():
        questions = one.situation.engine.rulebook.questionnaire.questions
        condition = resolve(parse_condition(when), "everyone", questions)
        if condition.truth(one.situation.guidance.sight.counted) is not True:
            continue
        lines = (item.text for part in one.sheet.sections for item in part.items)
        wrong += [f"{one.person}: {line}" for line in lines if re.search(says, line)]

    assert wrong == []


def lump(engine: Engine, **said: object) -> Situation:
    answers: dict[str, Answer] = complete_person(
        engine.rulebook.questionnaire, "lump", {"place": ["limb"], **said}
    )
    return Situation(engine, Journey(answers=answers))


def test_growing_faster_is_news_to_whoever_has_a_lump_that_grows(engine: Engine) -> None:
    growing = lump(engine, growth="slow", size=3)

    assert not fits("Call sooner if it grows.", growing)
    assert fits("Call sooner if it grows faster.", growing)
    assert fits("Call sooner if it grows.", lump(engine, growth="same", size=3))


def test_a_line_that_says_what_to_do_today_is_never_left_out(engine: Engine) -> None:
    growing = lump(engine, growth="fast", size=8)

    assert fits("Call the same day if it grows fast or hurts.", growing)
    assert fits("Call {emergency} if it grows.", growing)


def test_a_pair_that_nothing_can_match_is_refused(engine: Engine, tmp_path: Any) -> None:
    file = tmp_path / "fitting.yaml"
    file.write_text("unfit:\n  - says: '('\n    when: {lump.growht: fast}\n", encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        fitting.load(engine.rulebook, file)

    assert "no pattern" in str(refused.value)
    assert "lump.growth" in str(refused.value)
