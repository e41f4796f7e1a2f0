"""What the rules say to one set of answers, worked out at most once, when it is first asked for.

One step looks at the same answers many times, as of records that differ in their page alone. Within
`one_step` they share what was worked out; nothing of it is kept when the step is over.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property

from questionnaire import WHO_FOR, Answer, Answers, Question, answered_path
from rules import Engine, Guidance, Rule, Suggestion, suggest


@dataclass(frozen=True, eq=False)
class Reading:
    """Answers as an engine reads them."""

    engine: Engine
    answers: Answers

    @cached_property
    def guidance(self) -> Guidance:
        """What the rules say to these answers."""
        return self.engine.decide(self.answers)

    @cached_property
    def emergencies(self) -> list[Rule]:
        """The fired rules that call for emergency help."""
        urgent = self.engine.rulebook.levels[0].id
        return [rule for rule in self.guidance.fired if rule.level == urgent]

    @cached_property
    def path(self) -> tuple[Question, ...]:
        """The questions whose answers count, in asking order."""
        return answered_path(self.engine.rulebook.questionnaire, self.guidance.sight)

    @cached_property
    def counted(self) -> Mapping[str, Answer]:
        """The answers that count, by question in asking order."""
        return {question.key: self.answers[question.key] for question in self.path}

    @cached_property
    def needed(self) -> frozenset[str]:
        """Keys of the questions that can still change anything."""
        return self.engine.needed(self.guidance)

    @cached_property
    def decisive(self) -> frozenset[str]:
        """Keys of the questions that can still change the result, and whom it is for."""
        decisive = self.engine.decisive(self.guidance)
        if WHO_FOR in self.guidance.sight.counted:
            return decisive
        return decisive | self.needed.intersection({WHO_FOR})

    @cached_property
    def settled(self) -> bool:
        """Whether no answer still to come can change how soon, and what to do first."""
        return self.engine.settles(self.guidance)

    @cached_property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Questions for the provider that these answers call for."""
        return suggest(self.engine.rulebook, self.guidance)

    @cached_property
    def ended(self) -> bool:
        """Whether an answer has ended the questions."""
        return any(
            question.ends_when is not None and self.answers[question.key] == question.ends_when
            for question in self.path
        )


_of_this_step: ContextVar[list[Reading] | None] = ContextVar("readings", default=None)


@contextmanager
def one_step(known: Iterable[Reading] = ()) -> Iterator[None]:
    """Work out what follows from the same answers once, as long as it takes."""
    token = _of_this_step.set([*known])
    try:
        yield
    finally:
        _of_this_step.reset(token)


def reading_of(engine: Engine, answers: Answers) -> Reading:
    """The reading of these answers: that of this step, where there is one."""
    known = _of_this_step.get()
    if known is None:
        return Reading(engine, answers)
    for reading in known:
        if reading.engine is engine and reading.answers == answers:
            return reading
    known.append(Reading(engine, answers))
    return known[-1]
