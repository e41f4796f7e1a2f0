"""A ledger over time as an SVG: dots on lines for numbers, bars for amounts in words.

Lines differ in their dots and dashes, never in color alone. The color is that of the text, so that
it is as clear in the dark and in high contrast. `ui.drawings.chart_table` has the same values.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from questionnaire import spoken
from ui.drawings.ticks import ticks
from visit.dates import short_date
from visit.ledgers.series import Point, Series

WIDTH, PLOT, LINE, HEADING = 440, 190, 24, 20
LEFT_OF_NUMBERS, LEFT_OF_WORDS, RIGHT, EDGE, ABOVE = 64, 152, 16, 24, 32
BAR, THINNEST, APART = 14, 1.5, 0.8
MOST_LABELS = 6
DASHES = ("", "8 5", "2 5", "12 4 2 4")
DOTS = (
    '<circle class="vg-bar" cx="{x:.1f}" cy="{y:.1f}" r="5"/>',
    '<path class="vg-bar" d="M{x:.1f} {y:.1f}m-5 -5h10v10h-10z"/>',
    '<path class="vg-bar" d="M{x:.1f} {y:.1f}m0 -7l7 12h-14z"/>',
    '<path class="vg-bar" d="M{x:.1f} {y:.1f}m0 -7l7 7l-7 7l-7 -7z"/>',
)


class _Frame(NamedTuple):
    """Where days and heights lie on the drawing."""

    left: float
    top: float
    days: tuple[float, float]
    heights: tuple[float, float]

    def x(self, day: float) -> float:
        first, last = self.days
        share = (day - first) / (last - first) if last > first else 0.5
        return self.left + EDGE + share * (WIDTH - RIGHT - self.left - 2 * EDGE)

    @property
    def a_day(self) -> float:
        """How wide one day is; the whole width where there is no other."""
        first, last = self.days
        return (self.x(last) - self.x(first)) / (last - first) if last > first else WIDTH

    def y(self, height: float) -> float:
        least, most = self.heights
        return self.top + PLOT - (height - least) / (most - least) * PLOT


def chart(series: Series) -> str:
    """The drawing of what was noted; both axes say in words what they show."""
    marks = _marks(series)
    names = [name for name in series.lines if name]
    across = [point.across for point in series.points]
    frame = _Frame(
        left=LEFT_OF_WORDS if series.steps else LEFT_OF_NUMBERS,
        top=LINE * len(names) + HEADING + ABOVE,
        days=(min(across), max(across)),
        heights=(marks[0][0], marks[-1][0]),
    )
    drawn = [*_legend(names), *_axes(frame, series, marks)]
    for place, line in enumerate(series.lines.values()):
        drawn += _bars(frame, line) if series.steps else _line(frame, line, place)
    height = frame.top + PLOT + 2 * LINE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}"'
        f' class="vg-flow">{"".join(drawn)}</svg>'
    )


def _marks(series: Series) -> Sequence[tuple[float, str]]:
    """The heights that are named beside the axis, from the lowest on."""
    if series.steps:
        return [(0.0, ""), *((float(at), step) for at, step in enumerate(series.steps, 1))]
    heights = [point.height for point in series.points]
    limits = [limit for limit in (series.floor, series.ceiling) if limit is not None]
    return [(mark, spoken().number(mark)) for mark in ticks([*heights, *limits])]


def _legend(names: Sequence[str]) -> Iterator[str]:
    """Each name behind the dot and dash of its line."""
    for place, name in enumerate(names):
        y = LINE * place + LINE / 2
        yield _stroke([(0, y), (40, y)], place)
        yield _dot(20, y, place)
        yield _text(50, y + 5, name, "start")


def _axes(frame: _Frame, series: Series, marks: Sequence[tuple[float, str]]) -> Iterator[str]:
    floor, right = frame.top + PLOT, WIDTH - RIGHT
    yield _text(0, frame.top - ABOVE, series.axis, "start")
    for height, said in marks:
        y = frame.y(height)
        yield f'<path class="vg-arrow" opacity=".3" d="M{frame.left} {y:.1f}H{right}"/>'
        yield _text(frame.left - 8, y + 5, said, "end") if said else ""
    yield f'<path class="vg-arrow" d="M{frame.left} {frame.top}V{floor}H{right}"/>'
    first, last = short_date(series.first), short_date(series.last)
    if first == last:
        yield _text((frame.left + right) / 2, floor + LINE, first, "middle")
    else:
        # Two days with long names need more room than lies beside words.
        yield _text(min(frame.left, LEFT_OF_NUMBERS), floor + LINE, first, "start")
        yield _text(right, floor + LINE, last, "end")


def _line(frame: _Frame, line: Sequence[Point], place: int) -> Iterator[str]:
    spots = [(frame.x(point.across), frame.y(point.height)) for point in line]
    yield _stroke(spots, place)
    for point, (x, y) in zip(line, spots, strict=True):
        yield _dot(x, y, place)
        if point in _labeled(line):
            yield _text(x, y - 11, spoken().number(round(point.height, 1)), "middle")


def _labeled(line: Sequence[Point]) -> Sequence[Point]:
    """The points that have room for a number: all of few, else both ends, highest and lowest."""
    if len(line) <= MOST_LABELS:
        return line
    by_height = sorted(line, key=lambda point: point.height)
    return [line[0], line[-1], by_height[0], by_height[-1]]


def _bars(frame: _Frame, line: Sequence[Point]) -> Iterator[str]:
    wide = max(THINNEST, min(BAR, APART * frame.a_day))
    for point in line:
        x, y = frame.x(point.across), frame.y(point.height)
        yield (
            f'<rect class="vg-bar" x="{x - wide / 2:.1f}" y="{y:.1f}" width="{wide:.1f}"'
            f' height="{frame.top + PLOT - y:.1f}"/>'
        )


def _stroke(spots: Sequence[tuple[float, float]], place: int) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    dashes = DASHES[place % len(DASHES)]
    return f'<polyline class="vg-arrow" stroke-dasharray="{dashes}" points="{path}"/>'


def _dot(x: float, y: float, place: int) -> str:
    return DOTS[place % len(DOTS)].format(x=x, y=y)


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
