"""Small charts as SVG: sizes over time as lines, amounts over time as bars.

Every point carries its label, so nothing has to be read off an axis; the sentence under a chart
says the same in words.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from questionnaire import spoken
from visit.dates import short_date
from visit.ledgers.sentences import Point

WIDTH, HEIGHT, EDGE = 640, 240, 48
DASHES = ("", "8 5", "2 5", "12 4 2 4")
MOST_AMOUNT = 3


def lines(series: Mapping[str, Sequence[Point]]) -> str:
    """A line in cm for each named series; lines differ in their dashes, never in color alone."""
    points = [point for line in series.values() for point in line]
    days = [point.day for point in points]
    top = max(point.height for point in points)
    drawn = []
    for place, (name, line) in enumerate(series.items()):
        spots = [(_across(point.day, days), _up(point.height, top), point) for point in line]
        path = " ".join(f"{x:.0f},{y:.0f}" for x, y, _ in spots)
        dash = DASHES[place % len(DASHES)]
        drawn.append(
            f'<polyline class="vg-arrow" stroke-dasharray="{dash}" points="{path}"/>'
            + "".join(_spot(x, y, spoken().centimeters(point.height)) for x, y, point in spots)
            + _text(spots[-1][0], spots[-1][1] + 22, name, "end")
        )
    return _framed("".join(drawn), days)


def bars(points: Sequence[Point]) -> str:
    """A bar for each day, as high as the amount."""
    days = [point.day for point in points]
    drawn = []
    for point in points:
        x, y = _across(point.day, days), _up(point.height, MOST_AMOUNT)
        drawn.append(
            f'<rect class="vg-bar" x="{x - 7:.0f}" y="{y:.0f}" width="14"'
            f' height="{HEIGHT - EDGE - y:.0f}"/>' + _text(x, y - 8, point.label, "middle")
        )
    return _framed("".join(drawn), days)


def _framed(inside: str, days: Sequence[date]) -> str:
    floor = HEIGHT - EDGE
    axis = f'<path class="vg-arrow" d="M{EDGE} {floor}H{WIDTH - EDGE}"/>'
    ends = dict.fromkeys((min(days), max(days))) if days else {}
    labels = "".join(
        _text(_across(day, days), floor + 26, short_date(day), "middle") for day in ends
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" class="vg-flow">'
        f"{axis}{inside}{labels}</svg>"
    )


def _spot(x: float, y: float, label: str) -> str:
    return f'<circle class="vg-bar" cx="{x:.0f}" cy="{y:.0f}" r="5"/>' + _text(
        x, y - 12, label, "middle"
    )


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{escape(text)}</text>'


def _across(day: date, days: Sequence[date]) -> float:
    first, last = min(days), max(days)
    whole = (last - first).days
    share = (day - first).days / whole if whole else 0.5
    return 2 * EDGE + share * (WIDTH - 4 * EDGE)


def _up(height: float, top: float) -> float:
    return HEIGHT - EDGE - height / top * (HEIGHT - 2.2 * EDGE)
