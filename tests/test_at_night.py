"""What is left to a deep run is only repetition: each kind of it is shown by day too."""

import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.at_night import EVERY_TEST, FILE, AtNight, at_night, parts

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
def cases() -> Mapping[tuple[str, str], list[str]]:
    """The cases of each test in the files that are named; a test without cases has one, empty."""
    files = sorted({*LEFT.cases, *LEFT.alone})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *files]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in ran.stdout.splitlines():
        if "::" in line:
            file, test, case = parts(line)
            found[file, test].append(case)
    return found


def test_every_name_is_one_of_a_test(cases: Mapping[tuple[str, str], list[str]]):
    whole = {
        file: [one for of, test in cases if of == file for one in cases[of, test]]
        for file in LEFT.cases
    }

    lost = [
        f"{file}: {test}: {begins}"
        for file, tests in LEFT.cases.items()
        for test, by_day in tests.items()
        for begins in by_day
        if not any(
            case.startswith(begins)
            for case in (whole[file] if test == EVERY_TEST else cases.get((file, test), []))
        )
    ]

    assert not lost, f"{FILE.name} names what is not there: {lost}"


def test_what_stands_alone_is_shown_by_another_test_by_day(
    cases: Mapping[tuple[str, str], list[str]],
):
    for file, tests in LEFT.alone.items():
        for test, shown_by in tests.items():
            assert {(file, test), (file, shown_by)} <= cases.keys()
            assert not LEFT.has(f"{file}::{shown_by}")


def test_no_test_is_left_without_a_case_by_day(cases: Mapping[tuple[str, str], list[str]]):
    wholly = [
        f"{file}::{test}"
        for (file, test), names in cases.items()
        if all(LEFT.has(f"{file}::{test}[{case}]" if case else f"{file}::{test}") for case in names)
        and test not in LEFT.alone.get(file, {})
    ]

    assert not wholly
