"""What a PDF says, read back by Poppler: the words of each page, and its foot apart."""

import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from visit.body.load import drawn_body
from visit.sheet.build import Section, Sheet
from visit.words import BLANK, words

NEEDS_POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is missing (Debian: poppler-utils)"
)
FOOT_LINES = 3


def pages_of(pdf: bytes) -> list[list[str]]:
    """The lines of each page in the order in which they are read out."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return [page.strip().split("\n") for page in text.split("\f")[:-1]]


def filled(pdf: bytes) -> list[float]:
    """How far down the words of each page reach, of its height."""
    command = ["pdftotext", "-bbox", "-", "-"]
    told = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return [_reach(page) for page in told.split("<page ")[1:]]


def _reach(page: str) -> float:
    height = re.search(r'height="([\d.]+)"', page)
    ends = [float(end) for end in re.findall(r'yMax="([\d.]+)"', page)]
    return max(ends, default=0) / float(height[1]) if height else 0


def body_of(pdf: bytes, *, with_card: bool = False) -> str:
    """All words without spaces: a line may break anywhere, a word must not get lost.

    The page of a card has no foot.
    """
    lines = [
        line
        for number, page in enumerate(pages_of(pdf))
        for line in (page if with_card and not number else page[:-FOOT_LINES])
    ]
    return packed("".join(lines))


def packed(text: str) -> str:
    """The text without spaces and places to break."""
    return "".join(text.replace("\u200b", "").split())


def body_that_must_come(sheet: Sheet) -> str:
    """The words of the sheet in its own order, with the marks of its lists; a blank is a line."""
    return packed("".join(_parts(sheet)).replace(BLANK, ""))


def _parts(sheet: Sheet) -> Iterator[str]:
    if sheet.in_an_emergency:
        yield sheet.card.title
        yield from (row.label + row.text for row in sheet.card.rows)
    yield from (sheet.title, f"{sheet.date_text}. {sheet.about}", sheet.open or "")
    for section in sheet.doctor:
        yield from _section(section)
        if section.id == "story" and sheet.where:
            yield from _picture()
    yield from (sheet.person_title, sheet.emergency.title)
    yield from (f"•{sign}" for sign in sheet.emergency.signs)
    for section in sheet.person:
        yield from _section(section)
    yield sheet.portal_title
    yield sheet.sources_title
    for number, source in enumerate(sheet.sources, 1):
        yield f"{number}.{source.name}. {source.note} {source.url}"
    yield from (sheet.cannot, sheet.education, sheet.not_reviewed, sheet.edition)


def _picture() -> Iterator[str]:
    """The letters in the picture of the body, figure by figure."""
    for figure in drawn_body().figures:
        yield from (words("picture_right"), words("picture_left"), words(f"picture_{figure.id}"))


def _section(section: Section) -> Iterator[str]:
    yield section.title
    yield section.lead or ""
    for number, item in enumerate(section.items, 1):
        yield _mark(section, number)
        yield item.text
        yield item.note or ""


def _mark(section: Section, number: int) -> str:
    """Questions are numbered; one line alone, and what stands out, has no mark."""
    if section.id == "questions":
        return f"{number}."
    alone = len(section.items) == 1 or section.id in ("why", "soon")
    return "" if alone else "•"
