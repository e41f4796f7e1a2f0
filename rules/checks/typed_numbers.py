"""Numbers to call that were typed into a text: a reader elsewhere would call in vain."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

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
_MAY_BE_A_DIGIT = re.compile(r"[\d\x80-\U0010ffff]")
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
        if NOT_TOLD.isdisjoint(path):
            wrong = [*_in_digits(text, numbers), *_said(text, spoken)]
            if wrong and not _IN_ONE_COUNTRY.search(text):
                yield from (file.mistake(path, one, _INSTEAD) for one in wrong)


def _in_digits(text: str, numbers: Collection[str]) -> Iterator[str]:
    """What is wrong with a text that has numbers of a country, or of a telephone."""
    # Most texts have no digit, nor any letter that could be dialed as one.
    if not _MAY_BE_A_DIGIT.search(text):
        return
    for number in _NUMBER.findall(_closed_up(text)):
        if number in numbers:
            yield f"'{number}' is the number of one country"
    if telephone := _TELEPHONE.search(text):
        yield f"'{telephone[0]}' is a telephone number"


def _said(text: str, spoken: Iterable[str]) -> Iterator[str]:
    plain = text.lower().replace("-", " ")
    return (f"'{number}' is the number of one country" for number in spoken if number in plain)


def _in_words(numbers: Collection[str]) -> set[str]:
    """Each number as it is spoken, digit by digit."""
    return {" ".join(_DIGITS[int(digit)] for digit in number) for number in numbers}


def _closed_up(text: str) -> str:
    """The text with `9-1-1` and wide digits as the number that they are dialed as."""
    plain = unicodedata.normalize("NFKC", text)
    return _SPACED.sub(lambda spaced: re.sub(r"\D", "", spaced[0]), plain)
