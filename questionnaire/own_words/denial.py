"""Which words of a sentence are denied: "no blood, pain or fever, but a cough" denies three.

Where it is not clear, a word counts as said: to ask once too often is safe, to miss a sign is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questionnaire.own_words.wording import CANNOT, END, LIST, NO, PAUSE, SIGNS, Sentence

REACH = 5
"""So many words does a "no" deny at most, before a pause."""

REACH_IN_LIST = 3
"""So many words does each part of a list after "no" have at most."""

_DENIES = frozenset({NO, CANNOT})
_BREAKS = frozenset({END, NO, CANNOT})


@dataclass(frozen=True)
class Spoken:
    """One word of a sentence; `denials` are the places of each "no" or "cannot" that reaches it."""

    word: str
    denials: frozenset[int] = frozenset()


def spoken(sentence: Sentence, undone_by: frozenset[str]) -> list[Spoken]:
    """The words of a sentence with what denies each. Places count words alone, no pauses."""
    reached: list[set[int]] = [set() for _ in sentence]
    places = _places(sentence)
    for start, word in enumerate(sentence):
        if word in _DENIES:
            for place in _reach(sentence, start, undone_by):
                reached[place].add(places[start])
    return [
        Spoken(word, frozenset(denials))
        for word, denials in zip(sentence, reached, strict=True)
        if word not in SIGNS
    ]


def _places(sentence: Sentence) -> list[int]:
    places, count = [], 0
    for word in sentence:
        places.append(count)
        count += word not in SIGNS
    return places


def _reach(sentence: Sentence, start: int, undone_by: frozenset[str]) -> Iterator[int]:
    """Where a "no" at `start` reaches: what follows, or what stood before a "no" that ends."""
    if sentence[start] == NO:
        if any(sentence[place] in undone_by for place in _until_end(sentence, start + 1)):
            return
        if sentence[start + 1 : start + 2] in ([], [PAUSE]):
            yield from _before(sentence, start)
            return
    parts = list(_parts(sentence, start + 1))
    yield from parts[0][:REACH]
    yield from _list_after(sentence, parts)


def _until_end(sentence: Sentence, start: int) -> Iterator[int]:
    for place in range(start, len(sentence)):
        if sentence[place] in _BREAKS:
            return
        yield place


def _parts(sentence: Sentence, start: int) -> Iterator[list[int]]:
    """Places of the words after a "no", in parts from pause to pause, up to where it ends."""
    part: list[int] = []
    for place in _until_end(sentence, start):
        if sentence[place] == PAUSE:
            yield part
            part = []
        else:
            part.append(place)
    yield part


def _list_after(sentence: Sentence, parts: Sequence[list[int]]) -> Iterator[int]:
    """The rest of a list that began after "no", if one "or" says that it was one."""
    last = next((n for n, part in enumerate(parts) if n and _has_or(sentence, part)), 0)
    listed = parts[1 : last + 1]
    if all(len(part) <= REACH_IN_LIST + 1 for part in listed):
        for part in listed:
            yield from part


def _has_or(sentence: Sentence, part: Sequence[int]) -> bool:
    return any(sentence[place] == LIST for place in part)


def _before(sentence: Sentence, start: int) -> Iterator[int]:
    """The words right before a "no" that ends its part: "blood: no", "no blood? no"."""
    place = start - 1
    if place >= 0 and sentence[place] == PAUSE:
        place -= 1
    while place >= 0 and sentence[place] not in _BREAKS | {PAUSE}:
        yield place
        place -= 1
