"""The worked cases: what a clinician can read and sign.

`python -m rules mutate` keeps the cases that it found missing beside the others, under
`generated/`; each of them says in `reviewed` why its guidance is right.
"""

from pathlib import Path
from typing import Any

from pydantic import Field

from questionnaire import Frozen, Identifier, Words, build, read_yaml
from rules.model import LevelId

CASES = Path(__file__).parents[1] / "cases"
GENERATED = "generated"


class Case(Frozen):
    """A person in one sentence, how they differ from a person without symptoms, and the guidance.

    `fired` is every rule of the case's own location that fires; `misses` are rules that come near
    and do not. `rows` are the rows of the urgency table that the case shows. `follow_ups`, where
    a case says it, is every question of the location that only some people are asked and this
    person is; with nothing in `fired` and none of these, the place is not asked about. `reviewed`
    is why the guidance of a generated case is right.
    """

    case: Words
    answers: dict[str, Any]
    level: LevelId
    fired: tuple[Identifier, ...] = ()
    misses: tuple[Identifier, ...] = ()
    rows: tuple[str, ...] = ()
    follow_ups: tuple[Identifier, ...] | None = None
    reviewed: Words | None = None


class CaseFile(Frozen):
    """The cases of one location."""

    location: Identifier
    cases: tuple[Case, ...] = Field(min_length=1)


def case_paths(folder: Path = CASES) -> list[Path]:
    """The path of every case file, by name; generated cases after those that were written."""
    return [*sorted(folder.glob("*.yaml")), *sorted(folder.glob(f"{GENERATED}/*.yaml"))]


def case_files(folder: Path = CASES) -> list[CaseFile]:
    """Every case file, in that order. Raises `ContentError`."""
    return [build(CaseFile, read_yaml(path)) for path in case_paths(folder)]
