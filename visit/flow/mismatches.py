"""Answers that do not fit together: which to ask the person about, and that they are right.

Nothing here changes an answer, so guidance is the same with a mismatch, asked about or not.
"""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import Mismatch, Question
from rules import Engine, evidence
from visit.model.journey import Journey
from visit.situation import Situation


class Doubt(NamedTuple):
    """A mismatch among a person's answers, and the questions whose answers make it one."""

    mismatch: Mismatch
    questions: tuple[Question, ...]


def doubts(situation: Situation) -> tuple[Doubt, ...]:
    """What to ask this person about: each mismatch that they did not call right.

    None in an emergency: nothing stands between a person and help.
    """
    if situation.in_an_emergency:
        return ()
    return tuple(
        one for one in _found(situation) if one.mismatch.id not in situation.journey.called_right
    )


def call_right(engine: Engine, journey: Journey, name: str) -> Journey:
    """The person says that these answers are all right; they are not asked about them again."""
    if name not in {one.mismatch.id for one in doubts(Situation(engine, journey))}:
        return journey
    return journey.moved(called_right=(*journey.called_right, name))


def still_called_right(situation: Situation) -> tuple[str, ...]:
    """Those called right that are still there; one that comes back is asked about anew."""
    there = {one.mismatch.id for one in _found(situation)}
    return tuple(name for name in situation.journey.called_right if name in there)


def _found(situation: Situation) -> Iterator[Doubt]:
    asked = situation.engine.rulebook.questionnaire
    counted = situation.guidance.sight.counted
    for one in asked.mismatches:
        if one.when.truth(counted) is True:
            keys = evidence(one.when, counted)
            yield Doubt(one, tuple(map(asked.question, keys)))
