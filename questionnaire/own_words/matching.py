"""Where the phrases of the content stand in what a person wrote: near together, and not denied."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from questionnaire.own_words.denial import Spoken
from questionnaire.own_words.lay_words.marks import CANNOT, NO, RECENT, SEVERE, SUDDEN

BESIDE = 3
"""So many words before and after a phrase can say that it is bad, sudden or so now."""

_PRESSING = frozenset({RECENT, SEVERE, SUDDEN})

_SO_HERE = frozenset({"here_too", "now_too"})
"""Told beside a phrase, these say that it is so here and now."""

_CALMS_NOT = frozenset({"slow", "me", *_SO_HERE})
"""What is told beside a word and leaves it as urgent as it is."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase of the content as its words, and the places or danger signs that it means.

    It means nothing where one of its words is said as one of `calmed_by`, nor in a text that denies
    one of `not_if_no`.
    """

    phrase: str
    words: tuple[str, ...]
    means: tuple[str, ...]
    calmed_by: frozenset[str] = frozenset()
    not_if_no: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Hit:
    """A phrase that was said, and the places of its words in the text."""

    pattern: Pattern
    at: frozenset[int]


def hits(
    patterns: Mapping[str, tuple[Pattern, ...]], said: Sequence[Spoken], room: int, *, kinds: bool
) -> Iterator[Hit]:
    """Every phrase that was said, looked up by the first of its words.

    `room` other words may stand between those of a phrase. With `kinds` a word also counts as what
    it is a kind of.
    """
    places: dict[str, list[int]] = {}
    for place, one in enumerate(said):
        for meaning in one.means if kinds else (one.word,):
            places.setdefault(meaning, []).append(place)
    for word in places:
        for pattern in patterns.get(word, ()):
            if not places.keys() >= set(pattern.words) or _denied(pattern.not_if_no, said):
                continue
            if at := _where(pattern, said, places, room):
                yield Hit(pattern, at)


def is_one_phrase(hits: Sequence[Hit], said: Sequence[Spoken]) -> bool:
    """Whether a text is one phrase and no more."""
    return any(all(one.means.keys() & set(hit.pattern.words) for one in said) for hit in hits)


def is_pressing(hits: Sequence[Hit], said: Sequence[Spoken]) -> bool:
    """Whether a text says of a phrase that it is bad, sudden or so now."""
    return any(_presses(hit, said) or _is_here(hit, said) for hit in hits)


def _presses(hit: Hit, said: Sequence[Spoken]) -> bool:
    beside = said[max(min(hit.at) - BESIDE, 0) : max(hit.at) + BESIDE + 1]
    return any(
        _PRESSING & one.means.keys() and not one.denials and one.calm <= _CALMS_NOT
        for one in beside
    )


def _is_here(hit: Hit, said: Sequence[Spoken]) -> bool:
    return any(said[place].calm & _SO_HERE for place in hit.at)


def _denied(words: frozenset[str], said: Sequence[Spoken]) -> bool:
    """Whether one of the words is said, and each time under a "no"."""
    of_them = [one.denials for one in said if words and one.word in words]
    return bool(of_them) and all(of_them)


def _where(
    pattern: Pattern, said: Sequence[Spoken], places: Mapping[str, Sequence[int]], room: int
) -> frozenset[int] | None:
    """Places of the words of a phrase: near together, not denied and not calm; the first such.

    Nothing stands between a "no" and what it denies: "no blood in the pee" is not "no pee".
    """
    words = pattern.words
    stand = _beside_no(words, [places[word] for word in words])
    for start in sorted({place for some in stand for place in some}):
        after = [next((n for n in some if n >= start), None) for some in stand]
        at = [place for place in after if place is not None]
        near = len(at) == len(words) and max(at) - start < len(words) + room
        near = near and said[start].part == said[max(at)].part
        if near and _is_said(words, at, said) and not _is_calm(pattern, at, said):
            return frozenset(at)
    return None


def _beside_no(words: Sequence[str], stand: list[Sequence[int]]) -> list[Sequence[int]]:
    """Places of the words; of "no" and the one behind it only those that stand side by side."""
    for place, word in enumerate(words[:-1]):
        if word == NO:
            stand[place] = [n for n in stand[place] if n + 1 in stand[place + 1]]
            stand[place + 1] = [n for n in stand[place + 1] if n - 1 in stand[place]]
    return stand


def _is_said(words: Sequence[str], at: Sequence[int], said: Sequence[Spoken]) -> bool:
    """Whether no "no" reaches the words, except one of the phrase itself, which must reach one."""
    found = zip(words, at, strict=True)
    reached = frozenset[int]().union(*(said[place].means[word] for word, place in found))
    own = {place for place in at if said[place].word in (NO, CANNOT)}
    foreign = {place for place in reached - own if said[place].word == NO}
    return not foreign and own <= reached


def _is_calm(pattern: Pattern, at: Sequence[int], said: Sequence[Spoken]) -> bool:
    return any(said[place].calm & pattern.calmed_by for place in at)
