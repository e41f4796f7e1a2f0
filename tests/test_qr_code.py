"""A phone that reads the code on the back of the printed sheet gets the short text, unchanged.

The code is found and read by ZXing, which knows nothing of how it was drawn.
"""

from collections.abc import Callable
from functools import cache

import pytest

from tests.printed import NEEDS_POPPLER
from tests.scanned import scanned
from tests.visits import ENGINE, TODAY, at_a_sink
from visit.model.plan import LONGEST_NOTE, LONGEST_OWN_WORDS, Plan, Story
from visit.sheet.build import Sheet, sheet_for
from visit.sheet.pdf import Part, pdf_of
from visit.sheet.pdf.qr_code import qr_svg
from visit.sheet.portal import MOST_CHARACTERS
from visit.situation import Situation

pytestmark = NEEDS_POPPLER

NEARLY_FULL = MOST_CHARACTERS - 50
# Of own words that do not fit none would stand there, as they are never cut.
LEFT_FOR_THE_REST = 100


def sheet_with(**said: str) -> Sheet:
    journey = at_a_sink(size=9.0).model_copy(update={"plan": Plan(story=Story(**said))})
    return sheet_for(Situation(ENGINE, journey), TODAY)


def as_long_as(words: str, length: int) -> str:
    return (words * length)[:length].strip()


def longest_of(words: str) -> Sheet:
    """A sheet whose short text has as many own words as it holds."""
    return sheet_with(
        change=as_long_as(words, LONGEST_OWN_WORDS),
        worry=as_long_as(words, LONGEST_NOTE - LEFT_FOR_THE_REST),
    )


# Made when they are tried: every process of the tests comes by here.
SHEETS: dict[str, Callable[[], Sheet]] = {
    "short": sheet_with,
    "longest": lambda: longest_of("It grew all spring. "),
    "other letters": lambda: sheet_with(
        change="Der Knoten ist größer geworden, não dói. Nó lớn dần. Όγκος. 肿块变大 😀",
        worry="“Quotes”, a line\nthat breaks, and a tail of spaces",
    ),
    "longest of other letters": lambda: longest_of("肿块变大"),
}


@cache
def made(name: str) -> Sheet:
    return SHEETS[name]()


@pytest.mark.parametrize("name", SHEETS)
def test_a_phone_reads_the_short_text_from_the_back(name: str) -> None:
    sheet = made(name)

    assert scanned(pdf_of(sheet, "us-letter", "person")) == [sheet.portal]


def test_it_stands_once_on_the_whole_sheet() -> None:
    assert scanned(pdf_of(made("longest"), "a4")) == [made("longest").portal]


def test_it_stands_on_large_print_too() -> None:
    assert scanned(pdf_of(made("longest"), "a4", "person", large=True)) == [made("longest").portal]


@pytest.mark.parametrize("part", ["doctor", "card"])
def test_what_is_handed_over_alone_has_no_code(part: Part) -> None:
    assert scanned(pdf_of(made("short"), "a4", part)) == []


def test_a_text_that_no_code_holds_is_printed_without_one() -> None:
    sheet = made("short").model_copy(update={"portal": "😀" * MOST_CHARACTERS})

    assert qr_svg(sheet.portal) is None
    assert scanned(pdf_of(sheet, "a4", "person")) == []


def test_the_texts_tried_are_as_short_long_and_foreign_as_they_say() -> None:
    assert made("short").portal.isascii()
    assert len(made("short").portal) < len(made("longest").portal) / 2
    assert NEARLY_FULL < len(made("longest").portal) <= MOST_CHARACTERS
    assert all(letter in made("other letters").portal for letter in "ßãớΌ肿😀")
    assert NEARLY_FULL < len(made("longest of other letters").portal) <= MOST_CHARACTERS
