"""The steps of a journey: interruption, going back, changing an answer, undo."""

import pytest

from questionnaire import Answer
from tests.toy import toy_engine
from visit import Journey
from visit.flow import navigation

NONE = frozenset({"none"})
ENGINE = toy_engine()


def walked(*steps: tuple[str, Answer]) -> Journey:
    """A journey from the start page through these answers, each to the question on screen."""
    journey = navigation.begin(ENGINE, Journey(), "me")
    for key, given in steps:
        assert journey.asking == key, f"on screen: {journey.page} {journey.asking}"
        journey = navigation.answer(ENGINE, journey, key, given)
    return journey


ADULT = (
    ("everyone.danger_signs", NONE),
    ("everyone.age", "40_plus"),
    ("everyone.places", frozenset({"kitchen_sink"})),
)
SINK = (
    ("kitchen_sink.pain", "yes"),
    ("kitchen_sink.spreading", "no"),
    ("kitchen_sink.growth", "slow"),
    ("kitchen_sink.feelings", NONE),
    ("kitchen_sink.size", 2.0),
)


def test_a_danger_sign_interrupts_at_once() -> None:
    journey = walked(("everyone.danger_signs", frozenset({"bleeding"})))

    assert journey.page == "emergency"


def test_after_the_emergency_page_the_questions_go_on() -> None:
    journey = walked(("everyone.danger_signs", frozenset({"bleeding"})))

    assert navigation.acknowledge_emergency(ENGINE, journey).asking == "everyone.age"


def test_the_same_emergency_does_not_interrupt_twice() -> None:
    journey = navigation.acknowledge_emergency(
        ENGINE, walked(("everyone.danger_signs", frozenset({"bleeding"})))
    )

    journey = navigation.answer(ENGINE, journey, "everyone.age", "40_plus")

    assert journey.page == "question"


def test_an_emergency_that_was_taken_back_interrupts_again() -> None:
    key = "everyone.danger_signs"
    journey = navigation.acknowledge_emergency(ENGINE, walked((key, frozenset({"bleeding"}))))
    calm = navigation.answer(ENGINE, navigation.back(ENGINE, journey), key, NONE)

    again = navigation.answer(ENGINE, navigation.back(ENGINE, calm), key, frozenset({"bleeding"}))

    assert again.page == "emergency"


def test_a_child_gets_a_page_and_no_further_question() -> None:
    journey = walked(("everyone.danger_signs", NONE), ("everyone.age", "under_18"))

    assert journey.page == "child"


def test_the_last_answer_leads_to_the_review() -> None:
    journey = walked(*ADULT, *SINK)

    assert journey.page == "review"
    assert navigation.finish_review(ENGINE, journey).page == "result"


def test_back_shows_the_question_before_with_its_answer_kept() -> None:
    journey = navigation.back(ENGINE, walked(*ADULT, ("kitchen_sink.pain", "yes")))

    assert journey.asking == "kitchen_sink.pain"
    assert journey.answers["kitchen_sink.pain"] == "yes"


def test_back_from_the_first_question_is_the_start_page() -> None:
    assert navigation.back(ENGINE, walked()).page == "start"


def test_a_change_without_effects_returns_to_the_review() -> None:
    journey = navigation.reopen(walked(*ADULT, *SINK), "kitchen_sink.size")

    assert navigation.answer(ENGINE, journey, "kitchen_sink.size", 3.0).page == "review"


def test_a_change_that_raises_the_level_is_shown_before_it_is_made() -> None:
    journey = navigation.reopen(walked(*ADULT, *SINK), "kitchen_sink.size")

    journey = navigation.answer(ENGINE, journey, "kitchen_sink.size", 9.0)

    pending = navigation.pending_change(ENGINE, journey)
    assert journey.page == "change"
    assert journey.answers["kitchen_sink.size"] == 2.0
    assert pending is not None
    assert pending.before is not None
    assert pending.after is not None
    assert (pending.before.id, pending.after.id) == ("routine", "two_weeks")


def test_a_change_that_drops_answers_names_them() -> None:
    journey = navigation.reopen(walked(*ADULT, *SINK), "kitchen_sink.pain")

    journey = navigation.answer(ENGINE, journey, "kitchen_sink.pain", "no")

    pending = navigation.pending_change(ENGINE, journey)
    assert pending is not None
    assert pending.dropped == ("kitchen_sink.spreading",)


def test_a_change_can_be_refused_and_undone() -> None:
    before = walked(*ADULT, *SINK)
    asked = navigation.answer(
        ENGINE, navigation.reopen(before, "kitchen_sink.size"), "kitchen_sink.size", 9.0
    )

    refused = navigation.back(ENGINE, navigation.back(ENGINE, asked))
    undone = navigation.undo_change(navigation.confirm_change(ENGINE, asked))

    assert (refused.page, refused.answers) == ("review", before.answers)
    assert (undone.page, undone.answers) == ("review", before.answers)


def test_a_change_that_opens_questions_asks_them() -> None:
    calm = (("kitchen_sink.pain", "no"), *SINK[2:])
    journey = navigation.reopen(walked(*ADULT, *calm), "kitchen_sink.pain")

    journey = navigation.answer(ENGINE, journey, "kitchen_sink.pain", "yes")
    journey = navigation.confirm_change(ENGINE, journey)

    assert journey.asking == "kitchen_sink.spreading"


@pytest.mark.parametrize("key", ["everyone.age", "kitchen_sink.size"])
def test_an_answer_to_a_question_that_is_not_on_screen_does_nothing(key: str) -> None:
    journey = walked()

    assert navigation.answer(ENGINE, journey, key, "40_plus") == journey
