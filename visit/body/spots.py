"""Which answers say where it is: regions of the drawing, and the question that tells the side."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from questionnaire import Frozen, Identifier, Words, build, kept, read_yaml

FILE = Path(__file__).with_name("where.yaml")
Side = Literal["left", "right", "both", "middle"]
SIDES: tuple[Side, ...] = ("left", "right", "both", "middle")
Answered = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+:[a-z0-9_]+$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+$")]
Regions = Annotated[tuple[Identifier, ...], Field(min_length=1)]


class Part(Frozen):
    """What one answer about the side means: the person's own side, and of which regions."""

    side: Side
    regions: Regions


class Spot(Frozen):
    """Where it is for whoever gave one of the answers `told_by`.

    `name` says it while no side is told. `side` is the question that tells it; without `parts` its
    options are sides of all `regions`.
    """

    name: Words
    told_by: tuple[Answered, ...] = Field(min_length=1)
    regions: Regions
    side: Key | None = None
    parts: Mapping[Identifier, Part] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _parts_of_a_question(self) -> Self:
        if self.parts and self.side is None:
            raise ValueError("'parts' are options of no question; name it under 'side'")
        return self

    @property
    def meanings(self) -> Mapping[str, Part]:
        """What each answer about the side marks."""
        return self.parts or {side: Part(side=side, regions=self.regions) for side in SIDES}


class Spots(Frozen):
    """All spots, in the order in which they are told."""

    spots: tuple[Spot, ...]


@kept
def spots() -> tuple[Spot, ...]:
    """The file as it is written. Raises `ContentError` when it cannot be used."""
    return build(Spots, read_yaml(FILE)).spots
