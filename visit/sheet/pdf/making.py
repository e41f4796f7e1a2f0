"""A sheet as a PDF, tagged for screen readers (PDF/UA-1): a page for each side.

The template never changes; a sheet reaches it as JSON, so typed text cannot act as markup. The same
sheet gives the same bytes. Letters shrink a little and writing space closes up before the page
count grows; nothing is left out for it, and letters stay large enough to read.
"""

import json
import re
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from visit.body.picture import picture
from visit.model.paper import Paper
from visit.sheet.pdf.density import (
    DENSITIES,
    LARGE_PRINT,
    ON_MORE_PAGES,
    Density,
    likely,
)
from visit.sheet.pdf.letters import BOX, printable
from visit.sheet.pdf.printed_words import printed_words
from visit.sheet.pdf.qr_code import qr_svg
from visit.sheet.shape.model import Sheet
from visit.words import BLANK

Part = Literal["whole", "doctor", "person", "card"]

HERE = Path(__file__).parent
# typst writes the page tree first and plain, before any text of the sheet.
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")


class PdfNotMade(Exception):
    """No PDF could be made. The message never repeats the sheet."""


# So many letters no side holds, however small.
MOST_LETTERS = 9000


def pdf_of(sheet: Sheet, paper: Paper, part: Part = "whole", *, large: bool = False) -> bytes:
    """The sheet, or a part of it, as a PDF; `large` is for weak eyes and takes more pages.

    Raises `PdfNotMade`.
    """
    qr = qr_svg(sheet.portal) if part in ("whole", "person") else None
    if large:
        return _set(sheet, paper, part, LARGE_PRINT, qr)
    usual = usual_pages(sheet, part)
    for density in _worth_trying(sheet, paper, part):
        pdf = _set(sheet, paper, part, density, qr)
        if pages(pdf) <= usual:
            return pdf
    return _set(sheet, paper, part, ON_MORE_PAGES, qr)


def usual_pages(sheet: Sheet, part: Part = "whole") -> int:
    """One page for each side; in an emergency the card comes before them."""
    if part != "whole":
        return 1
    return 3 if sheet.in_an_emergency else 2


def _worth_trying(sheet: Sheet, paper: Paper, part: Part) -> tuple[Density, ...]:
    """Own words can be so many that no density holds them; then none is tried.

    The whole begins where it most likely fits, so that most sheets are set once.
    """
    typed = sum(len(item.text) + len(item.note or "") for s in sheet.sections for item in s.items)
    first = likely(sheet, paper) if part == "whole" else 0
    return DENSITIES[first:] if typed < MOST_LETTERS else ()


def pages(pdf: bytes) -> int:
    """How many pages a PDF made here has."""
    counted = _PAGES.search(pdf)
    if counted is None:
        raise PdfNotMade("the pages cannot be counted")
    return int(counted[1])


def _set(sheet: Sheet, paper: Paper, part: Part, density: Density, qr: str | None) -> bytes:
    return _compiled(_data(sheet, paper, part, density) | {"qr": qr}, sheet.day)


def _data(sheet: Sheet, paper: Paper, part: Part, density: Density) -> dict[str, Any]:
    shown = _printable(sheet.model_dump(mode="json")) | {"sources": _sources(sheet)}
    return {
        "sheet": shown,
        "emergency": sheet.in_an_emergency,
        "part": part,
        "paper": paper,
        "density": density._asdict(),
        "large": density is LARGE_PRINT,
        "words": printed_words().model_dump(),
        "picture": picture(sheet.where.marks, printable) if sheet.where else None,
        "blank": BLANK,
        "unprintable": BOX in str(shown),
    }


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


def _compiled(data: dict[str, Any], day: date) -> bytes:
    try:
        pdf = typst.compile(
            HERE / "sheet.typ",
            root=HERE,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
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
