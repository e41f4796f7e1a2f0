"""The worked cases of the shipped content."""

from pathlib import Path

from rules.release import casebook
from rules.release.casebook import Case, CaseFile

__all__ = ["CASES", "Case", "CaseFile", "case_files"]

CASES = Path(__file__).parents[1] / "rules" / "cases"


def case_files(folder: Path = CASES) -> list[CaseFile]:
    """Every case file, by name."""
    return casebook.case_files(folder)
