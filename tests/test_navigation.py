"""The steps of a journey: interruption, going back, changing an answer, undo."""

import pytest

from questionnaire import Answer
from tests.toy import toy_engine
from visit import Journey, Page
from visit.flow import answering, changing, navigation

NONE = frozenset({"none"})
ENGINE = toy_engine()


def walked(*steps: tuple[str, Answer]) -> Journey:
    """A journey from the start page through these answers, each to the question on screen."""
    journey = navigation.begin(ENGINE, Journey(), "me")
    for key, given in steps:
        assert journey.asking == key, f"on screen: {journey.page} {journey.asking}"
        journey = answering.answer(ENGINE, journey, {key: given})
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


def test_after_the_emergency_page_the_check_comes_or_the_rest() -> None:
    journey = walked(("everyone.danger_signs", frozenset({"bleeding"})))

    whole = navigation.acknowledge_emergency(ENGINE, journey, whole=True)

    assert navigation.acknowledge_emergency(ENGINE, journey).page == "review"
    assert (whole.page, whole.asking) == ("question", "everyone.age")


def test_the_same_emergency_does_not_interrupt_twice() -> None:
    urgent = walked(("everyone.danger_signs", frozenset({"bleeding"})))
    journey = navigation.acknowledge_emergency(ENGINE, urgent, whole=True)

    journey = answering.answer(ENGINE, journey, {"everyone.age": "40_plus"})

    assert (journey.page, journey.asking) == ("question", "everyone.places")


def test_an_emergency_that_was_taken_back_interrupts_again() -> None:
    key = "everyone.danger_signs"
    journey = walked((key, frozenset({"bleeding"})))
    heeded = navigation.acknowledge_emergency(ENGINE, journey, whole=True)
    reconsidered = navigation.back(ENGINE, navigation.back(ENGINE, heeded))
    calm = answering.answer(ENGINE, reconsidered, {key: NONE})

    again = navigation.back(ENGINE, calm)
    again = answering.answer(ENGINE, again, {key: frozenset({"bleeding"})})

    assert (reconsidered.page, reconsidered.asking) == ("question", key)
    assert (calm.page, calm.asking) == ("question", "everyone.age")
    assert again.page == "emergency"


def test_a_child_gets_a_page_and_no_further_question() -> None:
    journey = walked(("everyone.danger_signs", NONE), ("everyone.age", "under_18"))

    assert journey.page == "child"


def test_the_last_answer_leads_to_the_review() -> None:
    journey = walked(*ADULT, *SINK)

    assert journey.page == "review"
    assert navigation.see_result(ENGINE, journey).page == "result"


def test_back_shows_the_question_before_with_its_answer_kept() -> None:
    journey = navigation.back(ENGINE, walked(*ADULT, ("kitchen_sink.pain", "yes")))

    assert journey.asking == "kitchen_sink.pain"
    assert journey.answers["kitchen_sink.pain"] == "yes"


def test_back_from_the_first_question_is_the_start_page() -> None:
    assert navigation.back(ENGINE, walked()).page == "start"


def test_a_change_without_effects_returns_to_the_review() -> None:
    journey = changing.reopen(walked(*ADULT, *SINK), "kitchen_sink.size")

    assert answering.answer(ENGINE, journey, {"kitchen_sink.size": 3.0}).page == "review"


def test_a_change_that_raises_the_level_is_shown_before_it_is_made() -> None:
    journey = changing.reopen(walked(*ADULT, *SINK), "kitchen_sink.size")

    journey = answering.answer(ENGINE, journey, {"kitchen_sink.size": 9.0})

    pending = changing.pending_change(ENGINE, journey)
    assert journey.page == "change"
    assert journey.answers["kitchen_sink.size"] == 2.0
    assert pending is not None
    assert pending.before is not None
    assert pending.after is not None
    assert (pending.before.id, pending.after.id) == ("routine", "two_weeks")


def test_a_change_that_drops_answers_names_them() -> None:
    journey = changing.reopen(walked(*ADULT, *SINK), "kitchen_sink.pain")

    journey = answering.answer(ENGINE, journey, {"kitchen_sink.pain": "no"})

    pending = changing.pending_change(ENGINE, journey)
    assert pending is not None
    assert pending.dropped == ("kitchen_sink.spreading",)


def test_a_change_can_be_refused_and_undone() -> None:
    before = walked(*ADULT, *SINK)
    asked = answering.answer(
        ENGINE, changing.reopen(before, "kitchen_sink.size"), {"kitchen_sink.size": 9.0}
    )

    refused = navigation.back(ENGINE, navigation.back(ENGINE, asked))
    undone = changing.undo_change(changing.confirm_change(ENGINE, asked))

    assert (refused.page, refused.answers) == ("review", before.answers)
    assert (undone.page, undone.answers) == ("review", before.answers)


def test_a_change_that_opens_questions_asks_them() -> None:
    calm = (("kitchen_sink.pain", "no"), *SINK[2:])
    journey = changing.reopen(walked(*ADULT, *calm), "kitchen_sink.pain")

    journey = answering.answer(ENGINE, journey, {"kitchen_sink.pain": "yes"})
    journey = changing.confirm_change(ENGINE, journey)

    assert journey.asking == "kitchen_sink.spreading"


@pytest.mark.parametrize("key", ["everyone.age", "kitchen_sink.size"])
def test_an_answer_to_a_question_that_is_not_on_screen_does_nothing(key: str) -> None:
    journey = walked()

    assert answering.answer(ENGINE, journey, {key: "40_plus"}) == journey


@pytest.mark.parametrize("page", ["emergency", "change", "review", "result", "start"])
def test_an_answer_on_a_page_without_questions_does_nothing(page: Page) -> None:
    journey = walked().moved(page=page)

    assert answering.answer(ENGINE, journey, {"everyone.danger_signs": NONE}) == journey
