"""Questions for a number: everyday objects, a number as it was typed, and what is no number."""

import pytest

from tests import visitors
from tests.screen import (
    by_label,
    choices,
    complaint,
    journey,
    lines,
    measure,
    number_field,
    open_at,
    press,
)
from ui.words import words
from visit import TypedNumber

SIZE = "lump.size"
TEMPERATURE = "in_treatment.temperature"


@pytest.mark.parametrize("typed", ["2.5", "2,5", " 2.5 ", "2,50"])
def test_a_number_counts_as_it_was_typed(typed: str) -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, "cm", typed)
    press(app, words("continue"))

    assert journey(app).answers[SIZE] == 2.5


def test_a_measured_number_counts_in_its_unit() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

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
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, unit, typed)

    assert read in lines(app)


def test_a_number_without_its_unit_is_asked_for_the_unit() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, None, "2")
    press(app, words("continue"))

    assert [error.value for error in app.error] == ["Choose the unit of your number."]
    assert number_field(app).value == "2"


@pytest.mark.parametrize("typed", ["0", "50.1", "1000000000000000", "9" * 400])
def test_a_number_out_of_range_names_the_range_in_both_units(typed: str) -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, "cm", typed)
    press(app, words("continue"))

    assert "0.1 to 50 cm (0.1 to 19.6 inches)" in complaint(app)
    assert number_field(app).value == typed


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
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, "cm", typed)
    press(app, words("continue"))

    [error] = app.error
    assert error.value.startswith(says)
    assert number_field(app).value == typed
    assert SIZE not in journey(app).answers
    assert journey(app).draft == TypedNumber(number=typed, unit="cm")


def test_what_was_refused_is_there_again_after_going_back() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    measure(app, SIZE, "inches", "1,000")
    press(app, words("continue"))

    press(app, words("back"))
    press(app, words("continue"))

    assert journey(app).asking == SIZE
    assert number_field(app).value == "1,000"


def test_an_answer_comes_back_as_it_was_typed() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    measure(app, SIZE, "inches", "2,5")
    press(app, words("continue"))

    press(app, words("back"))

    assert number_field(app).value == "2,5"
    assert by_label(app.radio, words("which_unit")).value == "inches"


def test_a_number_is_there_again_after_another_choice() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    measure(app, SIZE, "inches", "2,5")

    choices(app).set_value("unsure").run()
    choices(app).set_value("measured").run()

    assert number_field(app).value == "2,5"


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
    app = open_at(visitors.FEVER_ON_CHEMOTHERAPY, TEMPERATURE)

    measure(app, TEMPERATURE, unit, typed)
    shown = [line for line in lines(app) if line.startswith("Read as")]
    press(app, words("continue"))

    assert journey(app).answers[TEMPERATURE] == kept
    assert f"{kept:g} °C" in shown[0]


def test_an_everyday_object_is_a_size() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    assert "About as big as an egg (6 cm)" in choices(app).options

    choices(app).set_value("an egg").run()
    press(app, words("continue"))

    assert journey(app).answers[SIZE] == 6.0
