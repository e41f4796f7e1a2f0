"""What takes longest begins first, and what shares a start stays with one worker."""

from pathlib import Path

import pytest

from tests.workers import LONGEST_FIRST, SPREAD_BY_CASE, SPREAD_BY_TEST, TOGETHER, place_of, unit_of

PROJECT = Path(__file__).parents[1]


def test_every_file_that_is_named_exists():
    named = {*LONGEST_FIRST, *SPREAD_BY_CASE, *SPREAD_BY_TEST, *TOGETHER}

    assert [file for file in sorted(named) if not (PROJECT / file).is_file()] == []


@pytest.mark.parametrize(
    ("nodeid", "unit"),
    [
        ("tests/test_app.py::test_one[a]", "tests/test_app.py"),
        ("tests/browser/test_walks.py::test_one[a [b]]", "tests/browser/test_walks.py[a [b]]"),
        ("tests/browser/test_walks.py::test_two[a [b]]", "tests/browser/test_walks.py[a [b]]"),
        ("tests/browser/test_history.py::test_one", "tests/browser/test_history.py::test_one"),
        ("tests/test_sheet_limits.py::test_one[me]", "tests/test_clinic_told.py"),
    ],
)
def test_a_unit_of_work_is_a_file_a_case_or_a_test(nodeid: str, unit: str):
    assert unit_of(nodeid) == unit


def test_what_takes_long_comes_before_all_the_rest():
    assert place_of(LONGEST_FIRST[-1]) < place_of("tests/test_app.py")
