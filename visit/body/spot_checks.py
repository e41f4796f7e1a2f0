"""The spots of the body held against the drawing and against the questions of today."""

from collections.abc import Iterator
from pathlib import Path

from questionnaire import (
    NONE,
    PLACES,
    UNSURE,
    ContentFile,
    Mistake,
    Questionnaire,
    build,
    closest,
    read_yaml,
)
from visit.body.load import drawn_body
from visit.body.spots import FILE, Spot, Spots


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
