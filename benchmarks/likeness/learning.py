"""Sentences to weights."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness.sentences import Sentence
from benchmarks.likeness.table import common, table, told_apart
from questionnaire.likeness.traits import naming_traits, traits
from questionnaire.likeness.weights import Weights
from questionnaire.own_words.find import OwnWords

MOST, LEAST, LEAST_NAMING = 16_000, 2, 3
"""So many traits have a weight; a trait stands in so many sentences at least."""

LOOSE, SMALL = 10.0, 0.2
"""How little the weights are held back, and the weight for a sign that is left out."""

BAR = 0.9
"""What a text is above to be like one that tells a danger, chosen where people's sentences were
measured by weights learned from others."""


@dataclass(frozen=True)
class Weighable:
    """A sentence with its traits for danger and for the sign."""

    sentence: Sentence
    traits: frozenset[str]
    naming: frozenset[str]


def weighable(sentence: Sentence, lists: OwnWords) -> Weighable:
    """The traits of a sentence; what the lists name in one that they knew is none."""
    reading = lists.reading(sentence.says)
    found, naming = traits(reading), naming_traits(reading)
    if sentence.lists_knew:
        found, naming = _unnamed(found), _unnamed(naming)
    return Weighable(sentence, found, naming)


def learned(all_: Sequence[Weighable], signs: Sequence[str], bar: float = BAR) -> Weights:
    """The weights that tell these sentences apart."""
    told = [one for one in all_ if one.sentence.danger]
    danger, bias = _danger(all_)
    naming, sign_bias = _naming(told, signs)
    return Weights(danger, naming, bias - bar, sign_bias)


def _danger(all_: Sequence[Weighable]) -> tuple[dict[str, tuple[float, float]], float]:
    rows = [one.traits for one in all_]
    is_told = np.array([bool(one.sentence.danger) for one in all_])
    ratios = _ratios(rows, is_told)
    names = sorted(sorted(ratios, key=lambda name: -ratios[name][1])[:MOST])
    scales = np.array([ratios[name][0] for name in names])
    x = table(rows, names).scaled(scales)
    calm, told = told_apart(x, is_told.astype(np.int64), 2, LOOSE)
    weights = (told - calm)[:-1] * scales
    kept = {
        name: (float(scale**2), float(weight))
        for name, scale, weight in zip(names, scales, weights, strict=True)
    }
    return kept, float((told - calm)[-1])


def _ratios(
    rows: Sequence[frozenset[str]], is_told: NDArray[np.bool_]
) -> dict[str, tuple[float, float]]:
    """For each trait how much oftener danger has it than calm, as a logarithm, and its worth."""
    names = common(rows, LEAST)
    x = table(rows, names)
    told = x.turned_times(is_told.astype(np.float64)) + 1
    calm = x.turned_times((~is_told).astype(np.float64)) + 1
    ratios = np.log(told / told.sum()) - np.log(calm / calm.sum())
    worth = np.abs(ratios) * np.sqrt(told + calm)
    return dict(zip(names, zip(ratios.tolist(), worth.tolist(), strict=True), strict=True))


def _naming(
    told: Sequence[Weighable], signs: Sequence[str]
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    rows = [one.naming for one in told]
    names = common(rows, LEAST_NAMING)
    x = table(rows, names).scaled(np.ones(len(names)))
    first = np.array([signs.index(one.sentence.danger[0]) for one in told])
    learned_ = told_apart(x, first, len(signs), LOOSE)
    weights = {
        name: {
            sign: float(learned_[place, column])
            for place, sign in enumerate(signs)
            if abs(learned_[place, column]) >= SMALL
        }
        for column, name in enumerate(names)
    }
    biases = {sign: float(one[-1]) for sign, one in zip(signs, learned_, strict=True)}
    return {name: some for name, some in weights.items() if some}, biases


def _unnamed(found: frozenset[str]) -> frozenset[str]:
    return frozenset(trait for trait in found if not re.match("named( |$)", trait))
