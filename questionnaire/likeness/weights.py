"""The weights of all traits, read from their file, and what they say of one reading.

Each line of the file is a trait, how much more often it stood in sentences that told a danger, its
weight, and its weights for danger signs. A person can read why a text was taken for a danger.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from questionnaire.content.yaml_file import ContentError, Mistake

WEIGHTS = Path(__file__).parent / "weights.tsv"
REMEDY = "run 'python -m benchmarks.likeness' to learn the weights anew"
BIAS = "bias"


@dataclass(frozen=True)
class Weighed:
    """The traits of a text that are known, weighed.

    `danger` is above 0 where the text is like sentences that told one. `signs` are all danger signs
    with their shares of 1, the likeliest first.
    """

    danger: float
    signs: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Weights:
    """For each trait its square in the length of a text and its weight; and those for each sign."""

    traits: Mapping[str, tuple[float, float]]
    signs: Mapping[str, Mapping[str, float]]
    bias: float
    sign_bias: Mapping[str, float]

    def danger(self, traits: Iterable[str]) -> float:
        """Above 0 where a text with these traits is like those that told a danger."""
        known = [self.traits[trait] for trait in traits if trait in self.traits]
        length = math.sqrt(math.fsum(square for square, _ in known)) or 1.0
        return math.fsum(weight for _, weight in known) / length + self.bias

    def likeliest(self, traits: Iterable[str]) -> tuple[tuple[str, float], ...]:
        """Each danger sign with its share of 1, the likeliest first."""
        known = [self.signs[trait] for trait in traits if trait in self.signs]
        length = math.sqrt(len(known)) or 1.0
        sums = dict.fromkeys(self.sign_bias, 0.0)
        for weights in known:
            for sign, weight in weights.items():
                sums[sign] += weight
        tops = {
            sign: math.exp(total / length + self.sign_bias[sign]) for sign, total in sums.items()
        }
        whole = math.fsum(tops.values())
        shares = [(sign, top / whole) for sign, top in tops.items()]
        return tuple(sorted(shares, key=lambda share: (-share[1], share[0])))


def read_weights(signs: Iterable[str], file: Path = WEIGHTS) -> Weights:
    """The weights in a file. Raises `ContentError` with every line that cannot be meant."""
    place = "/".join(file.parts[-2:])
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([Mistake(place, 1, "the weights cannot be read", REMEDY)]) from error
    read: dict[str, _Line] = {}
    offered, mistakes = frozenset(signs), []
    for number, line in enumerate(lines, 1):
        try:
            _add(read, line, offered)
        except ValueError as wrong:
            mistakes.append(Mistake(place, number, str(wrong), REMEDY))
    if not mistakes and (BIAS not in read or read[BIAS].signs.keys() != offered):
        mistakes.append(Mistake(place, 1, "a danger sign has no weights", REMEDY))
    if mistakes:
        raise ContentError(mistakes)
    return _weights(read)


_NO_SHARES: Mapping[str, float] = {}


class _Line(NamedTuple):
    """What is written of one trait."""

    square: float
    weight: float
    signs: Mapping[str, float]


def _add(read: dict[str, _Line], line: str, offered: frozenset[str]) -> None:
    """Read one line. Raises `ValueError` that says what is wrong with it."""
    try:
        trait, square, weight, shares = line.split("\t")
        signs = _shares(shares) if shares else _NO_SHARES
        written = _Line(_finite(square), _finite(weight), signs)
    except ValueError:
        raise ValueError("this is no line of weights") from None
    if trait in read:
        raise ValueError(f"'{trait}' stands twice")
    if signs and (unknown := signs.keys() - offered):
        raise ValueError(f"'{min(unknown)}' is no danger sign")
    read[trait] = written


def _shares(text: str) -> Mapping[str, float]:
    """What is written of danger signs. Raises `ValueError`."""
    return {sign: _finite(share) for sign, share in (one.split("=") for one in text.split())}


def _weights(read: dict[str, _Line]) -> Weights:
    """The weights of all traits; those of no trait are where every text begins."""
    begin = read.pop(BIAS)
    traits = {name: (one.square, one.weight) for name, one in read.items() if one.square}
    signs = {name: one.signs for name, one in read.items() if one.signs}
    return Weights(traits, signs, begin.weight, begin.signs)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number
