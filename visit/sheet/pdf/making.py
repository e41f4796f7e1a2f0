"""A sheet as a PDF, tagged for screen readers (PDF/UA-1): two pages, more for much own writing.

The template never changes; a sheet reaches it as JSON, so typed text cannot act as markup. The same
sheet gives the same bytes. Letters shrink a little and writing space closes up before the page
count grows; nothing is left out for it, and letters stay large enough to read.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import typst

from visit.sheet.model import Sheet
from visit.sheet.pdf.letters import BOX, printable
from visit.sheet.pdf.printed_words import printed_words
from visit.sheet.shorten import printed_lines

Paper = Literal["us-letter", "a4"]

HERE = Path(__file__).parent
USUAL_PAGES = 2
# typst writes the page tree first and plain, before any text of the sheet.
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")


class PdfNotMade(Exception):
    """No PDF could be made. The message never repeats the sheet."""


class Density(NamedTuple):
    """How full a page is, and about how many lines of sections and sources two pages then hold.

    Letter size in points, space between parts in letters, lines to write on and their height in mm.
    """

    holds: float
    size: float
    gap: float
    lines: int
    line: float


DENSITIES = (
    Density(56, 10.5, 1.3, 2, 8.5),
    Density(66, 10.5, 1.3, 1, 8.5),
    Density(77, 10, 1.1, 1, 7.5),
    Density(89, 9.5, 1.0, 1, 6.5),
    Density(100, 9, 0.9, 1, 5.5),
    Density(120, 8.5, 0.8, 0, 0),
)
# For own words that two pages do not hold in letters that can still be read.
ON_MORE_PAGES = Density(0, 10, 1.1, 1, 7.5)


def pdf_of(sheet: Sheet, paper: Paper) -> bytes:
    """The sheet as a PDF. Raises `PdfNotMade`."""
    for density in _worth_trying(sheet):
        pdf = _set(sheet, paper, density)
        if pages(pdf) <= USUAL_PAGES:
            return pdf
    return _set(sheet, paper, ON_MORE_PAGES)


def pages(pdf: bytes) -> int:
    """How many pages a PDF made here has."""
    counted = _PAGES.search(pdf)
    if counted is None:
        raise PdfNotMade("the pages cannot be counted")
    return int(counted[1])


def _set(sheet: Sheet, paper: Paper, density: Density) -> bytes:
    return _compiled(_data(sheet, paper, density), sheet.day)


def _data(sheet: Sheet, paper: Paper, density: Density) -> str:
    shown = _printable(sheet.model_dump(mode="json")) | {"sources": _sources(sheet)}
    data = {
        "sheet": shown,
        "paper": paper,
        "density": density._asdict(),
        "long": density is ON_MORE_PAGES,
        "words": printed_words().model_dump(),
        "unprintable": BOX in str(shown),
    }
    return json.dumps(data, ensure_ascii=False)


def _worth_trying(sheet: Sheet) -> Iterator[Density]:
    """The densities from the first that may do; counting lines is quicker than setting them."""
    lines = sum(printed_lines(section) for section in sheet.sections) + 2 * len(sheet.sources)
    return (density for density in DENSITIES if density.holds >= lines)


def _sources(sheet: Sheet) -> list[dict[str, Any]]:
    """Addresses stay as they are; the rest is set like any other text."""
    return [
        {"name": printable(source.name), "note": printable(source.note), "url": source.url}
        for source in sheet.sources
    ]


def _printable(part: Any) -> Any:
    """The same data with every text in letters that can be printed."""
    if isinstance(part, str):
        return printable(part)
    if isinstance(part, dict):
        return {name: _printable(inside) for name, inside in part.items()}
    return [_printable(inside) for inside in part] if isinstance(part, list) else part


def _compiled(data: str, day: date) -> bytes:
    try:
        pdf = typst.compile(
            HERE / "sheet.typ",
            root=HERE,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": data},
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(day, time(), UTC),
        )
    except BaseException as error:
        # A fault inside typst arrives as a panic, which is no Exception and may quote the sheet.
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        raise PdfNotMade("the page could not be set") from None
    return pdf


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])
