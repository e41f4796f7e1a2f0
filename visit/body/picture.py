"""The drawing of the body with its marks, as SVG: one picture for paper and for the screen.

Only attributes that every reader of SVG knows; the classes let the screen take colors of its own.
A mark whose side is told is full, one whose side is not told is pale with a broken edge, so that
they differ without color.
"""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import NamedTuple

from visit.body.drawing import Body, Figure, Region
from visit.body.load import drawn_body
from visit.body.spots import Side
from visit.body.where import Mark
from visit.words import words

INK, MARKED, PALE, EDGE = "#14212b", "#0b6172", "#d3e6ea", "#5d6d77"
# The figure stands in the middle of its box with air on both sides; letters stand in it.
AIR, BELOW, LETTERS, LETTER_AT = 2, 30, 25, (26, 40)
# How much of the width is the middle.
MIDDLE = 0.2


class _Band(NamedTuple):
    """From where to where of the width of a figure."""

    start: float
    end: float


def picture(marks: Iterable[Mark], written: Callable[[str], str] = str) -> str:
    """Every figure beside the others, with these marks and the person's own left and right.

    `written` gives its letters in a form that can be printed.
    """
    body, found = drawn_body(), tuple(marks)
    width, height = body.size
    figures = "".join(
        f'<g transform="translate({at * (width - 2 * AIR) - AIR} 0)">'
        f"{''.join(_figure(body, figure, found))}{_letters(body, figure, written)}</g>"
        for at, figure in enumerate(body.figures)
    )
    wide = len(body.figures) * (width - 2 * AIR)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="vg-where" '
        f'viewBox="0 0 {wide} {height + BELOW}">{figures}</svg>'
    )


def _figure(body: Body, figure: Figure, marks: tuple[Mark, ...]) -> Iterator[str]:
    outline = body.whole_outline
    regions = {region.id: region for region in figure.regions}
    here = [mark for mark in marks if mark.figure == figure.id]
    # What is full lies on top of what is pale.
    here.sort(key=lambda mark: mark.side is not None)
    yield f'<clipPath id="{figure.id}"><path d="{outline}"/></clipPath>'
    yield f'<g clip-path="url(#{figure.id})">'
    for number, mark in enumerate(here):
        yield from _mark(body, figure, regions[mark.region], mark.side, number)
    yield "</g>"
    edge = f'fill="none" stroke="{EDGE}" stroke-width="1.6"'
    yield f'<path class="vg-edge" d="{outline}" {edge}/>'
    yield from (f'<path class="vg-edge" d="{body.drawn(one)}" {edge}/>' for one in figure.lines)


def _mark(
    body: Body, figure: Figure, region: Region, side: Side | None, number: int
) -> Iterator[str]:
    shape = body.drawn(region)
    if side is None:
        broken = f'stroke="{MARKED}" stroke-width="2" stroke-dasharray="5 4"'
        yield f'<path class="vg-pale" d="{shape}" fill="{PALE}" {broken}/>'
        return
    band, name = _band(body, figure, side), f"{figure.id}-{number}"
    box = f'x="{band.start:g}" y="0" width="{band.end - band.start:g}" height="{body.size[1]}"'
    yield f'<clipPath id="{name}"><rect {box}/></clipPath>'
    yield (
        f'<g clip-path="url(#{name})" data-side="{side}">'
        f'<path class="vg-full" d="{shape}" fill="{MARKED}"/></g>'
    )


def _band(body: Body, figure: Figure, side: Side) -> _Band:
    """Where the person's own side lies in this figure."""
    width = body.size[0]
    if side == "both":
        return _Band(0, width)
    if side == "middle":
        return _Band(width * (0.5 - MIDDLE / 2), width * (0.5 + MIDDLE / 2))
    on_the_left = (side == "right") == (figure.own_right == "left")
    return _Band(0, width / 2) if on_the_left else _Band(width / 2, width)


def _letters(body: Body, figure: Figure, written: Callable[[str], str]) -> str:
    """The letters of the person's own right and left, and from where the figure is seen."""
    (width, height), (beside, down) = body.size, LETTER_AT
    right = beside if figure.own_right == "left" else width - beside
    said = (
        (words("picture_right"), right, down, 700),
        (words("picture_left"), width - right, down, 700),
        (words(f"picture_{figure.id}"), width // 2, height + BELOW - 6, 400),
    )
    font = f'font-family="{escape(body.font)}" font-size="{LETTERS}" fill="{INK}"'
    return "".join(
        f'<text x="{x}" y="{y}" {font} font-weight="{weight}" text-anchor="middle">'
        f"{escape(written(text))}</text>"
        for text, x, y, weight in said
    )
