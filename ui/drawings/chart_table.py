"""The values of a chart as a table: for who cannot see the drawing, and for paper."""

from collections.abc import Iterator
from html import escape

from visit.ledgers.series import Series


def chart_table(series: Series, caption: str, day: str, name: str) -> str:
    """A row for each point. `day` and `name` head the columns beside that of the axis."""
    named = any(series.lines)
    heads = (day, *((name,) if named else ()), series.axis)
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    rows = "".join(_rows(series, named=named))
    return (
        f'<div class="vg-chart-table"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _rows(series: Series, *, named: bool) -> Iterator[str]:
    for name, line in series.lines.items():
        for point in line:
            cells = (*((name,) if named else ()), point.label)
            texts = "".join(f"<td>{escape(text)}</td>" for text in cells)
            yield f'<tr><th scope="row">{escape(point.day)}</th>{texts}</tr>'
