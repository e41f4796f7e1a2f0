"""Answers that do not fit together: which to ask the person about, and that they are right.

Nothing here changes an answer, so guidance is the same with a mismatch, asked about or not.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from questionnaire import Answer, Mismatch, Question
from rules import Engine, evidence
from visit.model.journey import Journey
from visit.situation import Situation


class Doubt(NamedTuple):
    """A mismatch among a person's answers, and the questions whose answers make it one."""

    mismatch: Mismatch
    questions: tuple[Question, ...]

    def answers(self, given: Mapping[str, Answer]) -> dict[str, Answer]:
        """The answers that it is about."""
        return {one.key: given[one.key] for one in self.questions}


def next_doubt(situation: Situation) -> Doubt | None:
    """The one to ask this person about: the one that bears on the most urgent rule comes first.

    One at a time, so that nobody meets a list of their slips. None in an emergency: nothing stands
    between a person and help.
    """
    if situation.in_an_emergency:
        return None
    return min(_open(situation), key=lambda doubt: _urgency(situation, doubt), default=None)


def call_right(engine: Engine, journey: Journey, name: str) -> Journey:
    """The person says that these answers are right as they are, and is not asked about them again.

    Other answers that do not fit in the same way are asked about.
    """
    doubt = next_doubt(Situation(engine, journey))
    if doubt is None or doubt.mismatch.id != name:
        return journey
    right = {**journey.called_right, name: doubt.answers(journey.answers)}
    return journey.moved(called_right=right)


def _open(situation: Situation) -> Iterator[Doubt]:
    """Every mismatch that was not called right with just these answers."""
    asked, counted = situation.engine.rulebook.questionnaire, situation.guidance.sight.counted
    for one in asked.mismatches:
        if one.when.truth(counted) is True:
            doubt = Doubt(one, tuple(map(asked.question, evidence(one.when, counted))))
            right = situation.journey.called_right.get(one.id)
            if right != doubt.answers(situation.answers):
                yield doubt


def _urgency(situation: Situation, doubt: Doubt) -> int:
    """The place of the first rule told that reads one of its answers; past all others without."""
    keys = {one.key for one in doubt.questions}
    fired = situation.guidance.fired
    return next((at for at, rule in enumerate(fired) if keys & rule.when.reads), len(fired))
