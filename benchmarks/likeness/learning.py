"""Sentences to weights."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness.sentences import Sentence
from benchmarks.likeness.table import common, table, told_apart
from questionnaire.likeness.traits import naming_traits, traits
from questionnaire.likeness.weights import Weights
from questionnaire.own_words.find import OwnWords

MOST, LEAST, LEAST_NAMING = 20_000, 2, 3
"""So many traits have a weight; a trait stands in so many sentences at least."""

LOOSE_AT_FIRST, LOOSE, LOOSE_NAMING, SMALL = 10.0, 30.0, 10.0, 0.2
"""How little the weights are held back, and the weight for a sign that is left out."""

RARE = 4.0
"""What stands in few sentences tells more of the sign: a logarithm, divided by this."""

BAR = 0.0
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
    """The weights of the traits that weigh most once all that are common have been weighed."""
    rows = [one.traits for one in all_]
    is_told = np.array([bool(one.sentence.danger) for one in all_])
    scales, counts = _scales(rows, is_told)
    names = sorted(scales)
    weights, _ = _weighed(rows, is_told, names, scales, LOOSE_AT_FIRST)
    worth = np.abs(weights) * np.sqrt([counts[name] for name in names])
    names = sorted(names[place] for place in np.argsort(-worth, kind="stable")[:MOST])
    weights, bias = _weighed(rows, is_told, names, scales, LOOSE)
    kept = {
        name: (float(scales[name] ** 2), float(weight))
        for name, weight in zip(names, weights, strict=True)
    }
    return kept, bias


def _weighed(
    rows: Sequence[frozenset[str]],
    is_told: NDArray[np.bool_],
    names: Sequence[str],
    scales: Mapping[str, float],
    loose: float,
) -> tuple[NDArray[np.float64], float]:
    """The weight of each named trait in a text, and the bias."""
    by_place = np.array([scales[name] for name in names])
    x = table(rows, names).scaled(by_place).evened()
    calm, told = told_apart(x, is_told.astype(np.int64), 2, loose)
    return (told - calm)[:-1] * by_place, float((told - calm)[-1])


def _scales(
    rows: Sequence[frozenset[str]], is_told: NDArray[np.bool_]
) -> tuple[dict[str, float], dict[str, float]]:
    """For each trait its scale, and in how many rows it is.

    The scale is the root of how much oftener danger has it than calm, or calm than danger, as a
    logarithm: the root, so that a few traits that only danger had do not outweigh all others.
    """
    names = common(rows, LEAST)
    x = table(rows, names)
    told = x.turned_times(is_told.astype(np.float64)) + 1
    calm = x.turned_times((~is_told).astype(np.float64)) + 1
    ratios = np.log(told / told.sum()) - np.log(calm / calm.sum())
    scales = np.sqrt(np.abs(ratios))
    return (
        dict(zip(names, scales.tolist(), strict=True)),
        dict(zip(names, (told + calm).tolist(), strict=True)),
    )


def _naming(
    told: Sequence[Weighable], signs: Sequence[str]
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    rows = [one.naming for one in told]
    names = common(rows, LEAST_NAMING)
    x = table(rows, names)
    rare = np.log(1 + len(rows) / x.turned_times(np.ones(len(rows)))) / RARE
    first = np.array([signs.index(one.sentence.danger[0]) for one in told])
    learned_ = told_apart(x.evened().scaled(rare), first, len(signs), LOOSE_NAMING)
    weights = {
        name: {
            sign: float(weight)
            for sign, weight in zip(signs, learned_[:, column] * rare[column], strict=True)
            if abs(weight) >= SMALL
        }
        for column, name in enumerate(names)
    }
    biases = {sign: float(one[-1]) for sign, one in zip(signs, learned_, strict=True)}
    return {name: some for name, some in weights.items() if some}, biases


def _unnamed(found: frozenset[str]) -> frozenset[str]:
    return frozenset(trait for trait in found if not re.match("named( |$)", trait))
