"""Texts of the visit by name, in the words that fit the reader.

`Speech` takes the voice of a text that fits the reader, with the numbers of the chosen country.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from questionnaire import (
    WHO_FOR,
    ContentError,
    ContentFile,
    Filling,
    Language,
    Mistake,
    Text,
    Told,
    fillable,
    filled,
    kept,
    read_yaml,
    spoken,
    texts_in,
)
from rules import Country, countries
from rules.checks.typed_numbers import numbers_of, typed_numbers
from visit.model.journey import Journey

FILE = Path(__file__).parent / "words.yaml"
# A place to write by hand, as the texts of the sheet have it.
BLANK = "……"


def read_texts(path: Path, language: Language) -> dict[str, Text]:
    """A file of texts by name. Raises `ContentError` for one that is more than its letters."""
    file = read_yaml(path)
    mistakes = [*_unreadable(file), *typed_numbers(file, numbers_of(countries()))]
    if mistakes:
        raise ContentError(mistakes)
    return {name: _said(text, language) for name, text in file.data.items()}


def _said(text: Any, language: Language) -> Any:
    """A text, or each of its forms, in that language."""
    if isinstance(text, dict):
        return {name: _said(form, language) for name, form in text.items()}
    return language.said(text)


def _unreadable(file: ContentFile) -> Iterator[Mistake]:
    for path, text in texts_in(file.data):
        try:
            fillable(text)
        except ValueError as wrong:
            what, _, instead = str(wrong).partition("; ")
            yield file.mistake(path, what, instead)


@kept
def _all_words(language: Language) -> dict[str, Text]:
    return read_texts(FILE, language)


def names() -> frozenset[str]:
    """The name of every text of the visit."""
    return frozenset(_all_words(spoken()))


def words(name: str, **places: Filling) -> str:
    """The text of that name with its places filled, in the form that fits `count`.

    Raises `KeyError` for an unknown name.
    """
    return filled(_all_words(spoken())[name], places)


class Speech(NamedTuple):
    """Who is spoken about, and where they are."""

    country: Country
    someone_else: bool

    def __call__(self, told: Told) -> str:
        """Content text as this reader should read it."""
        return self.country.fill(told.them if self.someone_else else told.you)

    @property
    def whom(self) -> str:
        """How the name of a text ends that is written for each reader: `me` or `someone`."""
        return "someone" if self.someone_else else "me"

    def own(self, name: str, **places: Filling) -> str:
        """Text of the visit with this country's numbers; it always speaks to the reader."""
        return self.country.fill(words(name, **places))


def speech_for(journey: Journey) -> Speech:
    """How to speak to the person of this journey."""
    known = {country.id: country for country in countries()}
    country = known.get(journey.country, countries()[0])
    return Speech(country, journey.answers.get(WHO_FOR) == "someone_else")
