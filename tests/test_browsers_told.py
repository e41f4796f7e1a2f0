"""The table of what is tried in which browser, beside the tests that it names."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.browser.test_every_browser import BROWSERS, NO_FILE, NO_PAPER, NOT_BY_DRIVER
from tests.named_tests import what_is_wrong

DOCS = Path(__file__).parents[1] / "docs/running.md"
ROW = re.compile(r"\| (.+) \| (yes|no) \| (yes|no) \| (yes|no) \| `(.+?)(?:\[(\w+)\])?` \|")
OTHERS_ALONE, ALL = "test_other_browsers.py", "test_every_browser.py"


class Row(NamedTuple):
    """What is tried, in which browsers by the table, by which test, and by which of its ways."""

    what: str
    told: set[str]
    test: str
    way: str


def rows() -> list[Row]:
    found = [ROW.fullmatch(line) for line in DOCS.read_text(encoding="utf-8").splitlines()]
    return [
        Row(
            one[1],
            {name for name, so in zip(BROWSERS, one.groups()[1:4], strict=True) if so == "yes"},
            one[5],
            one[6] or "",
        )
        for one in found
        if one
    ]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.what)
def test_what_is_told_is_tried_there_and_nowhere_else(row: Row):
    file, _, test = row.test.partition("::")

    assert what_is_wrong(f"tests/browser/{row.test}") is None
    assert row.told == tried_in(file, test, row.way)


def test_no_kind_of_walk_is_left_out_of_the_table():
    source = Path(__file__).with_name("browser") / ALL
    written = re.findall(r"^def (test_\w+)", source.read_text(encoding="utf-8"), re.MULTILINE)

    assert {row.test.partition("::")[2] for row in rows() if row.test.startswith(ALL)} == {*written}


def tried_in(file: str, test: str, way: str) -> set[str]:
    """The browsers in which that test runs, by its parameters and by what drivers cannot do."""
    if file == OTHERS_ALONE:
        return set(BROWSERS) - {"Chromium"}
    if file != ALL:
        return {"Chromium"}
    without = {name for name, left in NOT_BY_DRIVER if left == way}
    lacking = {"test_the_sheet_prints": NO_PAPER, "test_a_file_is_made_and_opened": NO_FILE}
    return set(BROWSERS) - without - lacking.get(test, set())
