"""Checking the answers: each can be changed, and what a change does is shown before it is made."""

from rules import Engine
from tests import visitors
from tests.screen import (
    answer,
    change,
    choices,
    heading,
    journey,
    lines,
    mark,
    open_app,
    open_review,
    press,
    walk,
)
from ui.content import engine as shown_engine
from ui.words import words
from visit import preview

LUMP, SIZE, GROWTH = "arms_legs.lump", "lump.size", "lump.growth"
UNDONE = "Your last change is undone. Your earlier answers are back."


def test_the_review_shows_every_answer_that_counts() -> None:
    app = open_review(visitors.GROWING_LUMP)

    said = journey(app).answers
    questions = [shown_engine().rulebook.questionnaire.question(key) for key in said]
    shown = lines(app)
    assert all(question.text.you in shown for question in questions)
    assert "It has grown over weeks or months" in shown
    assert "6 cm (about 2.4 inches), about as big as an egg" in shown


def test_every_answer_of_the_review_can_be_changed() -> None:
    app = open_review(visitors.GROWING_LUMP)

    buttons = [button for button in app.button if button.label.startswith("Change ")]

    assert len(buttons) == len(journey(app).answers)


def test_every_way_to_change_an_answer_has_a_name_of_its_own() -> None:
    app = open_review(visitors.GROWING_LUMP)

    names = [button.label for button in app.button if button.label.startswith("Change ")]

    assert len(set(names)) == len(names)


def test_a_change_opens_with_the_present_answer_marked() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, GROWTH)

    assert choices(app).value == "fast"


def test_a_change_that_alters_nothing_else_returns_to_the_review() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, GROWTH)
    answer(app, GROWTH, "fast")

    assert heading(app) == words("review_title")


def test_a_change_shows_what_it_does_before_it_is_made(engine: Engine) -> None:
    app = open_review(visitors.GROWING_LUMP)
    before = journey(app).answers
    effect = preview(engine, journey(app).answers, LUMP, "no")

    change(app, LUMP)
    answer(app, LUMP, "no")

    shown = lines(app)
    assert heading(app) == words("change_title")
    assert journey(app).answers == before
    assert len(effect.dropped) >= 5
    for key in effect.dropped:
        assert f"- {engine.rulebook.questionnaire.question(key).text.you}" in shown
    assert "- With your old answer: See a doctor within 2 weeks" in shown
    assert "- With your new answer: Keep watch and check again" in shown


def test_a_change_to_a_calmer_level_asks_whether_it_is_right() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, LUMP)
    answer(app, LUMP, "no")

    assert (
        "The new answer makes this less urgent. Change it only if the new answer is right."
        in lines(app)
    )


def test_a_change_to_a_more_urgent_level_says_so() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, "everyone.danger_signs")
    answer(app, "everyone.danger_signs", frozenset({"chest_pain"}))

    shown = lines(app)
    assert "- With your new answer: Call for emergency help now" in shown
    assert "The new answer makes this more urgent." in shown


def test_a_level_that_a_change_leaves_open_is_not_known_yet() -> None:
    app = open_review(visitors.NO_SIGNS)

    change(app, "everyone.places")
    answer(app, "everyone.places", frozenset({"arms_legs"}))

    shown = lines(app)
    assert "- With your old answer: Keep watch and check again" in shown
    assert "- With your new answer: Not known yet. More questions have to be answered." in shown
    assert not any("urgent" in line for line in shown)


def test_a_change_that_opens_questions_names_and_asks_them() -> None:
    app = open_review(visitors.Visitor("arms_legs", {}))

    change(app, LUMP)
    answer(app, LUMP, "yes")

    assert words("change_opened") in lines(app)
    assert "- How has the size of the lump changed?" in lines(app)
    press(app, words("change_do"))
    assert journey(app).asking == "lump.place"


def test_a_change_can_be_refused() -> None:
    app = open_review(visitors.GROWING_LUMP)
    before = journey(app).answers
    change(app, LUMP)
    answer(app, LUMP, "no")

    press(app, words("change_keep"))

    assert journey(app).answers == before
    assert choices(app).value == "yes"


def test_a_change_can_be_undone() -> None:
    app = open_review(visitors.GROWING_LUMP)
    before = journey(app).answers
    change(app, LUMP)
    answer(app, LUMP, "no")
    press(app, words("change_do"))
    assert "6 cm (about 2.4 inches), about as big as an egg" not in lines(app)

    press(app, words("undo"))

    assert journey(app).answers == before
    assert "6 cm (about 2.4 inches), about as big as an egg" in lines(app)


def test_an_undone_change_is_said_until_the_next_step() -> None:
    app = open_review(visitors.GROWING_LUMP)
    change(app, LUMP)
    answer(app, LUMP, "no")
    press(app, words("change_do"))
    assert UNDONE not in lines(app)

    press(app, words("undo"))
    assert UNDONE in lines(app)

    change(app, LUMP)
    press(app, words("back"))
    assert UNDONE not in lines(app)


def test_a_change_to_an_emergency_interrupts() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, "everyone.danger_signs")
    answer(app, "everyone.danger_signs", frozenset({"chest_pain"}))
    press(app, words("change_do"))

    assert journey(app).page == "emergency"
    press(app, words("emergency_go_on"))
    assert heading(app) == words("review_title")


def test_going_back_from_a_change_leaves_the_answer() -> None:
    app = open_review(visitors.GROWING_LUMP)
    before = journey(app).answers

    change(app, SIZE)
    mark(app, SIZE, 9.0)
    press(app, words("back"))

    assert heading(app) == words("review_title")
    assert journey(app).answers == before


def test_after_a_walk_the_review_holds_what_was_answered() -> None:
    app = open_app()

    walk(app, visitors.UNSURE_ABOUT_A_LUMP)

    assert journey(app).answers == journey(open_review(visitors.UNSURE_ABOUT_A_LUMP)).answers
