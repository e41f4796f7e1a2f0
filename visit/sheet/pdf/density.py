"""How full a page is set, and which density likely holds a sheet, so that one layout is enough.

The guess counts lines as the template sets them. It only says where to begin: the pages that come
out decide, so a wrong guess costs a layout, or letters one step smaller, and never a page.
"""

from math import ceil
from typing import NamedTuple

from visit.model.paper import Paper
from visit.sheet.shape.model import Item, Section, Sheet


class Density(NamedTuple):
    """How full a page is.

    Letter size in points, space between parts in letters, lines to write an answer on in mm.
    """

    size: float
    gap: float
    line: float


DENSITIES = (
    Density(11, 1.0, 8),
    Density(10, 0.8, 7),
    # Letters stay as large as they can: the space between them goes first.
    Density(10, 0.7, 6),
    Density(9.5, 0.7, 6),
    Density(9, 0.6, 5),
)
# For own words that a side does not hold in letters that can still be read.
ON_MORE_PAGES = Density(10, 0.8, 7)
LARGE_PRINT = Density(18, 0.9, 12)

# How high a sheet each of them still holds, counted in lines of the first. A sheet that is higher
# begins at the next one; at the last one none begins.
HOLDS = (0.98, 1.165, 1.18)

MM = 72 / 25.4
# Width and height in mm, and what the margins leave of them.
PAPER: dict[Paper, tuple[float, float]] = {"us-letter": (215.9, 279.4), "a4": (210, 297)}
SIDES, ENDS, LABELS = 34 * MM, 38.0, 35 * MM
PICTURE, CODE = (38 * MM, 33 * MM), 44 * MM
# In letters: width of one, a line with the space below it, and what every side has besides.
LETTER, LINE, HEADING = 0.46, 1.17, 0.55
TOP, BOX_AND_FOOT, SMALL = 3.3, 20.0, 0.8


def likely(sheet: Sheet, paper: Paper) -> int:
    """At which density to begin: the widest that likely holds the sheet."""
    most = PAPER[paper][1] * MM - ENDS
    height = max(_doctor_height(sheet, paper), _person_height(sheet, paper)) / most
    return sum(height > holds for holds in HOLDS)


def _doctor_height(sheet: Sheet, paper: Paper) -> float:
    size = DENSITIES[0].size + 1
    parts = sum(_section_height(one, sheet, paper, size) for one in sheet.doctor)
    return parts + TOP * size + (1.8 * size if sheet.open else 0)


def _person_height(sheet: Sheet, paper: Paper) -> float:
    size, gap = DENSITIES[0].size, DENSITIES[0].gap + HEADING
    cited = (f"{one.name} {one.note} {one.url}" for one in sheet.sources)
    small, width = size * SMALL, _width(paper) - LABELS
    sources = sum((_lines(text, width, small) * LINE + 0.4) * small for text in cited)
    parts = sum(_section_height(one, sheet, paper, size) for one in sheet.person)
    return parts + sources + CODE + (2 * gap + BOX_AND_FOOT) * size


def _section_height(section: Section, sheet: Sheet, paper: Paper, size: float) -> float:
    above, whole = (DENSITIES[0].gap + HEADING) * size, _width(paper)
    if section.id == "why":
        lines = sum(_lines(item.text, whole, size * 1.35) for item in section.items)
        return above + (HEADING + LINE * (1 + 1.35 * lines)) * size
    if section.id == "soon":
        lines = sum(_lines(item.text, whole - 8 * MM, size) for item in section.items)
        return above + 5.2 * MM + (HEADING + LINE * (1 + lines)) * size
    pictured = section.id == "story" and sheet.where is not None
    width = whole - LABELS - 1.2 * size - (PICTURE[0] if pictured else 0)
    lead = _lines(section.lead, width, size) * LINE * size if section.lead else 0
    told = sum(_item_height(item, width, size) for item in section.items)
    writing = DENSITIES[0].line * MM + 0.62 * size if section.id == "questions" else 0
    told += writing * len(section.items)
    return above + lead + max(told, PICTURE[1] if pictured else 0)


def _item_height(item: Item, width: float, size: float) -> float:
    note = _lines(item.note, width, size * 0.86) if item.note else 0
    return (_lines(item.text, width, size) + 0.86 * note) * LINE * size


def _lines(text: str, width: float, size: float) -> int:
    return sum(max(1, ceil(len(line) * LETTER * size / width)) for line in text.split("\n"))


def _width(paper: Paper) -> float:
    return PAPER[paper][0] * MM - SIDES
