"""Words that stand together just as they are spelled: idioms, "years ago", a number of pills."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, product
from typing import get_args

from questionnaire.own_words.model import SLOT, Calm, Language

_PIECES = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[.!;\n](?!\d)|[,:?()\u2013\u2014/](?!\d)|\s-+\s"
)
_GLUED = re.compile(r"\w<|>\w")
"""A slot that is only a part of a word: `<other>s`."""
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

    `lengths` are the numbers of words that they have, by the first of them, the longest first.
    `numbers` are the words and signs that are read as `NUMBER` as well.
    """

    meant: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()

    def read(self, pieces: Sequence[str]) -> Iterator[str]:
        """The pieces, with fixed words read as what they stand for, or behind a mark of calm."""
        numbered = [NUMBER if piece in self.numbers else piece for piece in pieces]
        place = 0
        while place < len(pieces):
            length, meant = self._begins(pieces, numbered, place)
            if meant is None or meant in CALM:
                yield from () if meant is None else (meant,)
                length = 1 if meant == ME else length
                yield from pieces[place : place + length]
            else:
                yield from meant.split()
            place += length

    def _begins(
        self, pieces: Sequence[str], numbered: Sequence[str], place: int
    ) -> tuple[int, str | None]:
        """How many words the fixed words at a place have, and what they mean; one if none stand."""
        for told in (pieces, numbered):
            for length in self.lengths.get(told[place], ()):
                meant = self.meant.get(tuple(told[place : place + length]))
                if meant is not None:
                    return length, meant
        return 1, None

    def without_nothing(self) -> "FixedWords":
        """Those that are read as something."""
        return replace(self, meant={words: meant for words, meant in self.meant.items() if meant})


def fixed_words(language: Language) -> FixedWords:
    meant: dict[tuple[str, ...], str] = {}
    for words, name in _fixed(language):
        meant.setdefault(words, name)
    lengths: dict[str, set[int]] = {}
    for words in meant:
        lengths.setdefault(words[0], set()).add(len(words))
    return FixedWords(
        meant,
        {word: tuple(sorted(some, reverse=True)) for word, some in lengths.items()},
        frozenset({TENS, *language.numbers}),
    )


def pieces(text: str) -> list[str]:
    """The words, numbers and signs of a text as fixed words know them."""
    return [_spelled(one) for one in _PIECES.findall(plain(text))]


def _fixed(language: Language) -> Iterator[tuple[tuple[str, ...], str]]:
    # Read once each, as some phrases stand for a thousand.
    slots = {name: [tuple(pieces(one)) for one in words] for name, words in language.slots.items()}
    for name, phrases in language.fixed.items():
        meant = f"<{name}>" if f"<{name}>" in CALM else "" if name == NOTHING else name
        for phrase in phrases:
            glued = _GLUED.search(phrase)
            filled = _glued(phrase, language.slots) if glued else _filled(phrase, slots)
            for words in filled:
                yield words, meant


def _glued(phrase: str, slots: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """The pieces of a phrase in which words of slots are parts of a word."""
    parts = SLOT.split(phrase)
    for words in product(*(slots.get(name, ()) for name in parts[1::2])):
        yield tuple(pieces("".join(chain(*zip(parts[::2], (*words, ""), strict=True)))))


def _filled(
    phrase: str, slots: Mapping[str, Sequence[tuple[str, ...]]]
) -> Iterator[tuple[str, ...]]:
    """The pieces of a phrase with the pieces of each word of each of its slots."""
    parts = SLOT.split(phrase)
    fixed = [tuple(pieces(part)) for part in parts[::2]]
    if len(fixed) == 1:
        yield fixed[0]
        return
    for read in product(*(slots.get(name, ()) for name in parts[1::2])):
        yield tuple(chain(*chain(*zip(fixed, (*read, ()), strict=True))))


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
    return _AND.sub(" and ", _HYPHEN.sub(" ", signs))
