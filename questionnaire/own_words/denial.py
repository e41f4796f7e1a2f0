"""What a sentence says, and which of it is denied: "no blood, pain or fever, but a cough".

Where it is not clear, a word counts as said: to ask once too often is safe, to miss a sign is not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from questionnaire.own_words.calm import calm
from questionnaire.own_words.lay_words.marks import (
    CANNOT,
    END,
    LIST,
    NO,
    PAUSE,
    SIGNS,
    SLOW,
    TURN,
    Sentence,
)
from questionnaire.own_words.wording.reading import Wording

REACH = 5
"""So many words does a "no" deny at most, before a pause."""

REACH_IN_LIST = 3
"""So many words does each part of a list after "no" have at most."""

_DENIES = frozenset({NO, CANNOT})
_BREAKS = frozenset({END, TURN, NO, CANNOT})


@dataclass(frozen=True)
class Spoken:
    """One word of a sentence.

    `denials` are the places of the "no" and "cannot" that reach it. `means` are the word itself and
    the kinds that it is of, each with its denials. `calm` says why the word is no danger now.
    `part` counts each "or" before it in the sentence.
    """

    word: str
    denials: frozenset[int]
    means: Mapping[str, frozenset[int]]
    calm: frozenset[str]
    part: int


def spoken(
    sentence: Sentence, wording: Wording, undone_by: frozenset[str], at: int
) -> list[Spoken]:
    """The words of a sentence. Places count words alone, no pauses, and begin with `at`."""
    places = [at + place for place in _places(sentence)]
    parts = list(accumulate(int(word == LIST) for word in sentence))
    denials = [frozenset(some) for some in _denials(sentence, undone_by, places)]
    kinds = _kinds(sentence, wording, denials, places)
    slow = any(
        SLOW in (word, *kind) and not some
        for word, kind, some in zip(sentence, kinds, denials, strict=True)
    )
    return [
        Spoken(word, denied, {word: denied, **kind}, calmed | {"slow"} if slow else calmed, part)
        for word, denied, kind, calmed, part in zip(
            sentence, denials, kinds, calm(sentence), parts, strict=True
        )
        if word not in SIGNS
    ]


def _denials(
    sentence: Sentence, undone_by: frozenset[str], places: Sequence[int]
) -> list[set[int]]:
    """For each word the places of the "no" and "cannot" that reach it."""
    reached: list[set[int]] = [set() for _ in sentence]
    for start, word in enumerate(sentence):
        if word in _DENIES:
            for place in _reach(sentence, start, undone_by):
                reached[place].add(places[start])
    return reached


def _kinds(
    sentence: Sentence,
    wording: Wording,
    denials: Sequence[frozenset[int]],
    places: Sequence[int],
) -> list[dict[str, frozenset[int]]]:
    """For the last word of each run that is of a kind, the kind and what else denies it."""
    kinds: list[dict[str, frozenset[int]]] = [{} for _ in sentence]
    for start, word in enumerate(sentence):
        for run, kind in wording.kinds.get(word, ()):
            end = start + len(run)
            if tuple(sentence[start:end]) == run:
                kinds[end - 1][kind] = denials[end - 1] - set(places[start:end])
    return kinds


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
    elif sentence[start + 1 : start + 2] in ([], [PAUSE]):
        turned = sentence[start - 1 : start] == [TURN]
        yield from _before(sentence, start - turned)
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
    """The rest of a list that began after "no", if one "or" says that it was one.

    An "or" right behind the "no" says so of all that follows: "denies" is read as "no or".
    """
    last = next((n for n, part in enumerate(parts) if n and _has_or(sentence, part)), 0)
    if parts[0] and sentence[parts[0][0]] == LIST:
        last = len(parts) - 1
    listed = parts[1 : last + 1]
    if all(len(part) <= REACH_IN_LIST + 1 for part in listed):
        for part in listed:
            yield from part


def _has_or(sentence: Sentence, part: Sequence[int]) -> bool:
    return any(sentence[place] == LIST for place in part)


def _before(sentence: Sentence, start: int) -> Iterator[int]:
    """The words right before a "no" that ends its part: "blood: no", "wants to but cannot"."""
    place = start - 1
    if place >= 0 and sentence[place] == PAUSE:
        place -= 1
    while place >= 0 and sentence[place] not in _BREAKS | {PAUSE}:
        yield place
        place -= 1
