"""What takes longest begins first, and what shares a start stays with one worker."""

import re
from itertools import groupby
from pathlib import Path

import pytest

from tests.workers import (
    LONGEST_FIRST,
    SHEETS_OF_ALL_CASES,
    SPREAD_BY_CASE,
    SPREAD_BY_TEST,
    TOGETHER,
    place_of,
    unit_of,
)

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


def test_the_sheets_of_all_cases_are_made_by_one_worker():
    files = (PROJECT / "tests").rglob("test_*.py")
    makes = re.compile("^from tests.cases_of_sheets import", re.MULTILINE)
    made = [file for file in files if makes.search(file.read_text())]

    assert sorted(str(file.relative_to(PROJECT)) for file in made) == sorted(SHEETS_OF_ALL_CASES)


def test_what_takes_long_comes_before_all_the_rest():
    assert place_of(LONGEST_FIRST[-1]) < place_of("tests/test_app.py")
    assert place_of("tests/browser/test_pages.py") < place_of("tests/browser/test_window.py")


def test_a_worker_comes_to_each_folder_once():
    files = [str(file.relative_to(PROJECT)) for file in (PROJECT / "tests").rglob("test_*.py")]
    ordered = [str(Path(file).parent) for file in sorted(files, key=place_of)]

    came_to = [folder for folder, _ in groupby(ordered) if folder != "tests"]
    assert {"tests/browser", "tests/server"} <= {*came_to}
    assert len(came_to) == len({*came_to})
