"""`python -m benchmarks.likeness`: learn the weights of questionnaire/likeness anew.

With --measure each person's sentences are weighed by what the others' taught, and nothing is
written.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from benchmarks.likeness.learning import Weighable, learned, weighable
from benchmarks.likeness.sentences import NO_SIGNS, sentences
from questionnaire import OwnWords, load
from questionnaire.likeness.weights import BIAS, WEIGHTS, Weights
from questionnaire.own_words.load import DANGER_SIGNS, load_lists


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.likeness", description=__doc__)
    parser.add_argument(
        "--measure", nargs="*", metavar="WRITER", help="learn from the others of each"
    )
    asked = parser.parse_args(arguments)
    questionnaire = load()
    signs = [name for name in questionnaire.question(DANGER_SIGNS).choices if name not in NO_SIGNS]
    lists = load_lists(questionnaire)
    all_ = [weighable(one, lists) for one in sentences(questionnaire)]
    if asked.measure is not None:
        for line in _measured(all_, lists, signs, asked.measure):
            print(line, flush=True)
    else:
        WEIGHTS.write_text("".join(_lines(learned(all_, signs))), encoding="utf-8")
    return 0


def _measured(
    all_: Sequence[Weighable], lists: OwnWords, signs: Sequence[str], who: Sequence[str]
) -> Iterator[str]:
    for writer in who or dict.fromkeys(one.sentence.written_by for one in all_):
        others = [one for one in all_ if one.sentence.written_by != writer]
        theirs = [one.sentence for one in all_ if one.sentence.written_by == writer]
        both = (lists, replace(lists, weights=learned(others, signs)))
        shares = []
        for own_words in both:
            found = [
                (one, {sign.name for sign in own_words.find(one.says).danger_signs})
                for one in theirs
            ]
            right = [bool(named & set(one.danger)) for one, named in found if one.danger]
            wrong = [bool(named) for one, named in found if not one.danger]
            shares.append(f"{sum(right) / len(right):.3f} {sum(wrong) / len(wrong):.3f}")
        knew = "known to the lists" if theirs[0].lists_knew else "unknown to the lists"
        yield f"{writer} ({len(theirs)}, {knew}): lists {shares[0]}, with weights {shares[1]}"


def _lines(weights: Weights) -> Iterator[str]:
    yield _line(BIAS, (0.0, weights.bias), weights.sign_bias)
    for trait in sorted(weights.traits.keys() | weights.signs.keys()):
        yield _line(trait, weights.traits.get(trait, (0.0, 0.0)), weights.signs.get(trait, {}))


def _line(trait: str, danger: tuple[float, float], signs: Mapping[str, float]) -> str:
    square, weight = danger
    named = " ".join(f"{sign}={share:.2f}" for sign, share in signs.items())
    return f"{trait}\t{square:.3f}\t{weight:.3f}\t{named}\n"


if __name__ == "__main__":
    sys.exit(main())
