"""Which answers say where it is: regions of the drawing, and the question that tells the side."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from questionnaire import (
    NONE,
    PLACES,
    UNSURE,
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    Questionnaire,
    Words,
    build,
    closest,
    read_yaml,
)
from visit.body.load import drawn_body

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


@cache
def spots() -> tuple[Spot, ...]:
    """The file as it is written. Raises `ContentError` when it cannot be used."""
    return build(Spots, read_yaml(FILE)).spots


def check(questionnaire: Questionnaire, path: Path = FILE) -> Iterator[Mistake]:
    """Names that nothing has, and places without a spot. Raises `ContentError`."""
    file = read_yaml(path)
    read = build(Spots, file).spots
    for at, spot in enumerate(read):
        yield from _unknown_regions(file, at, spot)
        yield from _unknown_answers(file, at, spot, questionnaire)
        yield from _unknown_sides(file, at, spot, questionnaire)
    yield from _unmarked(file, read, questionnaire)


def _unknown_regions(file: ContentFile, at: int, spot: Spot) -> Iterator[Mistake]:
    known = [region.id for figure in drawn_body().figures for region in figure.regions]
    for name in (*spot.regions, *(r for part in spot.parts.values() for r in part.regions)):
        if name not in known:
            wrong = f"'{name}' is no region of body.yaml"
            yield file.misnamed(("spots", at), wrong, closest(name, known), name)


def _unknown_answers(
    file: ContentFile, at: int, spot: Spot, questionnaire: Questionnaire
) -> Iterator[Mistake]:
    for name in spot.told_by:
        key, _, option = name.partition(":")
        question = questionnaire.questions.get(key)
        if question is None or option not in question.choices:
            known = [f"{key}:{one}" for one in question.choices] if question else []
            wrong = f"'{name}' is no answer"
            instead = closest(name, known or list(questionnaire.questions))
            yield file.misnamed(("spots", at, "told_by"), wrong, instead, name)


def _unknown_sides(
    file: ContentFile, at: int, spot: Spot, questionnaire: Questionnaire
) -> Iterator[Mistake]:
    if spot.side is None:
        return
    question = questionnaire.questions.get(spot.side)
    if question is None:
        wrong = f"'{spot.side}' is not a question"
        instead = closest(spot.side, questionnaire.questions)
        yield file.misnamed(("spots", at, "side"), wrong, instead, spot.side)
        return
    offered = set(question.choices) - {UNSURE, NONE}
    for option in sorted(offered - set(spot.meanings)):
        wrong = f"what '{option}' of {spot.side} marks is not said"
        yield file.mistake(("spots", at, "side"), wrong, "write it under 'parts'")
    for option in sorted(set(spot.parts) - offered):
        wrong = f"'{option}' is not an option of {spot.side}"
        yield file.misnamed(("spots", at, "parts"), wrong, closest(option, offered), option)


def _unmarked(
    file: ContentFile, read: tuple[Spot, ...], questionnaire: Questionnaire
) -> Iterator[Mistake]:
    """Places to choose that have a region and are marked by no spot."""
    told = {name for spot in read for name in spot.told_by}
    drawn = {p for f in drawn_body().figures for region in f.regions for p in region.places}
    for place in questionnaire.question(PLACES).choices:
        if place in drawn and f"{PLACES}:{place}" not in told:
            wrong = f"no spot is told by '{PLACES}:{place}'"
            yield file.mistake(("spots",), wrong, "add it to the 'told_by' of one")
