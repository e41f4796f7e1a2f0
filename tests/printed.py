"""What a PDF says, read back by Poppler: the words of each page, and its foot apart."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest

from visit.sheet.build import Section, Sheet

NEEDS_POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is missing (Debian: poppler-utils)"
)
FOOT_LINES = 3


def pages_of(pdf: bytes) -> list[list[str]]:
    """The lines of each page in the order in which they are read out."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return [page.strip().split("\n") for page in text.split("\f")[:-1]]


def body_of(pdf: bytes) -> str:
    """All words without spaces: a line may break anywhere, a word must not get lost."""
    lines = [line for page in pages_of(pdf) for line in page[:-FOOT_LINES]]
    return packed("".join(lines))


def packed(text: str) -> str:
    """The text without spaces and places to break."""
    return "".join(text.replace("\u200b", "").split())


def body_that_must_come(sheet: Sheet) -> str:
    """The words of the sheet in its own order, with the marks of its lists."""
    return packed("".join(_parts(sheet)))


def _parts(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.title, f"{sheet.date_text}. {sheet.about}", sheet.not_a_record)
    yield sheet.level_title
    if sheet.urgency:
        yield from (sheet.urgency.name, sheet.urgency.action)
        yield from (row.label + row.text for row in sheet.urgency.rows)
    yield sheet.open or ""
    for section in sheet.sections:
        yield from _section(section)
    yield sheet.emergency.title
    yield from (f"•{sign}" for sign in sheet.emergency.signs)
    yield sheet.sources_title
    for number, source in enumerate(sheet.sources, 1):
        yield f"{number}.{source.name}. {source.note} {source.url}"
    yield from (sheet.cannot, sheet.education, sheet.not_reviewed, sheet.edition)


def _section(section: Section) -> Iterator[str]:
    yield section.title
    yield section.lead or ""
    for number, item in enumerate(section.items, 1):
        yield f"{number}." if section.id == "questions" else "•"
        yield item.text
        yield item.note or ""
    yield section.more or ""
