"""A figure as 100 people, and the same numbers as rows of a table.

The picture tells shown people from the rest by form (filled or hollow), never by colour alone. It
takes the colour of the text around it, so it works on light and dark pages and on paper.
"""

from html import escape
from typing import NamedTuple
from zlib import crc32

from education.figure import OUT_OF, Figure, FigureSet
from education.words import figure_words
from questionnaire import filled

_ACROSS = 10
_CELL_WIDTH, _CELL_HEIGHT = 18, 26
_PERSON = (
    "M{x} {y}m4 4.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0zM{x} {y}m1.5 21.5v-7a6 6 0 0 1 12 0v7z"
)


class Row(NamedTuple):
    """One figure as cells of a table."""

    label: str
    people: int
    out_of: int
    sentence: str


def rows(figure_set: FigureSet) -> tuple[Row, ...]:
    """The figures of a set in order, for a table that says what the pictures show."""
    return tuple(
        Row(figure.label, figure.count, OUT_OF, figure.sentence) for figure in figure_set.figures
    )


def picture_of(figure: Figure) -> str:
    """The pictogram of one figure, labelled with what it covers."""
    places = {"label": figure.label, "covers": figure.covers, "sentence": figure.sentence}
    return pictogram(figure.count, filled(figure_words().described, places))


def pictogram(count: int, label: str) -> str:
    """Inline SVG of 100 people, `count` of them filled, ten to a row, read as `label`.

    Raises `ValueError` for a count that is not between 0 and 100.
    """
    if not 0 <= count <= OUT_OF:
        raise ValueError(f"a count is between 0 and {OUT_OF}")
    name = f"people-{crc32(f'{count} {label}'.encode()):08x}"
    places = {"total": OUT_OF, "count": count, "rest": OUT_OF - count}
    shown = filled(figure_words().picture, places)
    width, height = _ACROSS * _CELL_WIDTH, OUT_OF // _ACROSS * _CELL_HEIGHT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}"'
        f' class="people" stroke-linejoin="round" focusable="false"'
        f' aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(label)}</title>'
        f'<desc id="{name}-desc">{escape(shown)}</desc>'
        f'<path class="people-shown" fill="currentColor" stroke="currentColor"'
        f' stroke-width="1.2" d="{_people(range(count))}"/>'
        f'<path class="people-rest" fill="none" stroke="currentColor" stroke-width="1.2"'
        f' stroke-opacity="0.6" d="{_people(range(count, OUT_OF))}"/>'
        "</svg>"
    )


def _people(places: range) -> str:
    return "".join(
        _PERSON.format(x=place % _ACROSS * _CELL_WIDTH + 1, y=place // _ACROSS * _CELL_HEIGHT + 1)
        for place in places
    )
