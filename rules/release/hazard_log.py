"""The hazard log: what could harm a person, what controls it, and the tests that show it.

A rating is worked out from the matrix and never written, so it cannot be talked down. An engineer
scored the log; no clinician has.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from questionnaire import Frozen, Identifier, Words, build, read_yaml
from rules.review import Reviewable

FILE = Path(__file__).parents[1] / "hazards.yaml"
TestId = Annotated[str, StringConstraints(pattern=r"^tests/[a-z0-9_/]+\.py::test_[a-z0-9_]+$")]
Step = Annotated[int, Field(ge=1, le=5)]

GRAVE = 4
"""From this severity on, telling people to be careful is not enough of a control."""

MUST_BE_REDUCED = 4
"""A rating from here on is not accepted."""

_MATRIX = (
    (1, 1, 2, 2, 3),
    (1, 2, 2, 3, 4),
    (2, 2, 3, 3, 4),
    (2, 3, 3, 4, 5),
    (3, 4, 4, 5, 5),
)


def rating(severity: int, likelihood: int) -> int:
    """1 or 2: accepted. 3: undesirable. 4: must be reduced. 5: never accepted.

    The matrix is that of the open template for DCB0129, the clinical safety standard of the NHS.
    """
    return _MATRIX[likelihood - 1][severity - 1]


class Control(Frozen):
    """What is done about a hazard. `design` takes it away, `guard` stops it, `warning` tells."""

    kind: Literal["design", "guard", "warning"]
    text: Words


class Hazard(Frozen):
    """One way to harm. `severity` 5 is several deaths, `likelihood` 5 is almost certain.

    `residual_likelihood` is what is left once the controls work. A hazard is `open` while no test
    can show that; `note` then says what is missing.
    """

    id: Identifier
    hazard: Words
    cause: Words
    effect: Words
    severity: Step
    likelihood: Step
    controls: tuple[Control, ...] = Field(min_length=1)
    residual_likelihood: Step
    tests: tuple[TestId, ...] = ()
    status: Literal["controlled", "open"] = "controlled"
    note: Words | None = None

    @property
    def rating(self) -> int:
        """The rating without the controls."""
        return rating(self.severity, self.likelihood)

    @property
    def residual_rating(self) -> int:
        """The rating that is left with the controls."""
        return rating(self.severity, self.residual_likelihood)

    @model_validator(mode="after")
    def _believable(self) -> Self:
        if self.severity >= GRAVE and all(one.kind == "warning" for one in self.controls):
            raise ValueError("a grave hazard cannot rest on a warning; add a design or a guard")
        if self.residual_likelihood > self.likelihood:
            raise ValueError("controls never make a hazard likelier; lower residual_likelihood")
        if self.status == "controlled" and not self.tests:
            raise ValueError("nothing shows the controls; name tests, or say status: open")
        if self.status == "open" and not self.note:
            raise ValueError("an open hazard says in 'note' what is missing")
        return self


class HazardLog(Reviewable):
    """All hazards, and whether a clinician has reviewed how they are scored."""

    hazards: tuple[Hazard, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        names = [hazard.id for hazard in self.hazards]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"a hazard stands once; rename one of each: {', '.join(twice)}")
        return self


def load(file: Path = FILE) -> HazardLog:
    """The hazard log. Raises `ContentError` when it cannot be used."""
    return build(HazardLog, read_yaml(file))
