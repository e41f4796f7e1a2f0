"""What `make test` leaves to `make test-deep`: repetitions of what it shows already.

`at_night.yaml` names them, so that nobody has to look for marks in a hundred files to see what is
not run by day.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from questionnaire import Frozen, build, read_yaml

FILE: Final = Path(__file__).with_name("at_night.yaml")
EVERY_TEST: Final = "every_test"
# Every test and case that was found, also what is not run.
COLLECTED: Final = pytest.StashKey[list[str]]()


class AtNight(Frozen):
    """`cases`: by file and test, how the names of the cases begin that run by day.

    `alone`: by file, the tests that only a deep run makes, each with the one that runs by day, in
    the same file unless it names another.
    """

    cases: Mapping[str, Mapping[str, tuple[str, ...]]]
    alone: Mapping[str, Mapping[str, str]]

    def has(self, nodeid: str) -> bool:
        """Whether this test, or this case of it, is made by a deep run alone."""
        file, test, case = parts(nodeid)
        if test in self.alone.get(file, {}):
            return True
        of_file = self.cases.get(file, {})
        by_day = of_file.get(test, of_file.get(EVERY_TEST))
        return bool(case) and by_day is not None and not case.startswith(by_day)

    def shown_by(self) -> Iterator[tuple[str, str, str, str]]:
        """The file and test that a deep run alone makes, and file and test that show it by day."""
        for file, tests in self.alone.items():
            for test, shown_by in tests.items():
                of, _, by_day = shown_by.rpartition("::")
                yield file, test, of or file, by_day


def parts(nodeid: str) -> tuple[str, str, str]:
    """The file of a test, its name, and the name of its case, if it has any."""
    file, _, whole = nodeid.partition("::")
    test, _, case = whole.partition("[")
    return file, test, case.removesuffix("]")


@cache
def at_night() -> AtNight:
    """What is left to a deep run. Raises ContentError."""
    return build(AtNight, read_yaml(FILE))


def pytest_itemcollected(item: pytest.Item) -> None:
    item.config.stash.setdefault(COLLECTED, []).append(item.nodeid)
    if at_night().has(item.nodeid):
        item.add_marker("deep")
