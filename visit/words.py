"""Texts of the visit by name, in the words that fit the reader.

`Speech` puts the chosen country's numbers into a text and, for a caregiver, speaks of "them".
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from questionnaire import WHO_FOR, Text, about_someone, filled, read_yaml
from rules import Country, countries
from visit.journey import Journey

FILE = Path(__file__).parent / "words.yaml"


@cache
def _all_words() -> dict[str, Text]:
    return dict(read_yaml(FILE).data)


def words(name: str, **places: object) -> str:
    """The text of that name with its places filled, in the form that fits `count`.

    Raises `KeyError` for an unknown name.
    """
    return filled(_all_words()[name], places)


class Speech(NamedTuple):
    """Who is spoken about, and where they are."""

    country: Country
    someone_else: bool

    def __call__(self, text: str) -> str:
        """Content text as this reader should read it."""
        return self.country.fill(about_someone(text) if self.someone_else else text)

    def own(self, name: str, **places: object) -> str:
        """Text of the visit with this country's numbers; it always speaks to the reader."""
        return self.country.fill(words(name, **places))


def speech_for(journey: Journey) -> Speech:
    """How to speak to the person of this journey."""
    known = {country.id: country for country in countries()}
    country = known.get(journey.country, countries()[0])
    return Speech(country, journey.said.get(WHO_FOR) == "someone_else")
