"""Where the phrases of the content stand in what a person wrote: near together, and not denied."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from questionnaire.own_words.denial import Spoken
from questionnaire.own_words.wording import CANNOT, NO, SLOW

ROOM = 4
"""So many other words may stand between those of a phrase. In one with "no" there are none: "no
blood in the pee" is not "no pee"."""


@dataclass(frozen=True)
class Pattern:
    """A phrase of the content as its words, and the places or danger signs that it means."""

    phrase: str
    words: tuple[str, ...]
    means: tuple[str, ...]
    not_if_slow: bool = False


@dataclass(frozen=True)
class Hit:
    """A phrase that a sentence holds, and the places of its words there."""

    pattern: Pattern
    sentence: int
    at: frozenset[int]


def hits(
    patterns: Mapping[str, tuple[Pattern, ...]], said: Iterable[Sequence[Spoken]]
) -> Iterator[Hit]:
    """Every phrase that stands in a sentence, looked up by the first of its words."""
    for number, sentence in enumerate(said):
        there = {spoken.word for spoken in sentence}
        slow = any(one.word == SLOW and not one.denials for one in sentence)
        for word in dict.fromkeys(spoken.word for spoken in sentence):
            for pattern in patterns.get(word, ()):
                possible = there.issuperset(pattern.words) and not (slow and pattern.not_if_slow)
                if possible and (at := _where(pattern.words, sentence)):
                    yield Hit(pattern, number, at)


def _where(words: tuple[str, ...], sentence: Sequence[Spoken]) -> frozenset[int] | None:
    """Places of the words of a phrase, near together and not denied; the first such."""
    places = [[n for n, one in enumerate(sentence) if one.word == word] for word in words]
    for start in sorted(place for some in places for place in some):
        after = [next((n for n in some if n >= start), None) for some in places]
        at = [place for place in after if place is not None]
        room = 0 if NO in words else ROOM
        near = len(at) == len(words) and max(at) - start < len(words) + room
        if near and _is_said(at, sentence):
            return frozenset(at)
    return None


def _is_said(at: Sequence[int], sentence: Sequence[Spoken]) -> bool:
    """Whether no "no" reaches the words, except one of the phrase itself, which must reach one."""
    reached = frozenset[int]().union(*(sentence[place].denials for place in at))
    own = {place for place in at if sentence[place].word in (NO, CANNOT)}
    foreign = {place for place in reached - own if sentence[place].word == NO}
    return not foreign and own <= reached
