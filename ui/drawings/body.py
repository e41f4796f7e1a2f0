"""The drawing of the body as data: figures, their regions, and the places that a region ticks."""

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Self

from pydantic import Field, model_validator

from questionnaire import (
    PLACES,
    ContentError,
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    Questionnaire,
    SeveralOf,
    Words,
    build,
    closest,
    read_yaml,
)
from ui.drawings.path import Path, both_halves, mirrored, points

FILE = FilePath(__file__).with_name("body.yaml")


class Line(Frozen):
    """A line that is only there to be seen."""

    shape: Path
    mirrored: bool = False


class Region(Line):
    """A part of a figure; pointing at it chooses its places."""

    id: Identifier
    places: tuple[Identifier, ...] = Field(min_length=1)


class Figure(Frozen):
    """The body from one side. What stands later lies on top."""

    id: Identifier
    regions: tuple[Region, ...] = Field(min_length=1)
    lines: tuple[Line, ...] = ()


class Body(Frozen):
    """All figures. `size` is width and height; `anywhere` says why a place has no spot."""

    size: tuple[int, int]
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


def load_body(questionnaire: Questionnaire, path: FilePath = FILE) -> Body:
    """The drawing. Raises `ContentError` with every place that is wrong or cannot be reached."""
    file = read_yaml(path)
    body = build(Body, file)
    question = questionnaire.question(PLACES)
    offered = tuple(question.options) if isinstance(question, SeveralOf) else ()
    if mistakes := [*_unknown(file, body, offered), *_unreachable(file, body, offered)]:
        raise ContentError(mistakes)
    return body


def _unknown(file: ContentFile, body: Body, offered: tuple[str, ...]) -> Iterator[Mistake]:
    for at, figure in enumerate(body.figures):
        for number, region in enumerate(figure.regions):
            for place in region.places:
                if place not in offered:
                    where = ("figures", at, "regions", number, "places")
                    wrong = f"'{place}' cannot be chosen"
                    yield file.misnamed(where, wrong, closest(place, offered), place)
    for place in body.anywhere:
        if place not in offered:
            wrong = f"'{place}' cannot be chosen"
            yield file.misnamed(("anywhere",), wrong, closest(place, offered), place)


def _unreachable(file: ContentFile, body: Body, offered: tuple[str, ...]) -> Iterator[Mistake]:
    spots = {place for one in body.figures for region in one.regions for place in region.places}
    for place in offered:
        if place not in spots and place not in body.anywhere:
            wrong = f"no region chooses '{place}'"
            yield file.mistake(("figures",), wrong, "add it to one, or say why under 'anywhere'")
    for place in body.anywhere:
        if place in spots:
            wrong = f"'{place}' stands here and in a region"
            yield file.mistake(("anywhere", place), wrong, "keep one of them")
