"""Order, applicability, skipping, and what an unfinished questionnaire may say."""

from questionnaire import Answer, Group, Screen, Told, applicable_rows
from questionnaire.answers.values import NOT_ASKED
from tests.toy import at_the_sink, toy_engine, toy_questionnaire
from visit import Journey
from visit.flow.screens import upcoming
from visit.situation import Situation

NONE = frozenset({"none"})


def next_key(answers: dict[str, Answer]) -> str | None:
    """The first row of the next screen; the toy has one question on each."""
    shown = upcoming(Situation(toy_engine(), Journey(answers=answers)))
    return shown.keys[0] if shown else None


def test_questions_come_in_the_order_of_the_files() -> None:
    assert next_key({}) == "everyone.who_for"
    assert next_key({"everyone.who_for": "me"}) == "everyone.danger_signs"


def test_a_follow_up_is_asked_only_after_its_question_calls_for_it() -> None:
    assert next_key(at_the_sink(pain="yes")) == "kitchen_sink.spreading"
    assert next_key(at_the_sink(pain="no")) == "kitchen_sink.growth"


def test_a_question_that_no_open_rule_needs_is_not_asked() -> None:
    answers = at_the_sink(pain="no", growth="fast", feelings=NONE)

    assert next_key(answers) is None, "size could only fire a rule that has fired already"


def test_a_location_that_was_not_chosen_is_not_asked() -> None:
    answers = {**at_the_sink(), "everyone.places": NONE}

    sight = toy_engine().applicable(answers)
    assert sight.locations["kitchen_sink"] is False
    assert sight.counted["kitchen_sink.pain"] is NOT_ASKED


def test_a_screen_shows_only_rows_that_surely_apply() -> None:
    assert rows_at_the_sink(at_the_sink(pain="yes")) == ["pain", "spreading"]
    assert rows_at_the_sink(at_the_sink(pain="no")) == ["pain"]
    assert rows_at_the_sink(at_the_sink()) == ["pain"]


def test_a_screen_of_a_location_that_does_not_surely_apply_shows_nothing() -> None:
    assert rows_at_the_sink({**at_the_sink(pain="yes"), "everyone.places": NONE}) == []
    assert rows_at_the_sink({"everyone.who_for": "me"}) == []


def rows_at_the_sink(answers: dict[str, Answer]) -> list[str]:
    heading, asked = Told.both("Pain"), Group(questions=("pain", "spreading"))
    screen = Screen(location="kitchen_sink", id="pain", heading=heading, groups=(asked,))
    sight = toy_engine().applicable(answers)
    return [row.id for row in applicable_rows(toy_questionnaire(), screen, sight)]


def test_an_answer_to_a_question_that_no_longer_applies_is_not_seen() -> None:
    answers = at_the_sink(pain="no", spreading="yes")

    guidance = toy_engine().decide(answers)

    assert guidance.sight.counted["kitchen_sink.spreading"] is NOT_ASKED
    assert "kitchen_sink.spreading_pain" not in [rule.key for rule in guidance.fired]


def test_an_answer_that_ends_the_questions_ends_them() -> None:
    answers = {**at_the_sink(pain="yes"), "everyone.age": "under_18"}

    guidance = toy_engine().decide(answers)

    assert next_key(answers) is None
    assert guidance.sight.counted["kitchen_sink.pain"] is NOT_ASKED
    assert guidance.settled
    assert guidance.fired[0].key == "everyone.child"


def test_what_decides_whether_a_needed_question_applies_is_needed_too() -> None:
    engine = toy_engine()
    answers: dict[str, Answer] = {
        "everyone.who_for": "me",
        "everyone.danger_signs": NONE,
        "everyone.age": "40_plus",
    }

    guidance = engine.decide(answers)
    wanted = engine.needed(guidance)

    assert "everyone.places" in wanted
