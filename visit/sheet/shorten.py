"""Keeping the sheet to two pages: lines that the screen shows too make room, never own words.

Who wrote very much gets more pages. Lines are counted as they print in small type across a letter
page. What is left out is counted under its heading, so that nobody takes a shortened list for the
whole.
"""

import math
from collections import Counter
from collections.abc import Mapping

from visit.sheet.model import Section, SectionId
from visit.words import words

LINE = 95
HEADING_LINES = 2
MOST_LINES = 66
# The least useful at the visit first, and how many lines of each stay for now. A section that holds
# nothing but own words is not among them.
GIVE_WAY: tuple[tuple[SectionId, int], ...] = (
    ("have_not", 3),
    ("watch", 4),
    ("unsure", 3),
    ("detail", 4),
    ("have", 6),
    ("questions", 6),
    ("have_not", 0),
)


def shortened(
    sections: tuple[Section, ...], elsewhere: Mapping[SectionId, int]
) -> tuple[Section, ...]:
    """As many lines of each section as two pages hold.

    `elsewhere` counts, by section, lines that were left out before.
    """
    by_name = {section.id: section for section in sections}
    out = Counter(elsewhere)
    for name, stays in GIVE_WAY:
        while name in by_name and _can_give(by_name[name], stays) and _too_long(by_name):
            by_name[name] = _without_last(by_name[name])
            out[name] += 1
    return tuple(
        section.model_copy(update={"more": words("sheet_more", count=out[section.id])})
        if out[section.id]
        else section
        for section in by_name.values()
    )


def printed_lines(section: Section) -> int:
    """How many lines the section takes in print."""
    texts = [section.lead, *(text for item in section.items for text in (item.text, item.note))]
    return HEADING_LINES + sum(_wrapped(text) for text in texts if text)


def _too_long(by_name: Mapping[SectionId, Section]) -> bool:
    return sum(printed_lines(section) for section in by_name.values()) > MOST_LINES


def _can_give(section: Section, fewest: int) -> bool:
    return len(section.items) > fewest and not all(item.stays for item in section.items)


def _without_last(section: Section) -> Section:
    """The section without the last line that may be left out."""
    last = max(at for at, item in enumerate(section.items) if not item.stays)
    return section.model_copy(update={"items": (*section.items[:last], *section.items[last + 1 :])})


def _wrapped(text: str) -> int:
    return sum(max(1, math.ceil(len(line) / LINE)) for line in text.split("\n"))
