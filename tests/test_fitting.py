"""Lines that do not fit the answers are left out; what to do today never is."""

from typing import Any

import pytest

from questionnaire import Answer, ContentError
from rules import Engine
from tests.people import complete_person
from visit import Journey
from visit.plan import fitting
from visit.plan.fitting import fits
from visit.situation import Situation


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
