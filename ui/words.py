"""Interface text by name: the pages' own, and the texts that pages share with the visit."""

from functools import cache
from pathlib import Path

from questionnaire import Filling, Text, filled
from visit.words import read_texts
from visit.words import words as words_of_visit

FILE = Path(__file__).parent / "words.yaml"


@cache
def _own_words() -> dict[str, Text]:
    return read_texts(FILE)


def names() -> frozenset[str]:
    """The name of every text of the pages' own."""
    return frozenset(_own_words())


def words(name: str, **places: Filling) -> str:
    """The text of that name with its places filled, in the form that fits `count`.

    Raises `KeyError` for an unknown name.
    """
    if name not in _own_words():
        return words_of_visit(name, **places)
    return filled(_own_words()[name], places)
