"""Questions for a number: everyday objects, a number as it was typed, and what is no number."""

import pytest
from streamlit.testing.v1 import AppTest

from questionnaire import LONGEST_TYPED
from tests import rows, visitors
from tests.screen import (
    answers_of,
    drawn_in,
    journey,
    mark,
    mark_row,
    marked,
    markup,
    measure,
    open_at,
    press,
    row_complaints,
    shown_keys,
)
from tests.visitors import Visitor
from ui.pages.screen_presses import read_back
from ui.widgets.number import MEASURED, NUMBER, UNIT
from ui.words import words
from visit import TypedNumber

SIZE = "lump.size"
TEMPERATURE = "in_treatment.temperature"


def open_size() -> AppTest:
    """The screen with the size of the lump, where all else is marked."""
    return open_marked(visitors.GROWING_LUMP, SIZE)


def open_marked(visitor: Visitor, key: str) -> AppTest:
    """The screen with that question, where all other rows are marked."""
    app, given = open_at(visitor, key), answers_of(visitor)
    for other in rows.rows(markup(app)):
        if other != key:
            mark(app, other, given[other])
    return app


def written(app: AppTest, key: str) -> dict[str, str]:
    """What the app drew in the fields of a row."""
    return dict(rows.drawn(markup(app))[key]["written"])


def complaint_of_the_row(app: AppTest) -> str:
    """What is said beside the one row that is open."""
    (told,) = row_complaints(app)
    return told


def read_so_far(app: AppTest, key: str) -> str:
    """How the number is read back while it is being typed."""
    return read_back(journey(app))[key]


@pytest.mark.parametrize("typed", ["2.5", "2,5", " 2.5 ", "2,50"])
def test_a_number_counts_as_it_was_typed(typed: str) -> None:
    app = open_size()

    measure(app, SIZE, "cm", typed)
    press(app, words("continue"))

    assert journey(app).answers[SIZE] == 2.5


def test_a_measured_number_counts_in_its_unit() -> None:
    app = open_size()

    measure(app, SIZE, "inches", "2")
    press(app, words("continue"))

    assert journey(app).answers[SIZE] == 5.08


@pytest.mark.parametrize(
    ("unit", "typed", "read"),
    [
        ("cm", "2,5", "Read as 2.5 cm (about 1 inch)."),
        ("inches", "1", "Read as 1 inch (2.54 cm)."),
        ("inches", "2,5", "Read as 2.5 inches (6.35 cm)."),
        ("cm", "25", "Read as 25 cm (about 9.8 inches)."),
    ],
)
def test_a_number_is_said_back_in_both_units_before_going_on(
    unit: str, typed: str, read: str
) -> None:
    app = open_size()

    measure(app, SIZE, unit, typed)

    assert read_so_far(app, SIZE) == read
    assert SIZE not in journey(app).answers


def test_a_number_without_its_unit_is_asked_for_the_unit() -> None:
    app = open_size()

    measure(app, SIZE, None, "2")
    press(app, words("continue"))

    assert complaint_of_the_row(app) == "Choose the unit of your number."
    assert written(app, SIZE) == {NUMBER: "2"}


@pytest.mark.parametrize("typed", ["0", "50.1", "1000000000000000", "9" * 400])
def test_a_number_out_of_range_names_the_range_in_both_units(typed: str) -> None:
    app = open_size()

    measure(app, SIZE, "cm", typed)
    press(app, words("continue"))

    assert "0.1 to 50 cm (0.1 to 19.6 inches)" in complaint_of_the_row(app)
    assert written(app, SIZE) == {NUMBER: typed[:LONGEST_TYPED], UNIT: "cm"}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1,000", "This number can be read in more than one way."),
        ("1.000", "This number can be read in more than one way."),
        ("2,5,1", "This number can be read in more than one way."),
        ("2,", "The number stops after the point or comma."),
        ("37,468", "This number can be read in more than one way."),
        ("0.123", "Type at most 2 digits after the point or comma."),
        ("1e3", "Type only the number"),
        ("2,5 cm", "Type only the number"),
        ("-3", "Type only the number"),
        ("2½", "Type a part as a decimal"),
        ("abc", "Enter a number from 0.1 to 50 cm"),
    ],
)
def test_what_is_no_one_number_is_refused_with_the_reason_and_stays(typed: str, says: str) -> None:
    app = open_size()

    measure(app, SIZE, "cm", typed)
    press(app, words("continue"))

    assert complaint_of_the_row(app).startswith(says)
    assert written(app, SIZE) == {NUMBER: typed, UNIT: "cm"}
    assert SIZE not in journey(app).answers
    assert journey(app).unsent[SIZE] == TypedNumber(number=typed, unit="cm")


def test_what_was_refused_is_there_again_after_going_back() -> None:
    app = open_size()
    measure(app, SIZE, "inches", "1,000")
    press(app, words("continue"))

    press(app, words("back"))
    press(app, words("continue"))

    assert SIZE in shown_keys(journey(app))
    assert written(app, SIZE) == {NUMBER: "1,000", UNIT: "inches"}


def test_an_answer_comes_back_as_it_was_typed() -> None:
    app = open_size()
    measure(app, SIZE, "inches", "2,5")
    press(app, words("continue"))

    press(app, words("back"))

    assert drawn_in(app, SIZE) == [MEASURED]
    assert written(app, SIZE) == {NUMBER: "2,5", UNIT: "inches"}


def test_a_number_is_there_again_after_another_choice() -> None:
    app = open_size()
    measure(app, SIZE, "inches", "2,5")
    typed = marked(app)[SIZE]

    mark_row(app, SIZE, {**typed, "chosen": ["unsure"]})
    press(app, words("back"))
    press(app, words("continue"))
    assert drawn_in(app, SIZE) == ["unsure"]
    mark_row(app, SIZE, typed)
    press(app, words("continue"))

    assert journey(app).answers[SIZE] == 6.35


@pytest.mark.parametrize(
    ("unit", "typed", "kept"),
    [
        ("°C", "37.46", 37.46),
        ("°F", "99.5", 37.5),
        ("°F", "100,4", 38.0),
        ("°F", "99.4", 37.44),
        ("°F", "109.4", 43.0),
        ("°F", "96.8", 36.0),
    ],
)
def test_a_temperature_is_kept_as_it_is_shown(unit: str, typed: str, kept: float) -> None:
    app = open_marked(visitors.FEVER_ON_CHEMOTHERAPY, TEMPERATURE)

    measure(app, TEMPERATURE, unit, typed)
    shown = read_so_far(app, TEMPERATURE)
    press(app, words("continue"))

    assert journey(app).answers[TEMPERATURE] == kept
    assert shown.startswith("Read as")
    assert f"{kept:g} °C" in shown


def test_an_everyday_object_is_a_size() -> None:
    app = open_size()
    assert "About as big as an egg (6 cm)" in rows.rows(markup(app))[SIZE].texts.values()

    mark_row(app, SIZE, {"chosen": ["an egg"], "written": {}})
    press(app, words("continue"))

    assert journey(app).answers[SIZE] == 6.0


@pytest.mark.parametrize("written", [{}, {NUMBER: "2", UNIT: "miles"}, {"other": "2"}])
def test_a_number_with_no_unit_of_the_question_is_no_answer(written: dict[str, str]) -> None:
    app = open_size()

    mark_row(app, SIZE, {"chosen": [MEASURED], "written": written})
    press(app, words("continue"))

    assert SIZE not in journey(app).answers
    assert complaint_of_the_row(app) == "Choose the unit of your number."
