"""Questions with boxes to tick: what is ticked counts, whatever comes with it or after it."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests import boxes, visitors
from tests.screen import complaint, heading, journey, open_app, open_at, press
from ui.words import words
from visit import Journey

DANGER_SIGNS, CONTEXT = "everyone.danger_signs", "everyone.context"


@pytest.fixture
def app() -> AppTest:
    return open_at(visitors.NO_SIGNS, CONTEXT)


def click(app: AppTest, name: str) -> None:
    """Press a button without sending anything yet."""
    (button,) = [button for button in app.button if button.label == name]
    button.click()


def test_a_tick_counts_that_comes_together_with_the_press() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)
    boxes.tick(app, "none")

    click(app, words("continue"))
    boxes.tell(app, ["chest_pain"])

    assert journey(app).answers[DANGER_SIGNS] == frozenset({"chest_pain"})
    assert journey(app).page == "emergency"


def test_a_tick_is_in_the_record_of_the_same_run(app: AppTest) -> None:
    boxes.tick(app, "operation")

    assert journey(app).draft == frozenset({"operation"})


def test_ticking_draws_nothing_anew(app: AppTest) -> None:
    before = boxes.group(app)

    boxes.tick(app, "operation")

    assert boxes.group(app) == before
    assert boxes.ticked(app) == frozenset({"operation"})


def test_nothing_ticked_is_no_answer(app: AppTest) -> None:
    press(app, words("continue"))

    assert complaint(app) == words("choose_some", none="None of these")
    assert boxes.ticked(app) == frozenset()


def test_boxes_that_were_all_unticked_stay_so() -> None:
    answered = {CONTEXT: frozenset({"operation"})}
    app = open_app(Journey(page="question", asking=CONTEXT, step=1, answers=answered))
    assert boxes.ticked(app) == frozenset({"operation"})

    boxes.tell(app, [])
    press(app, words("continue"))

    assert app.error
    assert boxes.ticked(app) == frozenset()
    assert journey(app).answers[CONTEXT] == frozenset({"operation"})


def test_ticks_stay_when_a_message_comes_and_goes(app: AppTest) -> None:
    boxes.tick(app, "operation")

    press(app, words("finish"))
    assert boxes.ticked(app) == frozenset({"operation"})
    boxes.tick(app, "blood_thinners")
    press(app, words("start_over_no"))

    assert set(boxes.ticked(app)) == {"operation", "blood_thinners"}


def test_a_tick_that_comes_with_the_wish_to_clear_is_kept(app: AppTest) -> None:
    click(app, words("finish"))
    boxes.tell(app, ["operation"])

    assert boxes.ticked(app) == frozenset({"operation"})


def test_another_question_begins_without_ticks(app: AppTest) -> None:
    boxes.tick(app, "operation")
    press(app, words("continue"))
    press(app, words("back"))
    assert boxes.ticked(app) == frozenset({"operation"})

    press(app, words("back"))

    assert heading(app) != words("review_title")
    assert "operation" not in boxes.ticked(app)


def test_what_was_told_of_an_earlier_drawing_counts_no_more(app: AppTest) -> None:
    boxes.tick(app, "operation")
    place = journey(app)

    app.session_state["journey"] = place.model_copy(update={"step": place.step + 1, "draft": None})
    app.run()

    assert boxes.ticked(app) == frozenset()


@pytest.mark.parametrize("forged", [["chest_pain"], [7, None], [["operation"]], ["\0"]])
def test_an_option_of_another_question_is_not_taken(app: AppTest, forged: list[Any]) -> None:
    boxes.tell(app, forged)
    press(app, words("continue"))

    assert CONTEXT not in journey(app).answers
    assert app.error


def test_none_beside_another_is_not_taken(app: AppTest) -> None:
    boxes.tell(app, ["none", "operation"])
    press(app, words("continue"))

    assert CONTEXT not in journey(app).answers
    assert complaint(app) == words("none_alone", none="None of these")
