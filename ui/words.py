"""Interface text by name: the pages' own, and the texts that pages share with the visit."""

from pathlib import Path

from questionnaire import Filling, Language, Text, filled, kept, spoken
from visit.words import read_texts
from visit.words import words as words_of_visit

FILE = Path(__file__).parent / "words.yaml"


@kept
def _own_words(language: Language) -> dict[str, Text]:
    return read_texts(FILE, language)


def names() -> frozenset[str]:
    """The name of every text of the pages' own."""
    return frozenset(_own_words(spoken()))


def words(name: str, **places: Filling) -> str:
    """The text of that name with its places filled, in the form that fits `count`.

    Raises `KeyError` for an unknown name.
    """
    own = _own_words(spoken())
    if name not in own:
        return words_of_visit(name, **places)
    return filled(own[name], places)
