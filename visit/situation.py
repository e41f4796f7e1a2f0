"""Where one person stands: their record, with all that the rules say about it.

Everything that follows from the answers is worked out at most once, when it is first asked for, so
that a page, a sheet and a script that are made in one run never disagree.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Protocol, TypeVar

from questionnaire import Answer, Question
from rules import Engine, Guidance, Level, Rule, Suggestion
from visit.clinic import Clinic
from visit.model.journey import Journey
from visit.model.plan import Plan
from visit.model.views import By
from visit.reading import Reading, reading_of
from visit.words import Speech, speech_for

Found = TypeVar("Found")


class KeepsFindings(Protocol):
    """One person's record, or their complaint: what follows from it goes with it."""

    @property
    def worked_out(self) -> dict[Callable[..., Any], Any]:
        """What `once` keeps, by the function that worked it out."""


Keeping = TypeVar("Keeping", bound=KeepsFindings)


@dataclass(frozen=True)
class Situation:
    """One person's record under one rule book; another record is another situation.

    `clinic` is the one that shows them this. Its numbers are told, and no rule reads them.
    """

    engine: Engine
    journey: Journey
    clinic: Clinic | None = None

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers given, also those that do not count at the moment."""
        return self.journey.answers

    @property
    def plan(self) -> Plan:
        """What the person prepares."""
        return self.journey.plan

    @cached_property
    def speech(self) -> Speech:
        """How to speak to this person."""
        return speech_for(self.journey)

    @property
    def writers(self) -> Mapping[By | None, Plan]:
        """Who may write own words, with their plan: one person, or each of two once together."""
        views = self.journey.views
        if views is None or not views.together:
            return {None: self.plan}
        return {views.first_by: self.plan, views.second_by: views.plan}

    @property
    def plans(self) -> Mapping[By | None, Plan]:
        """Whose own words stand on the sheet: of one person, or of each of two who wrote any."""
        views = self.journey.views
        second_wrote = views is not None and views.plan != Plan()
        return self.writers if second_wrote else {None: self.plan}

    @property
    def answered_by(self) -> str:
        """How the name of a text ends that says whose answers count: `me`, `someone` or `two`."""
        views = self.journey.views
        return "two" if views is not None and views.together else self.speech.whom

    @cached_property
    def reading(self) -> Reading:
        """What follows from the answers alone."""
        return reading_of(self.engine, self.answers)

    @property
    def guidance(self) -> Guidance:
        """What the rules say to these answers."""
        return self.reading.guidance

    @property
    def emergencies(self) -> list[Rule]:
        """The fired rules that call for emergency help."""
        return self.reading.emergencies

    @property
    def in_an_emergency(self) -> bool:
        """Whether the answers call for emergency help."""
        return bool(self.emergencies)

    @property
    def path(self) -> tuple[Question, ...]:
        """The questions whose answers count, in asking order."""
        return self.reading.path

    @property
    def counted(self) -> Mapping[str, Answer]:
        """The answers that count, by question in asking order."""
        return self.reading.counted

    @property
    def needed(self) -> frozenset[str]:
        """Keys of the questions that can still change anything."""
        return self.reading.needed

    @property
    def wanted(self) -> frozenset[str]:
        """Keys of the questions to ask: what can change the result, or all for who wants the whole.

        What only adds reasons, or questions for the doctor, is asked of those who go on.
        """
        return self.reading.needed if self.journey.whole else self.reading.decisive

    @cached_property
    def for_the_whole(self) -> "Situation":
        """The same answers of someone who wants everything asked, not worked out again."""
        whole = self.journey.model_copy(update={"whole": True})
        return self._with(whole)

    @property
    def apart(self) -> "Situation":
        """The same for what this one keeps: neither then holds the other in memory."""
        return self._with(self.journey)

    def _with(self, journey: Journey) -> "Situation":
        """A record with the same answers. What follows from them is not worked out again."""
        other = Situation(self.engine, journey, self.clinic)
        other.__dict__["reading"] = self.reading
        return other

    @property
    def settled(self) -> bool:
        """Whether no answer still to come can change how soon, and what to do first."""
        return self.reading.settled

    @property
    def highest_possible(self) -> Level | None:
        """The most urgent level that answers still to come could lead to, for who stops here."""
        return self.guidance.highest_possible

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Questions for the provider that these answers call for."""
        return self.reading.suggestions

    @property
    def ended(self) -> bool:
        """Whether an answer has ended the questions."""
        return self.reading.ended

    @cached_property
    def worked_out(self) -> dict[Callable[..., Any], Any]:
        """What `once` keeps, by the function that worked it out."""
        return {}


def once(work_out: Callable[[Keeping], Found]) -> Callable[[Keeping], Found]:
    """`work_out` for what is worked out at most once for what keeps it, and goes with that."""

    @wraps(work_out)
    def known(keeps: Keeping) -> Found:
        if work_out not in keeps.worked_out:
            keeps.worked_out[work_out] = work_out(keeps)
        found: Found = keeps.worked_out[work_out]
        return found

    return known
