"""The hazard log: its tests are there and can fail, its ratings hold, and nobody has signed."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from rules.release.hazard_log import (
    GRAVE,
    MUST_BE_REDUCED,
    Control,
    Hazard,
    HazardLog,
    load,
    rating,
)
from tests.named_tests import what_is_wrong

PROJECT = Path(__file__).parents[1]
README = PROJECT / "docs" / "safety" / "README.md"
NEEDS_PEOPLE = 3


@pytest.fixture(scope="module")
def log() -> HazardLog:
    return load()


def a_hazard(**changes: Any) -> Hazard:
    fields: dict[str, Any] = {
        "id": "slippery_floor",
        "hazard": "The floor is slippery",
        "cause": "Water",
        "effect": "A fall",
        "severity": 3,
        "likelihood": 3,
        "controls": [Control(kind="warning", text="A sign")],
        "residual_likelihood": 2,
        "tests": ["tests/test_floor.py::test_the_sign_stands_there"],
    }
    return Hazard(**fields | changes)


def test_every_test_that_is_named_exists_and_can_fail(log: HazardLog) -> None:
    wrong = [
        f"rules/hazards.yaml: {hazard.id}: {fault}"
        for hazard in log.hazards
        for test in hazard.tests
        if (fault := what_is_wrong(test))
    ]

    assert not wrong, "Name the test that shows the control:\n" + "\n".join(wrong)


def test_no_hazard_is_left_that_must_be_reduced(log: HazardLog) -> None:
    left = [one.id for one in log.hazards if one.residual_rating >= MUST_BE_REDUCED]

    assert not left, f"Add a design or a guard that makes them less likely: {left}"


def test_an_undesirable_hazard_that_is_left_is_open(log: HazardLog) -> None:
    quiet = [
        hazard.id
        for hazard in log.hazards
        if hazard.residual_rating >= NEEDS_PEOPLE and hazard.status != "open"
    ]

    assert not quiet, f"Nobody has accepted these; say status: open and what is missing: {quiet}"


def test_every_hazard_has_a_test_or_says_why_not(log: HazardLog) -> None:
    for hazard in log.hazards:
        assert hazard.tests or (hazard.status == "open" and hazard.note), hazard.id


def test_a_grave_hazard_has_more_than_a_warning(log: HazardLog) -> None:
    grave = [hazard for hazard in log.hazards if hazard.severity >= GRAVE]

    assert grave
    assert all({"design", "guard"} & {one.kind for one in hazard.controls} for hazard in grave)


@pytest.mark.parametrize(
    ("severity", "likelihood", "expected"),
    [(1, 1, 1), (3, 1, 2), (5, 1, 3), (4, 2, 3), (5, 2, 4), (4, 4, 4), (3, 5, 4), (5, 5, 5)],
)
def test_a_rating_is_read_from_the_matrix(severity: int, likelihood: int, expected: int) -> None:
    assert rating(severity, likelihood) == expected


def test_a_rating_never_falls_with_severity_or_likelihood() -> None:
    steps = range(1, 6)

    assert all(rating(s, k) <= rating(s + 1, k) for s in steps if s < 5 for k in steps)
    assert all(rating(s, k) <= rating(s, k + 1) for s in steps for k in steps if k < 5)


def test_a_rating_cannot_be_written() -> None:
    with pytest.raises(ValidationError, match="rating"):
        a_hazard(rating=1)


def test_a_grave_hazard_that_rests_on_a_warning_is_refused() -> None:
    with pytest.raises(ValidationError, match="cannot rest on a warning"):
        a_hazard(severity=4)


def test_controls_that_make_it_likelier_are_refused() -> None:
    with pytest.raises(ValidationError, match="never make a hazard likelier"):
        a_hazard(residual_likelihood=4)


def test_a_controlled_hazard_without_a_test_is_refused() -> None:
    with pytest.raises(ValidationError, match="nothing shows the controls"):
        a_hazard(tests=[])


def test_an_open_hazard_without_a_reason_is_refused() -> None:
    with pytest.raises(ValidationError, match="what is missing"):
        a_hazard(status="open")


def test_a_hazard_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValidationError, match="stands once"):
        HazardLog(hazards=(a_hazard(), a_hazard()))


def test_the_log_and_its_page_say_that_no_clinician_has_scored_it(log: HazardLog) -> None:
    page = README.read_text(encoding="utf-8")

    assert log.review == "not_reviewed"
    assert "An engineer scored the log. No clinician has reviewed it." in page


def test_the_page_shows_the_matrix_that_counts() -> None:
    page = README.read_text(encoding="utf-8")

    for likelihood in range(1, 6):
        row = " | ".join(str(rating(severity, likelihood)) for severity in range(1, 6))
        assert f"| {likelihood} | {row} |" in page
