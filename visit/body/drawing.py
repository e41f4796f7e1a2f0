"""The drawing of the body as data: figures, their regions, and the places that a region ticks."""

from collections.abc import Mapping
from typing import Literal, Self

from pydantic import Field, model_validator

from questionnaire import Frozen, Identifier, Words
from visit.body.path import Path, both_halves, mirrored, points


class Line(Frozen):
    """A line that is only there to be seen."""

    shape: Path
    mirrored: bool = False


class Region(Line):
    """A part of a figure; pointing at it chooses its places."""

    id: Identifier
    places: tuple[Identifier, ...] = Field(min_length=1)


class Figure(Frozen):
    """The body from one side. What stands later lies on top.

    `own_right` is the side of the drawing on which the person's own right lies.
    """

    id: Identifier
    own_right: Literal["left", "right"]
    regions: tuple[Region, ...] = Field(min_length=1)
    lines: tuple[Line, ...] = ()


class Body(Frozen):
    """All figures. `size` is width and height; `anywhere` says why a place has no spot.

    `font` sets the letters beside a figure where the drawing is printed.
    """

    size: tuple[int, int]
    font: Words
    outline: Path
    anywhere: Mapping[Identifier, Words] = Field(default_factory=dict)
    figures: tuple[Figure, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _drawn_inside(self) -> Self:
        width, height = self.size
        drawn = [line.shape for one in self.figures for line in (*one.regions, *one.lines)]
        for shape in (self.outline, *drawn):
            if outside := [at for at in points(shape) if at[0] > width or at[1] > height]:
                raise ValueError(f"{outside[0]} lies outside; stay within {width} by {height}")
        self._ends_in_the_middle()
        return self

    def _ends_in_the_middle(self) -> None:
        ends = points(self.outline)[0][0], points(self.outline)[-1][0]
        if ends != (self.size[0] / 2,) * 2 or set(self.outline) & set("LZ"):
            raise ValueError(
                "the outline is no left half; draw it with M and C from the middle to the middle"
            )

    @property
    def whole_outline(self) -> str:
        """The way around the whole figure."""
        return both_halves(self.outline, self.size[0])

    def drawn(self, line: Line) -> str:
        """The path of a line or region, both sides of it where it is mirrored."""
        if not line.mirrored:
            return line.shape
        return f"{line.shape} {mirrored(line.shape, self.size[0])}"
