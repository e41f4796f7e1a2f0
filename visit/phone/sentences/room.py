"""How many sentences fit: the most urgent stay, and what is left out leaves its room to others."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence with the part in which it is said, and how soon it is left out: 0 is never.

    Where `longer` fits too, that is said in its place; it is said only `after` another.
    """

    part: str
    text: str
    leaves: int
    longer: str = ""
    after: str = ""


def words_spoken(text: str) -> int:
    """How many words it has; a blank is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def within(most: int, sentences: Sequence[Sentence]) -> list[Sentence]:
    """All that fits: from what leaves last on, what is too long leaves its room to the next."""
    said = [sentence for sentence in sentences if not sentence.leaves]
    # Each is counted with each of the others.
    length = {one.text: words_spoken(one.text) for one in sentences}
    for sentence in sorted(sentences, key=lambda sentence: sentence.leaves):
        texts = ["", *(one.text for one in said)]
        alone = sentence.after not in texts or _is_said(sentence, said, sentences)
        shorter = _said_by(sentence, sentences)
        with_it = [*(one for one in said if one not in shorter), sentence]
        fits = sum(length[one.text] for one in _in_order(with_it, sentences)) <= most
        if sentence.leaves and fits and not alone:
            said = with_it
    return _in_order(said, sentences)


def _said_by(longer: Sentence, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Every shorter one that it says as well."""
    found = [one for one in sentences if one.longer == longer.text]
    return [*found, *(less for one in found for less in _said_by(one, sentences))]


def _is_said(sentence: Sentence, said: list[Sentence], sentences: Sequence[Sentence]) -> bool:
    """Whether a longer one is said that says it as well."""
    return any(sentence in _said_by(one, sentences) for one in said)


def _in_order(said: Sequence[Sentence], order: Sequence[Sentence]) -> list[Sentence]:
    """What is said as it is told, the same text once in its part."""
    return list({(one.part, one.text): one for one in order if one in said}.values())
