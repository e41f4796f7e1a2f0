"""Numbers to call that were typed into a text: a reader elsewhere would call in vain."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from questionnaire import ContentFile, Mistake, texts_in
from rules.countries import Country

# Notes on what sources say, names, and contacts of one country: nobody else is told to call there.
NOT_TOLD = {
    *("id", "clash", "overlaps", "not_for", "sources", "contacts", "honours", "checked"),
    "reviewed_by",
}
_NUMBER = re.compile(r"(?<![\w.,-])\d{3,}(?![\w-]|[.,]\d)")
_SPACED = re.compile(r"(?<![\w.,-])\d(?:[ .\u2010-\u2015-]\d)+(?!\w)")
_TELEPHONE = re.compile(r"(?<![\w.,])\+?\d(?:[- ]?\d){6,}(?!\w)")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_INSTEAD = "write {emergency}, {urgent_line} or {crisis_line}, or no number"
_IN_ONE_COUNTRY = re.compile(r"\b[Ii]n (?:the )?[A-Z]{2}\b")


def numbers_of(countries: Collection[Country]) -> frozenset[str]:
    """Every number in the table of countries."""
    fields = ("emergency", "urgent_line", "crisis_line")
    return frozenset(
        number
        for country in countries
        for field in fields
        for number in re.findall(r"\d{3,}", getattr(country, field))
    )


def typed_numbers(file: ContentFile, numbers: Collection[str]) -> Iterator[Mistake]:
    """A mistake for each text that holds one of these numbers and does not say in which country.

    So for a number in words, digit by digit, and for any other telephone number.
    """
    spoken = sorted(_in_words(numbers))
    for path, text in texts_in(file.data):
        if NOT_TOLD.isdisjoint(path) and not _IN_ONE_COUNTRY.search(text):
            for number in _NUMBER.findall(_closed_up(text)):
                if number in numbers:
                    yield file.mistake(path, f"'{number}' is the number of one country", _INSTEAD)
            plain = text.lower().replace("-", " ")
            for number in spoken:
                if number in plain:
                    yield file.mistake(path, f"'{number}' is the number of one country", _INSTEAD)
            if telephone := _TELEPHONE.search(text):
                yield file.mistake(path, f"'{telephone[0]}' is a telephone number", _INSTEAD)


def _in_words(numbers: Collection[str]) -> set[str]:
    """Each number as it is spoken, digit by digit."""
    return {" ".join(_DIGITS[int(digit)] for digit in number) for number in numbers}


def _closed_up(text: str) -> str:
    """The text with `9-1-1` and wide digits as the number that they are dialed as."""
    plain = unicodedata.normalize("NFKC", text)
    return _SPACED.sub(lambda spaced: re.sub(r"\D", "", spaced[0]), plain)
