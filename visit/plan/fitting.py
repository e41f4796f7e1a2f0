"""Whether a line fits what a person said: nothing that they did not say, or that has come already.

Content, not code: `fitting.yaml` pairs a pattern with the answers beside which it is unfit or
cannot be, or without which it is unfit, and with those that put it behind other lines.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

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


Kind = Literal["unfit", "cannot_be", "presumes", "later", "later_without"]
LEFT_OUT: dict[Kind, bool] = {"unfit": True, "cannot_be": True, "presumes": False}


class _Pairs(Frozen):
    unfit: tuple[_Pair, ...]
    cannot_be: tuple[_Pair, ...] = ()
    presumes: tuple[_Pair, ...] = ()
    later: tuple[_Pair, ...] = ()
    later_without: tuple[_Pair, ...] = ()


class Fit(NamedTuple):
    """What these answers make of a line with the pattern.

    `unfit` leaves it out, `cannot_be` does so whatever it says, `presumes` leaves it out of whoever
    did not give them; `later` puts it behind others, `later_without` does so for whoever did not.
    """

    pattern: re.Pattern[str]
    when: Condition
    kind: Kind = "unfit"

    def holds(self, counted: CountedAnswers) -> bool:
        """Whether these answers were given."""
        return self.when.truth(counted) is True

    def leaves_out(self, counted: CountedAnswers) -> bool:
        """Whether these answers make a line unfit that has the pattern."""
        return self.holds(counted) is LEFT_OUT.get(self.kind)


def load(rulebook: Rulebook, path: Path = FILE) -> tuple[Fit, ...]:
    """Every pair, its names checked. Raises `ContentError` with every mistake found."""
    file = read_yaml(path)
    mistakes: list[Mistake] = []
    read = []
    for kind, place, pair in _placed(build(_Pairs, file)):
        mistakes += misread(file, (kind, place, "when"), pair.when, rulebook)
        try:
            read.append((re.compile(pair.says), pair.when, kind))
        except re.error as wrong:
            at = (kind, place, "says")
            mistakes.append(
                file.mistake(at, f"no pattern: {wrong.msg}", "write a regular expression")
            )
    if mistakes:
        raise ContentError(mistakes)
    asked = rulebook.questionnaire.questions
    return tuple(Fit(says, resolve(when, EVERYWHERE, asked), kind) for says, when, kind in read)


def _placed(pairs: _Pairs) -> Iterator[tuple[Kind, int, _Pair]]:
    for kind in get_args(Kind):
        yield from ((kind, place, pair) for place, pair in enumerate(getattr(pairs, kind)))


@cache
def _pairs_of(engine: Engine) -> tuple[Fit, ...]:
    known = engine.rulebook.questionnaire.questions
    return load(engine.rulebook) if "lump.size" in known else ()


@lru_cache(maxsize=4096)
def _may_matter(written: str, engine: Engine) -> tuple[Fit, ...]:
    """Every pair whose pattern the line has: it is content, with nothing of a person."""
    return tuple(pair for pair in _pairs_of(engine) if pair.pattern.search(written))


def fits(written: str, situation: Situation) -> bool:
    """Whether a line, as it stands in the content, fits these answers."""
    counted, pairs = situation.guidance.sight.counted, _may_matter(written, situation.engine)
    if NEVER_LEFT_OUT.search(written):
        pairs = tuple(pair for pair in pairs if pair.kind == "cannot_be")
    return not any(pair.leaves_out(counted) for pair in pairs)


def stands_back(written: str, situation: Situation) -> bool:
    """Whether these answers put the line behind others."""
    counted = situation.guidance.sight.counted
    asked = _may_matter(written, situation.engine)
    return any(
        one.holds(counted) is {"later": True, "later_without": False}.get(one.kind) for one in asked
    )
