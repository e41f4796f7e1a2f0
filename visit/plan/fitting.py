"""Whether a line fits what a person said: nothing that they did not say, or that has come already.

Content, not code: `fitting.yaml` pairs a pattern with the answers beside which it is unfit.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from questionnaire import (
    Condition,
    ContentError,
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


class Unfit(NamedTuple):
    """Lines with the pattern are unfit for whoever gave these answers."""

    pattern: re.Pattern[str]
    when: Condition


def load(rulebook: Rulebook, path: Path = FILE) -> tuple[Unfit, ...]:
    """Every pair, its names checked. Raises `ContentError` with every mistake found."""
    file = read_yaml(path)
    mistakes: list[Mistake] = []
    read = []
    for place, pair in enumerate(build(_Pairs, file).unfit):
        mistakes += misread(file, ("unfit", place, "when"), pair.when, rulebook)
        try:
            read.append((re.compile(pair.says), pair.when))
        except re.error as wrong:
            at = ("unfit", place, "says")
            mistakes.append(
                file.mistake(at, f"no pattern: {wrong.msg}", "write a regular expression")
            )
    if mistakes:
        raise ContentError(mistakes)
    questions = rulebook.questionnaire.questions
    return tuple(Unfit(says, resolve(when, EVERYWHERE, questions)) for says, when in read)


@cache
def _unfit_of(engine: Engine) -> tuple[Unfit, ...]:
    known = engine.rulebook.questionnaire.questions
    return load(engine.rulebook) if "lump.size" in known else ()


def fits(written: str, situation: Situation) -> bool:
    """Whether a line, as it stands in the content, fits these answers."""
    if NEVER_LEFT_OUT.search(written):
        return True
    counted = situation.guidance.sight.counted
    return not any(
        pair.pattern.search(written) and pair.when.truth(counted) is True
        for pair in _unfit_of(situation.engine)
    )
