"""Questions for a number: everyday objects, a measure in one of two units, and nonsense."""

import pytest

from tests import visitors
from tests.screen import journey, measure, open_at, press

SIZE = "arms_legs.size"


def test_a_measured_number_counts_in_its_unit() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, "inches", 2.0)
    press(app, "Continue")

    assert journey(app).said[SIZE] == 5.08


def test_a_number_without_its_unit_is_asked_for_the_unit() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, None, 2.0)
    press(app, "Continue")

    assert [error.value for error in app.error] == ["Choose the unit of your number."]
    assert app.number_input[0].value == 2.0


@pytest.mark.parametrize("number", [0.0, -1.0, 50.1, 1e15])
def test_a_number_out_of_range_names_the_range_in_both_units(number: float) -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)

    measure(app, SIZE, "cm", number)
    press(app, "Continue")

    assert "0.5 to 50 cm (0.2 to 19.7 inches)" in app.error[0].value
    assert app.number_input[0].value == number


def test_an_everyday_object_is_a_size() -> None:
    app = open_at(visitors.GROWING_LUMP, SIZE)
    assert "About as big as an egg (6 cm)" in app.radio[0].options

    app.radio[0].set_value("an egg").run()
    press(app, "Continue")

    assert journey(app).said[SIZE] == 6.0
