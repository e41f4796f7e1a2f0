"""Checking the answers: each can be changed, and what a change does is shown before it is made."""

from streamlit.testing.v1 import AppTest

from questionnaire import Answer
from rules import Engine
from tests import rows, visitors
from tests.screen import (
    answer,
    answers_of,
    change,
    drawn_in,
    heading,
    journey,
    lines,
    mark,
    markup,
    open_app,
    open_review,
    press,
    press_for,
    shown_keys,
    walk,
)
from tests.visitors import Visitor
from ui.content import engine as shown_engine
from ui.words import words
from visit import preview

LUMP, SIZE, GROWTH = "arms_legs.lump", "lump.size", "lump.growth"
JAUNDICE = "whole_body.jaundice"
DANGER_SIGNS, PLACES = "everyone.danger_signs", "everyone.places"
CHEST_PAIN = frozenset({"chest_pain"})
UNDONE = "Your last change is undone. Your earlier answers are back."


def answer_now(app: AppTest, visitor: Visitor, key: str, given: Answer) -> None:
    """Answer the screen as this person, apart from one row."""
    assert key in shown_keys(journey(app))
    answer(app, answers_of(visitor, {key: given}))


def ways_to_change(app: AppTest) -> dict[str, str]:
    """The buttons that open an answer, by their names."""
    found = rows.buttons(markup(app)).items()
    return {name: press for name, press in found if press.startswith("change:")}


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

    opened = {press.partition(":")[2] for press in ways_to_change(app).values()}

    assert opened == set(journey(app).answers)


def test_every_way_to_change_an_answer_has_a_name_of_its_own() -> None:
    app = open_review(visitors.GROWING_LUMP)

    assert len(ways_to_change(app)) == len(journey(app).answers)
    assert all(name.startswith("Change the answer to ") for name in ways_to_change(app))


def test_an_answer_that_does_not_count_cannot_be_opened() -> None:
    app = open_review(visitors.GROWING_LUMP)
    before = journey(app)

    for forged in ("change:everyone.pregnant", "change:", "change", "change:no.such", "change:x:y"):
        press_for(app, forged)

    assert journey(app) == before


def test_a_change_opens_with_the_present_answer_marked() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, GROWTH)

    assert drawn_in(app, GROWTH) == ["fast"]


def test_a_change_that_alters_nothing_else_returns_to_the_review() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, GROWTH)
    answer(app, answers_of(visitors.GROWING_LUMP))

    assert heading(app) == words("review_title")


def test_a_change_shows_what_it_does_before_it_is_made(engine: Engine) -> None:
    app = open_review(visitors.GROWING_LUMP, whole=True)
    before = journey(app).answers
    effect = preview(engine, journey(app).answers, {LUMP: "no"})

    change(app, LUMP)
    answer_now(app, visitors.GROWING_LUMP, LUMP, "no")

    shown = lines(app)
    assert heading(app) == words("change_title")
    assert journey(app).answers == before
    assert len(effect.dropped) >= 5
    for key in effect.dropped:
        assert f"- {engine.rulebook.questionnaire.question(key).text.you}" in shown
    assert "- With your old answer: See a doctor within 2 weeks" in shown
    assert "- With your new answer: Keep watch and check again" in shown


def test_a_change_to_a_calmer_level_asks_whether_it_is_right() -> None:
    app = open_review(visitors.GROWING_LUMP, whole=True)

    change(app, LUMP)
    answer_now(app, visitors.GROWING_LUMP, LUMP, "no")

    assert (
        "The new answer makes this less urgent. Change it only if the new answer is right."
        in lines(app)
    )


def test_a_change_to_a_more_urgent_level_says_so() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, JAUNDICE)
    answer_now(app, visitors.GROWING_LUMP, JAUNDICE, "yes")

    shown = lines(app)
    assert "- With your new answer: Get medical advice today" in shown
    assert "The new answer makes this more urgent." in shown


def test_a_level_that_a_change_leaves_open_is_not_known_yet() -> None:
    app = open_review(visitors.NO_SIGNS)

    change(app, PLACES)
    answer_now(app, visitors.NO_SIGNS, PLACES, frozenset({"arms_legs"}))

    shown = lines(app)
    assert "- With your old answer: Keep watch and check again" in shown
    assert "- With your new answer: Not known yet. More questions have to be answered." in shown
    assert not any("urgent" in line for line in shown)


def test_a_change_that_opens_questions_names_and_asks_them() -> None:
    app = open_review(Visitor("arms_legs", {}))

    change(app, LUMP)
    answer_now(app, Visitor("arms_legs", {}), LUMP, "yes")

    assert words("change_opened") in lines(app)
    assert "- How has the size of the lump changed?" in lines(app)
    press(app, words("change_do"))
    assert journey(app).asking == "lump.place"


def test_a_change_can_be_refused() -> None:
    app = open_review(visitors.GROWING_LUMP, whole=True)
    before = journey(app).answers
    change(app, LUMP)
    answer_now(app, visitors.GROWING_LUMP, LUMP, "no")

    press(app, words("change_keep"))

    assert journey(app).answers == before
    assert drawn_in(app, LUMP) == ["yes"]


def test_a_change_can_be_undone() -> None:
    app = open_review(visitors.GROWING_LUMP, whole=True)
    before = journey(app).answers
    change(app, LUMP)
    answer_now(app, visitors.GROWING_LUMP, LUMP, "no")
    press(app, words("change_do"))
    assert "6 cm (about 2.4 inches), about as big as an egg" not in lines(app)

    press(app, words("undo"))

    assert journey(app).answers == before
    assert "6 cm (about 2.4 inches), about as big as an egg" in lines(app)


def test_an_undone_change_is_said_until_the_next_step() -> None:
    app = open_review(visitors.GROWING_LUMP, whole=True)
    change(app, LUMP)
    answer_now(app, visitors.GROWING_LUMP, LUMP, "no")
    press(app, words("change_do"))
    assert UNDONE not in lines(app)

    press(app, words("undo"))
    assert UNDONE in lines(app)

    change(app, LUMP)
    press(app, words("back"))
    assert UNDONE not in lines(app)


def test_a_change_to_an_emergency_interrupts() -> None:
    app = open_review(visitors.GROWING_LUMP)

    change(app, DANGER_SIGNS)
    answer_now(app, visitors.GROWING_LUMP, DANGER_SIGNS, CHEST_PAIN)

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
