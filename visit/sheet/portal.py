"""The sheet in at most 1,000 characters, for the message field of a patient portal and the QR code.

Own words stand in it whole or not at all, and it says where they are.
"""

from collections.abc import Iterable, Iterator

from visit.sheet.shape.model import Section, SectionId
from visit.words import BLANK, words

MOST_CHARACTERS = 1000
ORDER: tuple[SectionId, ...] = (
    "why",
    "soon",
    "voices",
    "story",
    "present",
    "absent",
    "denied",
    "unsure",
    "background",
    "questions",
)
# What stays, whatever else must go.
FIRST: tuple[SectionId, ...] = ("why", "soon")
SENTENCES: tuple[SectionId, ...] = ("why", "soon", "story", "background")
BETWEEN = " / "


def portal_text(doctor: Iterable[Section], opening: str) -> str:
    """As many lines as there is room for, in the order of the sheet; a list may be shortened."""
    parts = {section.id: section for section in doctor}
    sections = [parts[name] for name in ORDER if name in parts]
    must = [line for part in sections if part.id in FIRST for line in _lines(part, len(part.items))]
    room = MOST_CHARACTERS - len("\n".join([opening, *must, words("portal_left_out")])) - 1
    text, whole = [opening], True
    for part in sections:
        for length in range(len(part.items), -1, -1):
            lines = list(_lines(part, length))
            needed = 0 if part.id in FIRST else sum(len(line) + 1 for line in lines)
            if needed <= room:
                break
        room -= needed
        whole = whole and length == len(part.items)
        text += lines
    return "\n".join(text if whole else [*text, words("portal_left_out")])


def _lines(section: Section, length: int) -> Iterator[str]:
    """So many items of a section; sentences stand alone, a list in one line."""
    said = [item.text for item in section.items[:length] if BLANK not in item.text]
    if section.id in SENTENCES:
        yield from said
    elif said:
        yield words("portal_line", title=section.title, text=BETWEEN.join(said))
