"""What a person wrote, to places to offer and danger signs to ask about, best first.

It only suggests. No question is answered, hidden or skipped by it, and a word that is denied
suggests nothing. The text is not kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from questionnaire.own_words.denial import Spoken, spoken
from questionnaire.own_words.wording import CANNOT, NO, SLOW, Wording

LONGEST_TEXT = 1000
"""So many characters are read; nobody writes more into one field."""

ROOM = 4
"""So many other words may stand between those of a phrase; none after a "no" ("no blood in pee")."""


class TooLong(ValueError):
    """More was written than is read; the message does not repeat it."""


@dataclass(frozen=True)
class Saying:
    """A phrase of the content as its words, and what it suggests."""

    phrase: str
    words: tuple[str, ...]
    means: tuple[str, ...]
    not_if_slow: bool = False


@dataclass(frozen=True)
class Suggested:
    """A place or a danger sign, with the phrases of the content that led to it."""

    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """What a text suggests, best first; both are empty where it says nothing that is known."""

    places: tuple[Suggested, ...]
    danger_signs: tuple[Suggested, ...]


@dataclass(frozen=True)
class _Hit:
    saying: Saying
    sentence: int
    at: frozenset[int]


@dataclass(frozen=True)
class OwnWords:
    """All lay words, ready to be found. Shared by all people; a text changes nothing in it."""

    wording: Wording
    undone_by: frozenset[str]
    places: Mapping[str, tuple[Saying, ...]]
    danger_signs: Mapping[str, tuple[Saying, ...]]

    def find(self, text: str) -> Found:
        """Places and danger signs for a text. Raises `TooLong`."""
        if len(text) > LONGEST_TEXT:
            raise TooLong(f"more than {LONGEST_TEXT} characters were written; write it shorter")
        said = [spoken(one, self.undone_by) for one in self.wording.sentences(text)]
        return Found(
            places=_best_first(_without_parts(list(_hits(self.places, said)))),
            danger_signs=_best_first(list(_hits(self.danger_signs, said))),
        )


def _hits(
    sayings: Mapping[str, tuple[Saying, ...]], said: Iterable[Sequence[Spoken]]
) -> Iterator[_Hit]:
    """Every phrase that stands in a sentence, looked up by the first of its words."""
    for number, sentence in enumerate(said):
        there = {spoken.word for spoken in sentence}
        slow = any(one.word == SLOW and not one.denials for one in sentence)
        for word in dict.fromkeys(spoken.word for spoken in sentence):
            for saying in sayings.get(word, ()):
                possible = there.issuperset(saying.words) and not (slow and saying.not_if_slow)
                if possible and (at := _where(saying.words, sentence)):
                    yield _Hit(saying, number, at)


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


def _without_parts(hits: Sequence[_Hit]) -> list[_Hit]:
    """The hits without those that are part of a longer one: "leg" in "swollen leg"."""
    return [
        hit
        for hit in hits
        if not any(hit.sentence == other.sentence and hit.at < other.at for other in hits)
    ]


def _best_first(hits: Sequence[_Hit]) -> tuple[Suggested, ...]:
    """What the hits suggest: most words in one phrase first, then most words in all."""
    by_name: dict[str, list[_Hit]] = {}
    for hit in hits:
        for name in hit.saying.means:
            by_name.setdefault(name, []).append(hit)
    ranked = sorted(by_name.items(), key=lambda entry: _rank(entry[1]))
    return tuple(
        Suggested(name, tuple(dict.fromkeys(hit.saying.phrase for hit in sorted(found, key=_order))))
        for name, found in ranked
    )


def _rank(hits: Sequence[_Hit]) -> tuple[int, int, tuple[int, int]]:
    covered = {(hit.sentence, place) for hit in hits for place in hit.at}
    return -max(len(hit.at) for hit in hits), -len(covered), min(covered)


def _order(hit: _Hit) -> tuple[int, int, int]:
    return -len(hit.at), hit.sentence, min(hit.at)
