"""What one change does, and which single answers would raise the level."""

from rules.more_urgent_if import more_urgent_if
from tests.toy import at_the_sink, toy_engine
from visit import preview

NONE = frozenset({"none"})
ENGINE = toy_engine()


def test_a_preview_names_questions_that_open() -> None:
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    change = preview(ENGINE, answers, "kitchen_sink.pain", "yes")

    assert change.opened == ("kitchen_sink.spreading",)


def test_a_preview_of_the_same_answer_is_silent() -> None:
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    assert preview(ENGINE, answers, "kitchen_sink.pain", "no").silent


def test_every_rise_is_true_when_tried() -> None:
    answers = at_the_sink(pain="yes", spreading="no", growth="slow", feelings=NONE, size=1.0)
    guidance = ENGINE.decide(answers)

    found = more_urgent_if(ENGINE, answers, guidance)

    assert {rise.question.id for rise in found} == {"danger_signs", "spreading", "growth", "size"}
    for rise in found:
        after = ENGINE.decide({**answers, rise.question.key: rise.answer}).level
        assert after == rise.level


def test_a_rise_of_a_number_is_the_border_of_a_rule() -> None:
    answers = at_the_sink(pain="no", growth="slow", feelings=NONE, size=1.0)

    found = more_urgent_if(ENGINE, answers, ENGINE.decide(answers))

    assert 5.0 in [rise.answer for rise in found if rise.question.id == "size"]
