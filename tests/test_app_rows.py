"""Rows of a screen and presses: what is marked counts, whatever comes with it or after it."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from questionnaire import WHO_FOR, Questionnaire
from tests import rows, visitors
from tests.screen import (
    answers_of,
    begin,
    complaint,
    drawn_in,
    heading,
    journey,
    mark,
    mark_row,
    marked,
    markup,
    open_app,
    open_at,
    press,
    press_for,
    row_complaints,
    send,
    shown_keys,
    words_on,
)
from ui.browser.press import HIGHEST_STEP, LONGEST_NAME, MOST_MARKS
from ui.words import words

DANGER_SIGNS, PLACES, CONTEXT = "everyone.danger_signs", "everyone.places", "everyone.context"
AGE, HISTORY = "everyone.age", "everyone.history"
CHEST_PAIN = frozenset({"chest_pain"})
NONE = frozenset({"none"})


@pytest.fixture(name="app")
def _app() -> AppTest:
    """The screen about the person, where every row but their context is marked."""
    opened, given = open_at(visitors.NO_SIGNS, CONTEXT), answers_of(visitors.NO_SIGNS)
    for key in shown_keys(journey(opened)):
        if key != CONTEXT:
            mark(opened, key, given[key])
    return opened


def ticks(*options: Any) -> dict[str, Any]:
    """What a browser tells of a row with these boxes ticked, or a stranger makes up."""
    return {"chosen": list(options), "written": {}}


def told(app: AppTest, button: str = "continue", **changes: Any) -> dict[str, Any]:
    """What a browser tells of a press on the page as it is marked."""
    return {"button": button, "step": journey(app).step, "marks": marked(app), **changes}


def test_one_press_gives_all_that_is_marked(app: AppTest) -> None:
    mark(app, CONTEXT, frozenset({"operation", "blood_thinners"}))
    here, step = shown_keys(journey(app)), journey(app).step

    press(app, words("continue"))

    said = answers_of(visitors.NO_SIGNS, {CONTEXT: frozenset({"operation", "blood_thinners"})})
    assert {key: journey(app).answers[key] for key in here} == {key: said[key] for key in here}
    assert journey(app).step == step + 1
    assert not journey(app).unsent


def test_marking_tells_the_app_nothing(app: AppTest) -> None:
    before, shown = journey(app), markup(app)

    mark(app, CONTEXT, NONE)
    app.run()

    assert (journey(app), markup(app)) == (before, shown)


def test_nothing_ticked_is_no_answer(app: AppTest) -> None:
    press(app, words("continue"))

    assert row_complaints(app) == [words("choose_some", none="None of these")]
    assert drawn_in(app, CONTEXT) == []


def test_open_rows_are_counted_and_the_others_kept(
    app: AppTest, questionnaire: Questionnaire
) -> None:
    step, here = journey(app).step, shown_keys(journey(app))
    mark_row(app, AGE, ticks())

    press(app, words("continue"))

    assert journey(app).step == step
    assert complaint(app) == words("rows_open", count=2)
    assert row_complaints(app) == [
        words("choose_answer"),
        words("choose_some", none="None of these"),
    ]
    said = answers_of(visitors.NO_SIGNS)
    for key in here:
        kept = (
            []
            if key in (AGE, CONTEXT)
            else rows.told(questionnaire.question(key), said[key])["chosen"]
        )
        assert drawn_in(app, key) == kept
    assert AGE not in journey(app).answers


def test_an_open_row_stays_marked_when_the_others_are_answered_later(app: AppTest) -> None:
    press(app, words("continue"))

    mark(app, CONTEXT, NONE)
    press(app, words("continue"))

    assert journey(app).answers[CONTEXT] == NONE
    assert CONTEXT not in shown_keys(journey(app))


def test_open_rows_are_there_again_after_going_back_and_on(app: AppTest) -> None:
    mark(app, CONTEXT, frozenset({"operation"}))
    mark_row(app, AGE, ticks())

    press(app, words("back"))
    assert PLACES in shown_keys(journey(app))
    press(app, words("continue"))

    assert drawn_in(app, CONTEXT) == ["operation"]
    assert drawn_in(app, AGE) == []


def test_unticking_everything_in_an_answered_row_is_open_and_not_the_old_answer(
    app: AppTest,
) -> None:
    mark(app, CONTEXT, frozenset({"operation"}))
    press(app, words("continue"))
    press(app, words("back"))
    here = shown_keys(journey(app))
    assert drawn_in(app, CONTEXT) == ["operation"]

    mark_row(app, CONTEXT, ticks())
    press(app, words("continue"))

    assert shown_keys(journey(app)) == here
    assert row_complaints(app) == [words("choose_some", none="None of these")]
    assert drawn_in(app, CONTEXT) == []


def test_a_danger_sign_interrupts_with_open_rows() -> None:
    app = open_at(visitors.STOMACH_BLEEDING, "digestive.blood_when")
    here = shown_keys(journey(app))
    assert len(here) > 1

    mark(app, "digestive.blood_with", frozenset({"faint"}))
    press(app, words("continue"))

    assert journey(app).page == "emergency"
    assert "digestive.blood_when" not in journey(app).answers


def test_a_danger_sign_interrupts_whoever_stops() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    mark(app, DANGER_SIGNS, CHEST_PAIN)
    press(app, words("stop_here"))

    assert journey(app).page == "emergency"
    assert journey(app).answers[DANGER_SIGNS] == CHEST_PAIN


def test_what_is_drawn_stays_while_the_person_marks(app: AppTest) -> None:
    before = markup(app)

    mark(app, CONTEXT, frozenset({"operation"}))
    press_for(app, "typed")

    assert markup(app) == before
    assert journey(app).unsent[CONTEXT] == frozenset({"operation"})


# What a stranger could send -----------------------------------------------------------------------


@pytest.mark.parametrize("forged", [["chest_pain"], [7, None], [["operation"]], ["\0"], [{}]])
def test_an_option_of_another_question_is_not_taken(app: AppTest, forged: list[Any]) -> None:
    mark_row(app, CONTEXT, ticks(*forged))

    press(app, words("continue"))

    assert CONTEXT not in journey(app).answers
    assert row_complaints(app) == [words("choose_some", none="None of these")]


@pytest.mark.parametrize("forged", [["yes"], ["45_49 "], [45], [None], ["under_18\0"]])
def test_an_option_that_is_none_of_a_choice_is_not_taken(app: AppTest, forged: list[Any]) -> None:
    mark(app, CONTEXT, NONE)
    mark_row(app, AGE, ticks(*forged))

    press(app, words("continue"))

    assert AGE not in journey(app).answers
    assert row_complaints(app) == [words("choose_answer")]


def test_none_beside_another_is_not_taken(app: AppTest) -> None:
    mark_row(app, CONTEXT, ticks("none", "operation"))

    press(app, words("continue"))

    assert CONTEXT not in journey(app).answers
    assert row_complaints(app) == [words("none_alone", none="None of these")]


def test_a_row_that_is_not_on_the_screen_is_not_taken(app: AppTest) -> None:
    mark(app, CONTEXT, NONE)
    forged = {**marked(app), DANGER_SIGNS: ticks("chest_pain"), "lump.size": ticks("an egg")}

    send(app, told(app, marks=forged))

    assert journey(app).answers[DANGER_SIGNS] == NONE
    assert "lump.size" not in {*journey(app).answers, *journey(app).unsent}


@pytest.mark.parametrize("behind", [-1, 1, HIGHEST_STEP])
def test_marks_of_another_step_count_nothing(app: AppTest, behind: int) -> None:
    mark(app, CONTEXT, NONE)
    before = journey(app)

    send(app, told(app, step=before.step + behind))

    assert journey(app) == before


def test_a_press_twice_counts_once(app: AppTest) -> None:
    mark(app, CONTEXT, NONE)
    twice = told(app)

    send(app, twice)
    after = journey(app)
    send(app, twice)

    assert after.answers[CONTEXT] == NONE
    assert journey(app) == after


@pytest.mark.parametrize("button", ["begin", "result", "rest", "undo", f"change:{AGE}"])
def test_a_press_of_a_page_that_is_gone_does_nothing(app: AppTest, button: str) -> None:
    before = journey(app)

    send(app, told(app, button))

    assert journey(app) == before
    assert not row_complaints(app)


@pytest.mark.parametrize(
    "button",
    ["", "continue ", "CONTINUE", "__class__", "typed\0", "go_on", "x" * LONGEST_NAME, ":continue"],
)
def test_an_unknown_button_does_nothing(app: AppTest, button: str) -> None:
    before = journey(app)

    send(app, told(app, button))

    assert journey(app) == before


@pytest.mark.parametrize(
    "hostile",
    [
        None,
        [],
        "continue",
        7,
        {},
        {"button": "continue"},
        {"button": ["continue"], "step": 3, "marks": {}},
        {"button": "x" * (LONGEST_NAME + 1), "step": 3, "marks": {}},
        {"button": "continue", "step": True, "marks": {}},
        {"button": "continue", "step": "3", "marks": {}},
        {"button": "continue", "step": -1, "marks": {}},
        {"button": "continue", "step": 3.0, "marks": {}},
        {"button": "continue", "step": HIGHEST_STEP + 1, "marks": {}},
    ],
)
def test_what_is_no_press_does_nothing(app: AppTest, hostile: Any) -> None:
    before = journey(app)

    send(app, hostile)

    assert journey(app) == before
    assert not app.exception


@pytest.mark.parametrize(
    "marks",
    [
        None,
        [],
        "chosen",
        {CONTEXT: None},
        {CONTEXT: {"chosen": "operation"}},
        {CONTEXT: {"chosen": {"operation": True}, "written": []}},
        {CONTEXT: {"written": {"number": 7}}},
        {f"row{number}": ticks("none") for number in range(MOST_MARKS + 1)},
    ],
)
def test_marks_of_no_shape_are_no_marks(app: AppTest, marks: Any) -> None:
    step = journey(app).step

    send(app, told(app, marks=marks))

    assert journey(app).step == step
    assert len(row_complaints(app)) == len(shown_keys(journey(app)))
    assert not app.exception


def test_nobody_begins_for_someone_who_is_not_offered() -> None:
    app = open_app()
    mark_row(app, WHO_FOR, ticks("everyone"))

    press(app, words("begin"))

    assert journey(app).page == "start"
    assert complaint(app) == words("who_missing")


def test_a_press_with_nothing_known_of_the_page_does_nothing_on_the_start_page() -> None:
    app = open_app()
    before = journey(app)

    for button in ("continue", "back", "stop", "typed", "result", f"change:{WHO_FOR}"):
        send(app, told(app, button))

    assert journey(app) == before
    begin(app)
    assert shown_keys(journey(app)) == (DANGER_SIGNS,)


def test_the_way_to_stop_says_what_it_leads_to(app: AppTest) -> None:
    assert words("stop_here") in words_on(app)

    press(app, words("stop_here"))

    assert journey(app).stopped
    assert journey(app).page == "result"
    assert heading(app)
    assert journey(app).answers[HISTORY] == NONE
