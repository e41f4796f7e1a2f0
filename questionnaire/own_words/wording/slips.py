"""Slips put right: the known word that a misspelled one is meant as."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import groupby
from typing import Any

# A slip in a short word makes another word ("pee", "see"), so only longer ones are put right.
_ONE_SLIP, _ONE_SLIP_STEM, _TWO_SLIPS = 5, 6, 10

Known = Mapping[str, tuple[str, ...]]
"""Words by their first letter."""


def slip_of(word: str, stem: str, known: Known) -> str | None:
    """The known word that a word, or else its stem, may be a slip of."""
    return _spelled(word, _ONE_SLIP, known) or _spelled(stem, _ONE_SLIP_STEM, known)


def _spelled(word: str, shortest: int, known: Known) -> str | None:
    """The known word that this may be a slip of; the first letter is rarely wrong."""
    slips = (len(word) >= shortest) + (len(word) >= _TWO_SLIPS)
    near = known.get(word[0], ()) if slips else ()
    found = _nearest()(word, near, score_cutoff=slips) if near else None
    return found[0] if found else None


@cache
def _nearest() -> Callable[..., Any]:
    """Finds the word with the fewest slips. Imported here: most servers need none of it."""
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return partial(process.extractOne, scorer=OSA.distance)


def by_letter(words: Iterable[str], last: frozenset[str]) -> Known:
    """Words by their first letter; a slip is one of what is looked for rather than of `last`."""
    ordered = sorted(words, key=lambda word: (word[0], word in last, word))
    return {letter: tuple(some) for letter, some in groupby(ordered, lambda word: word[0])}
