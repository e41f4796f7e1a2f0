"""A typed day is read where it can mean one day only, and said back with the name of its month."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.visits import TODAY
from visit.dates import long_date, short_date
from visit.plan.edit import EditRefused
from visit.plan.written_day import read_day

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    "typed",
    [
        "March 4, 2026", "4 March 2026", "mar 4 2026", "4. Mar. 2026", "Wednesday, March 4th, 2026",
        "the 4th of March 2026", "2026 March 4", "4-MAR-2026", " march  4 2026 ",
        "2026-03-04", "2026/3/4",
    ],
)  # fmt: skip
def test_a_day_that_can_mean_one_day_is_read(typed: str) -> None:
    assert read_day(typed, TODAY) == DAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", TODAY), ("Yesterday", date(2026, 11, 19)), (" tomorrow ", date(2026, 11, 21)),
        ("20/11/2026", TODAY), ("11/20/2026", TODAY), ("11.11.2026", date(2026, 11, 11)),
    ],
)  # fmt: skip
def test_so_are_words_and_numbers_that_leave_no_choice(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["03/04/2026", "4.3.2026", "3-4-2026", "4 / 3 / 2026"])
def test_numbers_that_can_mean_two_days_are_refused_with_both_said(typed: str) -> None:
    with pytest.raises(
        EditRefused, match="This can mean March 4, 2026 or April 3, 2026"
    ) as refused:
        read_day(typed, TODAY)

    assert "month as a word" in str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "", "soon", "March", "March 4", "4 March 26", "03/04/26", "2026", "February 30, 2026",
        "31/02/2026", "2026-13-01", "March April 4 2026", "4 5 March 2026", "20260304", "m 4 2026",
        "March 4, 0000", "\u00b2 March 2026", "1" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(EditRefused, match=r"such as November 20, 2026\.$"):
        read_day(typed, TODAY)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_day(short_date(day), TODAY) == day
    assert read_day(long_date(day), TODAY) == day
    assert read_day(day.isoformat(), TODAY) == day


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    with suppress(EditRefused):
        assert isinstance(read_day(typed, TODAY), date)
