"""Where it is, from the places and sides that were answered: marks on the drawing, and words."""

from collections.abc import Iterator, Mapping

from questionnaire import Answer, Frozen, Identifier
from visit.body.load import drawn_body
from visit.body.spots import Part, Side, Spot, spots
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.statements import clinical
from visit.words import words


class Mark(Frozen):
    """A region of one figure of the drawing; `side` is the person's own, None while not told."""

    figure: Identifier
    region: Identifier
    side: Side | None


class Where(Frozen):
    """Where it is: `spots` by name, `told` with their sides, `marks` on the drawing.

    `alt` is read out in the place of the drawing.
    """

    spots: tuple[str, ...]
    told: tuple[str, ...]
    marks: tuple[Mark, ...]
    alt: str


def where(situation: Situation) -> Where | None:
    """Where it is; None where no answer says it, or where it can be anywhere."""
    given = situation.counted
    there = [spot for spot in spots() if _is_there(spot, given)]
    if not there:
        return None
    marks = dict.fromkeys(mark for spot in there for mark in _marks(spot, given))
    told = tuple(dict.fromkeys(text for spot in there for text in _told(spot, given, situation)))
    return Where(
        spots=tuple(spot.name for spot in there),
        told=told,
        marks=tuple(marks),
        alt=words("picture_alt", marked=set_apart(told)),
    )


def _is_there(spot: Spot, given: Mapping[str, Answer]) -> bool:
    return any(
        option in _options(given, key)
        for key, _, option in (name.partition(":") for name in spot.told_by)
    )


def _options(given: Mapping[str, Answer], key: str | None) -> frozenset[str]:
    answer = given.get(key) if key else None
    if isinstance(answer, frozenset):
        return answer
    return frozenset({answer}) if isinstance(answer, str) else frozenset()


def _sided(spot: Spot, given: Mapping[str, Answer]) -> list[Part]:
    chosen = _options(given, spot.side)
    return [part for option, part in spot.meanings.items() if option in chosen]


def _marks(spot: Spot, given: Mapping[str, Answer]) -> Iterator[Mark]:
    sided = _sided(spot, given)
    for part in sided:
        yield from _on_figures(part.regions, part.side)
    if not sided:
        yield from _on_figures(spot.regions, None)


def _on_figures(regions: tuple[str, ...], side: Side | None) -> Iterator[Mark]:
    for figure in drawn_body().figures:
        for region in figure.regions:
            if region.id in regions:
                yield Mark(figure=figure.id, region=region.id, side=side)


def _told(spot: Spot, given: Mapping[str, Answer], situation: Situation) -> Iterator[str]:
    """The sides as a doctor says them; else the spot, and that its side is not told."""
    if spot.side and _sided(spot, given):
        question = situation.engine.rulebook.questionnaire.question(spot.side)
        yield from clinical(question, given[spot.side])
    else:
        yield words("picture_no_side", spot=spot.name) if spot.side else spot.name
