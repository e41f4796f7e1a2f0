"""Whether a line fits what a person said: nothing that they did not say, or that has come already.

Content, not code: `fitting.yaml` pairs a pattern with the answers beside which it is unfit, or
without which it is.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from questionnaire import (
    Condition,
    ContentError,
    CountedAnswers,
    Frozen,
    Mistake,
    WrittenCondition,
    build,
    read_yaml,
    resolve,
)
from rules import Engine, Rulebook
from visit.checking import EVERYWHERE, misread
from visit.situation import Situation

FILE = Path(__file__).parent / "fitting.yaml"
# Such a line says what to do when it gets dangerous.
NEVER_LEFT_OUT = re.compile(
    r"\{emergency\}|\{urgent_line\}|\btoday\b|\bsame day\b|emergency", re.IGNORECASE
)


class _Pair(Frozen):
    says: str
    when: WrittenCondition


class _Pairs(Frozen):
    unfit: tuple[_Pair, ...]
    presumes: tuple[_Pair, ...] = ()


class Unfit(NamedTuple):
    """Lines with the pattern are unfit for whoever gave these answers.

    Where `told` is false, for whoever did not.
    """

    pattern: re.Pattern[str]
    when: Condition
    told: bool = True

    def leaves_out(self, counted: CountedAnswers) -> bool:
        """Whether these answers make a line unfit that has the pattern."""
        return (self.when.truth(counted) is True) is self.told


def load(rulebook: Rulebook, path: Path = FILE) -> tuple[Unfit, ...]:
    """Every pair, its names checked. Raises `ContentError` with every mistake found."""
    file = read_yaml(path)
    mistakes: list[Mistake] = []
    read = []
    for kind, place, pair in _placed(build(_Pairs, file)):
        mistakes += misread(file, (kind, place, "when"), pair.when, rulebook)
        try:
            read.append((re.compile(pair.says), pair.when, kind == "unfit"))
        except re.error as wrong:
            at = (kind, place, "says")
            mistakes.append(
                file.mistake(at, f"no pattern: {wrong.msg}", "write a regular expression")
            )
    if mistakes:
        raise ContentError(mistakes)
    asked = rulebook.questionnaire.questions
    return tuple(Unfit(says, resolve(when, EVERYWHERE, asked), told) for says, when, told in read)


def _placed(pairs: _Pairs) -> Iterator[tuple[str, int, _Pair]]:
    yield from (("unfit", place, pair) for place, pair in enumerate(pairs.unfit))
    yield from (("presumes", place, pair) for place, pair in enumerate(pairs.presumes))


@cache
def _unfit_of(engine: Engine) -> tuple[Unfit, ...]:
    known = engine.rulebook.questionnaire.questions
    return load(engine.rulebook) if "lump.size" in known else ()


@lru_cache(maxsize=4096)
def _may_be_unfit(written: str, engine: Engine) -> tuple[Unfit, ...]:
    """Every pair whose pattern the line has: it is content, with nothing of a person."""
    return tuple(pair for pair in _unfit_of(engine) if pair.pattern.search(written))


def fits(written: str, situation: Situation) -> bool:
    """Whether a line, as it stands in the content, fits these answers."""
    if NEVER_LEFT_OUT.search(written):
        return True
    counted = situation.guidance.sight.counted
    return not any(pair.leaves_out(counted) for pair in _may_be_unfit(written, situation.engine))
