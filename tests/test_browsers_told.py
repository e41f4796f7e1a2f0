"""The table of what is tried in which browser, beside the tests that it names."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.browser.test_every_browser import BROWSERS, NO_PAPER
from tests.named_tests import what_is_wrong

DOCS = Path(__file__).parents[1] / "docs/running.md"
ROW = re.compile(r"\| (.+) \| (yes|no) \| (yes|no) \| (yes|no) \| (.+) \|")
TEST = re.compile(r"`(.+?)(?:\[\w+\])?`")
OTHERS_ALONE, PRIVATE = "test_other_browsers.py", "test_private_window.py"
ALL = ("test_every_browser.py", "test_by_keys.py")


class Row(NamedTuple):
    """What is tried, in which browsers by the table, and by which tests."""

    what: str
    told: set[str]
    tests: list[str]


def rows() -> list[Row]:
    found = [ROW.fullmatch(line) for line in DOCS.read_text(encoding="utf-8").splitlines()]
    return [
        Row(
            one[1],
            {name for name, so in zip(BROWSERS, one.groups()[1:4], strict=True) if so == "yes"},
            TEST.findall(one[5]),
        )
        for one in found
        if one
    ]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.what)
def test_what_is_told_is_tried_there_and_nowhere_else(row: Row):
    assert row.tests
    assert [what_is_wrong(f"tests/browser/{test}") for test in row.tests] == [None] * len(row.tests)
    assert row.told == set().union(*map(tried_in, row.tests))


def test_no_kind_of_walk_is_left_out_of_the_table():
    told = {test for row in rows() for test in row.tests if test.startswith(ALL)}

    assert told == {f"{file}::{test}" for file in ALL for test in written_in(file)}


def written_in(file: str) -> list[str]:
    source = Path(__file__).with_name("browser") / file
    return re.findall(r"^def (test_\w+)", source.read_text(encoding="utf-8"), re.MULTILINE)


def tried_in(named: str) -> set[str]:
    """The browsers in which that test runs, by its file and by what drivers cannot do."""
    file, _, test = named.partition("::")
    if file == OTHERS_ALONE:
        return set(BROWSERS) - {"Chromium"}
    if file == PRIVATE:
        return {"Firefox"}
    if file not in ALL:
        return {"Chromium"}
    return set(BROWSERS) - (NO_PAPER if test == "test_the_sheet_prints" else set())
