"""What of a text is weighed: its words, parts of words, what they mean, and pairs of these.

A trait is a kind and what it says, as "word can't get". What is denied or calm is a trait of its
own: "meaning !blood" stands for "no blood".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Protocol

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+|[?,.]")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc`\u00b4", "'''''")
_SIGNS = frozenset("?,.")
_LONGEST_RUN = 3
_PART_LENGTHS = (3, 4, 5)
_BEGIN, _END, _BLANK, _ASKED = "^", "$", "_", "?"
_FRAME_LENGTHS = (2, 3, 4)


class Said(Protocol):
    """One word that was read, with all that it means and what denies or calms it."""

    @property
    def denials(self) -> frozenset[int]: ...
    @property
    def means(self) -> Mapping[str, frozenset[int]]: ...
    @property
    def calm(self) -> frozenset[str]: ...


@dataclass(frozen=True)
class Reading:
    """A text with its words as they were read, its sentences, and the signs that lists name.

    `frame` are the words that tell who, when and whether.
    """

    text: str
    frame: frozenset[str]
    words: Sequence[Said]
    sentences: Sequence[Sequence[str]]
    named: Sequence[str]


def naming_traits(reading: Reading) -> frozenset[str]:
    """What tells one danger sign from another."""
    tokens = [token for token in _tokens(reading.text) if token not in _SIGNS]
    return frozenset({*_meanings(reading), *_runs(tokens, 2), *_named(reading)})


def traits(reading: Reading) -> frozenset[str]:
    """What tells a danger from none."""
    all_tokens = _tokens(reading.text)
    tokens = [token for token in all_tokens if token not in _SIGNS]
    return frozenset(
        {
            *_frames(all_tokens, reading.frame),
            *_edges(tokens),
            *([f"word {_ASKED}"] if _ASKED in all_tokens else []),
            *_meanings(reading),
            *_pairs(reading),
            *_runs(tokens, _LONGEST_RUN),
            *_parts(tokens),
            *_neighbours(reading),
            *_named(reading),
        }
    )


def _tokens(text: str) -> list[str]:
    """The words of a text; a number is only as long as it is."""
    found = _TOKEN.findall(text.casefold().translate(_APOSTROPHES))
    return ["#" * len(one) if one.isdigit() else one for one in found]


def _frames(tokens: Sequence[str], frame: frozenset[str]) -> Iterator[str]:
    """The words that tell who, when and whether, with one blank for what stands between them."""
    bones = [_BEGIN]
    for token in tokens:
        bone = token if token in frame or token in _SIGNS else _BLANK
        if bone != _BLANK or bones[-1] != _BLANK:
            bones.append(bone)
    bones.append(_END)
    for length in _FRAME_LENGTHS:
        for start in range(len(bones) - length + 1):
            yield f"frame {' '.join(bones[start : start + length])}"


def _edges(tokens: Sequence[str]) -> Iterator[str]:
    """How a text begins and ends."""
    for length in (1, 2):
        yield f"begins {' '.join(tokens[:length])}"
        yield f"ends {' '.join(tokens[-length:])}"


def _meanings(reading: Reading) -> Iterator[str]:
    for word in reading.words:
        for meaning in word.means:
            yield f"meaning !{meaning}" if word.denials else f"meaning {meaning}"
        for calm in word.calm:
            yield f"calm {calm}"


def _pairs(reading: Reading) -> Iterator[str]:
    meant = sorted({meaning for word in reading.words for meaning in word.means})
    for one, other in combinations(meant, 2):
        yield f"both {one} + {other}"


def _runs(tokens: Sequence[str], longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        for start in range(len(tokens) - length + 1):
            yield f"word {' '.join(tokens[start : start + length])}"


def _parts(tokens: Sequence[str]) -> Iterator[str]:
    for token in set(tokens):
        if token[0] != "#":
            whole = f"<{token.replace(chr(39), '')}>"
            for length in _PART_LENGTHS:
                for start in range(len(whole) - length + 1):
                    yield f"part {whole[start : start + length]}"


def _neighbours(reading: Reading) -> Iterator[str]:
    for sentence in reading.sentences:
        words = [_BEGIN, *sentence, _END]
        for one, other in pairwise(words):
            yield f"next {one} {other}"
        for one, other in zip(words, words[2:], strict=False):
            yield f"near {one} {other}"


def _named(reading: Reading) -> Iterator[str]:
    for sign in reading.named:
        yield f"named {sign}"
    if reading.named:
        yield "named"
