"""Words that stand together just as they are spelled: idioms, "years ago", a number of pills."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, product
from typing import get_args

from questionnaire.own_words.lay_words.branching import ANY, Branching
from questionnaire.own_words.lay_words.model import SLOT, Calm, Language

_PIECES = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[.!;\n](?!\d)|[,:?()\u2013\u2014/](?!\d)|\s-+\s"
)
_SLOTTED = "<"
_APOSTROPHES = re.compile("[\u2018\u2019\u02bc`\u00b4]")
_HYPHEN, _AND = re.compile(r"(?<=\w)-(?=\w)"), re.compile(r"\s?[&+]\s?")
_YEAR = re.compile(r"(19|20)\d\d")
NUMBER, TENS, HUNDREDS, YEAR, NOTHING = "0", "00", "000", "0000", "nothing"

CALM = {f"<{name}>": name for name in get_args(Calm)}
"""Marks for what makes the words beside it calm, such as "years ago", and its name."""

ME = "<me>"
"""The mark of a new thought, such as "and I": its words may begin other fixed words."""


@dataclass(frozen=True)
class FixedWords:
    """All fixed words with what they are read as: a mark of calm, other words, or nothing.

    `numbers` are the words and signs that are read as `NUMBER` as well. With `keeping`, those that
    are read as nothing are left as they stand.
    """

    phrases: Branching = field(default_factory=Branching)
    numbers: frozenset[str] = frozenset()
    keeping: bool = False

    def read(self, pieces: Sequence[str]) -> Iterator[str]:
        """The pieces, with fixed words read as what they stand for, or behind a mark of calm."""
        if self.phrases.begin.keys().isdisjoint(pieces) and self.numbers.isdisjoint(pieces):
            yield from pieces
            return
        numbered = [NUMBER if piece in self.numbers else piece for piece in pieces]
        told = (pieces,) if numbered == pieces else (pieces, numbered)
        place = 0
        while place < len(pieces):
            end, meant = self._begins(told, place)
            if meant is None or meant in CALM:
                yield from () if meant is None else (meant,)
                end = place + 1 if meant == ME else end
                yield from pieces[place:end]
            else:
                yield from meant.split()
            place = end

    def _begins(self, told: Sequence[Sequence[str]], place: int) -> tuple[int, str | None]:
        """Where the longest fixed words at a place end, and what they mean; none mean nothing."""
        for words in told:
            meant = self.phrases.meant(words, place)
            for end in sorted(meant, reverse=True):
                if meant[end] or not self.keeping:
                    return end, meant[end]
        return place + 1, None

    def without_nothing(self) -> "FixedWords":
        """Those that are read as something."""
        return replace(self, keeping=True)


def fixed_words(language: Language) -> FixedWords:
    slots = language.slots
    written = [(name, phrase) for name, some in language.fixed.items() for phrase in some]
    parts = (part for _, phrase in written if _SLOTTED in phrase for part in phrase.split())
    slotted = dict.fromkeys(part for part in parts if _SLOTTED in part and part != ANY)
    fill = {part: _by_first(_filled(part, slots)) for part in slotted}
    phrases = Branching(fill)
    for order, (name, phrase) in enumerate(written):
        meant = f"<{name}>" if f"<{name}>" in CALM else "" if name == NOTHING else name
        phrases.add(_grown(phrase), (order, meant))
    return FixedWords(phrases, frozenset({TENS, *language.numbers}))


def _grown(phrase: str) -> Iterator[str]:
    """The pieces of a phrase, with each part that holds a slot left whole."""
    if _SLOTTED not in phrase:
        yield from pieces(phrase)
        return
    for part in phrase.split():
        yield from (part,) if _SLOTTED in part else pieces(part)


def _filled(part: str, slots: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """The pieces of a part of a phrase, such as `<other>s`, for each word of each of its slots."""
    parts = SLOT.split(part)
    for words in product(*(slots.get(name, ()) for name in parts[1::2])):
        yield tuple(pieces("".join(chain(*zip(parts[::2], (*words, ""), strict=True)))))


def _by_first(some: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in dict.fromkeys(some):
        by_first.setdefault(words[0], []).append(words)
    return {word: tuple(those) for word, those in by_first.items()}


def pieces(text: str) -> list[str]:
    """The words, numbers and signs of a text as fixed words know them."""
    found = _PIECES.findall(plain(text))
    return [one if one.isalpha() else _spelled(one) for one in found]


def _spelled(piece: str) -> str:
    """A piece of a text as fixed words know it: no apostrophe, and a number as what it is like."""
    if piece[0].isdigit():
        if piece == YEAR or _YEAR.fullmatch(piece):
            return YEAR
        return {len(TENS): TENS, len(HUNDREDS): HUNDREDS}.get(len(piece), NUMBER)
    return piece.replace("'", "")


def spelling(phrase: str) -> str:
    """A phrase as its words are looked up."""
    return plain(phrase).replace("'", "")


def plain(text: str) -> str:
    """Small letters without accents, with one kind of apostrophe and hyphens as spaces."""
    letters = text.casefold()
    if not letters.isascii():
        apart = unicodedata.normalize("NFKD", letters)
        letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    signs = _APOSTROPHES.sub("'", letters)
    joined = _HYPHEN.sub(" ", signs) if "-" in signs else signs
    return _AND.sub(" and ", joined) if "&" in joined or "+" in joined else joined
