"""The worked cases of the shipped content."""

from functools import cache
from pathlib import Path

from rules.release import casebook
from rules.release.casebook import Case, CaseFile

__all__ = ["CASES", "Case", "CaseFile", "case_files"]

CASES = Path(__file__).parents[1] / "rules" / "cases"


def case_files(folder: Path = CASES) -> list[CaseFile]:
    """Every case file, by name."""
    return [*_shipped()] if folder == CASES else casebook.case_files(folder)


@cache
def _shipped() -> tuple[CaseFile, ...]:
    """Read once by each process, for no test changes them where they are."""
    return tuple(casebook.case_files(CASES))
