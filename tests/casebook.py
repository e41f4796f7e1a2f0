"""The worked cases: what a clinician can read and sign, checked against the rules."""

from pathlib import Path
from typing import Any

from pydantic import Field

from questionnaire import Frozen, Identifier, Words, build, read_yaml
from rules import LevelId

CASES = Path(__file__).parent / "cases"


class Case(Frozen):
    """A person in one sentence, how they differ from a person without symptoms, and the guidance.

    `fired` is every rule of the case's own location that fires; `misses` are rules that come near
    and do not. `rows` are the rows of the urgency table that the case shows.
    """

    case: Words
    answers: dict[str, Any]
    level: LevelId
    fired: tuple[Identifier, ...] = ()
    misses: tuple[Identifier, ...] = ()
    rows: tuple[str, ...] = ()


class CaseFile(Frozen):
    """The cases of one location."""

    location: Identifier
    cases: tuple[Case, ...] = Field(min_length=1)


def case_files(folder: Path = CASES) -> list[CaseFile]:
    """Every case file, by name."""
    return [build(CaseFile, read_yaml(path)) for path in sorted(folder.glob("*.yaml"))]
