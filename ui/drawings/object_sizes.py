"""The everyday objects of a number side by side, to scale: circles as wide as each is big."""

from collections.abc import Iterator
from html import escape

from questionnaire import Number, digits

PER_UNIT = 16.0
GAP, LINE, EDGE = 14.0, 20.0, 1.0
WIDEST = 340.0
NARROWEST = 58.0


def drawing(question: Number) -> str:
    """An SVG of the objects, smallest first, in as many lines as a phone needs."""
    placed, height = [], EDGE
    for row in _rows(sorted(question.objects.items(), key=lambda one: one[1])):
        height += max(size for _, size in row) * PER_UNIT + 2 * LINE + GAP
        placed.append(_row(row, question.unit, height - 2 * LINE - GAP))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDEST:g} {height:g}"'
        f' class="vg-flow">{"".join(placed)}</svg>'
    )


def _rows(objects: list[tuple[str, float]]) -> Iterator[list[tuple[str, float]]]:
    row: list[tuple[str, float]] = []
    for one in objects:
        if sum(_width(size) for _, size in [*row, one]) > WIDEST:
            yield row
            row = []
        row.append(one)
    yield row


def _row(row: list[tuple[str, float]], unit: str, floor: float) -> str:
    """Circles that stand on one line, each over its name and its size."""
    drawn, left = [], 0.0
    for name, size in row:
        middle, radius = left + _width(size) / 2, size * PER_UNIT / 2
        drawn.append(
            f'<circle class="vg-pale" cx="{middle:g}" cy="{floor - radius:g}" r="{radius:g}"/>'
            f'<text class="vg-opens" text-anchor="middle" x="{middle:g}" y="{floor + LINE:g}">'
            f"{escape(name)}</text>"
            f'<text class="vg-opens" text-anchor="middle" x="{middle:g}"'
            f' y="{floor + 2 * LINE:g}">{digits(size)} {escape(unit)}</text>'
        )
        left += _width(size)
    return "".join(drawn)


def _width(size: float) -> float:
    return max(size * PER_UNIT, NARROWEST) + GAP
