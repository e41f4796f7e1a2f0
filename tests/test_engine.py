"""Levels, ties and partial answers."""

import pytest

from questionnaire import Answer
from tests.toy import at_the_sink, toy_engine

NONE = frozenset({"none"})


def level(answers: dict[str, Answer]) -> str | None:
    found = toy_engine().decide(answers).level
    return found.id if found else None


def fired(answers: dict[str, Answer]) -> list[str]:
    return [rule.id for rule in toy_engine().decide(answers).fired]


def test_the_level_is_the_highest_among_fired_rules() -> None:
    answers = at_the_sink(pain="yes", spreading="no", size=6.0)

    assert level(answers) == "two_weeks"


def test_all_fired_rules_stay_most_urgent_first() -> None:
    answers = at_the_sink(pain="yes", spreading="yes", growth="fast")

    assert fired(answers) == ["spreading_pain", "big_or_fast", "pain_at_all", "calm"]


def test_calm_advice_is_not_shown_beside_urgent_advice() -> None:
    guidance = toy_engine().decide(at_the_sink(pain="yes", spreading="yes", growth="fast"))

    shown = [rule.id for rule in toy_engine().reasons(guidance)]
    assert shown == ["spreading_pain", "big_or_fast", "pain_at_all"]


def test_in_an_emergency_only_its_own_signs_are_shown() -> None:
    guidance = toy_engine().decide(at_the_sink(pain="yes", spreading="yes", growth="fast"))

    assert [rule.id for rule in toy_engine().advice(guidance)] == ["spreading_pain"]


def test_calm_advice_is_shown_when_there_is_no_other() -> None:
    guidance = toy_engine().decide(at_the_sink(pain="no", growth="none", feelings=NONE, size=1.0))

    assert [rule.id for rule in toy_engine().advice(guidance)] == ["calm"]


def test_not_sure_of_a_danger_sign_counts_as_yes_where_the_rule_says_so() -> None:
    assert level(at_the_sink(pain="yes", spreading="unsure")) == "emergency"


def test_the_lowest_level_is_held_back_while_a_more_urgent_rule_is_open() -> None:
    guidance = toy_engine().decide(at_the_sink())

    assert [rule.id for rule in guidance.fired] == ["calm"]
    assert guidance.level is None
    assert guidance.highest_possible is not None
    assert guidance.highest_possible.id == "emergency"


def test_the_lowest_level_is_given_once_nothing_is_open() -> None:
    answers = at_the_sink(pain="no", growth="none", feelings=NONE, size=1.0)

    guidance = toy_engine().decide(answers)

    assert guidance.settled
    assert guidance.level is not None
    assert guidance.level.id == "watch"


@pytest.mark.parametrize(
    ("feelings", "expected"),
    [({"sick"}, False), ({"sick", "hot"}, True), ({"unsure"}, True), ({"none"}, False)],
)
def test_so_many_of_several(feelings: set[str], expected: bool) -> None:  # noqa: FBT001
    answers = at_the_sink(pain="no", feelings=frozenset(feelings))

    assert ("two_feelings" in fired(answers)) is expected


def test_nothing_is_guessed_from_no_answers() -> None:
    guidance = toy_engine().decide({})

    assert guidance.level is None
    assert guidance.fired == ()
    assert not guidance.settled
