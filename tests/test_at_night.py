"""What is left to a deep run is only repetition: each kind of it is shown by day too."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.at_night import COLLECTED, EVERY_TEST, FILE, AtNight, at_night, parts

PROJECT = Path(__file__).parents[1]
LEFT = at_night()
TOY = AtNight(
    cases={"tests/test_a.py": {"test_b": ("a cut",), EVERY_TEST: ("by day",)}},
    alone={"tests/test_a.py": {"test_c": "test_b"}},
)


@pytest.mark.parametrize(
    ("test", "left"),
    [
        ("test_b[a cut-phone]", False),
        ("test_b[a crash]", True),
        ("test_c", True),
        ("test_d", False),
        ("test_d[by day]", False),
        ("test_d[else]", True),
    ],
)
def test_what_is_named_is_left_to_the_night(test: str, left: bool):  # noqa: FBT001
    assert TOY.has(f"tests/test_a.py::{test}") is left


@pytest.fixture(scope="module")
def collected(pytestconfig: pytest.Config) -> list[str]:
    """Every test and case in the files that are named, as pytest calls it."""
    files = sorted({*LEFT.cases, *LEFT.alone, *(of for *_, of, _ in LEFT.shown_by())})
    here = [name for name in pytestconfig.stash[COLLECTED] if parts(name)[0] in files]
    if {parts(name)[0] for name in here} == set(files) and not _some_alone(pytestconfig):
        return here
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *files]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return [line for line in ran.stdout.splitlines() if "::" in line]


def _some_alone(config: pytest.Config) -> bool:
    """Whether single tests were asked for, so that a file may not be there whole."""
    return any("::" in str(asked) for asked in config.args)


def test_every_name_is_one_of_a_test(collected: list[str]):
    cases = dict[tuple[str, str], list[str]]()
    for file, test, case in map(parts, collected):
        for named in (test, EVERY_TEST):
            cases.setdefault((file, named), []).append(case)

    lost = [
        f"{file}: {test}: {begins}"
        for file, tests in LEFT.cases.items()
        for test, by_day in tests.items()
        for begins in by_day
        if not any(case.startswith(begins) for case in cases.get((file, test), ()))
    ]

    assert not lost, f"{FILE.name} names what is not there: {lost}"


def test_what_stands_alone_is_shown_by_another_test_by_day(collected: list[str]):
    tests = {parts(nodeid)[:2] for nodeid in collected}

    for file, test, of, shown_by in LEFT.shown_by():
        assert {(file, test), (of, shown_by)} <= tests
        assert not LEFT.has(f"{of}::{shown_by}")


def test_no_test_is_left_without_a_case_by_day(collected: list[str]):
    tests = {parts(nodeid)[:2] for nodeid in collected}
    by_day = {parts(nodeid)[:2] for nodeid in collected if not LEFT.has(nodeid)}
    alone = {(file, test) for file, some in LEFT.alone.items() for test in some}

    assert tests - by_day == alone
