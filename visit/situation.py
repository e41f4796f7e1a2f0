"""Where one person stands: their record, with all that the rules say about it.

Everything that follows from the answers is worked out at most once, when it is first asked for, so
that a page, a sheet and a script that are made in one run never disagree.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from questionnaire import WHO_FOR, Answer, Question, answered_path
from rules import Engine, Guidance, Level, Rule, Suggestion, suggest
from visit.clinic import Clinic
from visit.model.journey import Journey
from visit.model.plan import Plan
from visit.model.views import By
from visit.words import Speech, speech_for

Made = TypeVar("Made")


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

    def once(self, make: "Callable[[Situation], Made]") -> Made:
        """What `make` makes of this situation, made when it is first asked for.

        For all that imports this, and so can be no property here.
        """
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def _made(self) -> dict[Callable[..., Any], Any]:
        return {}

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
    def guidance(self) -> Guidance:
        """What the rules say to these answers."""
        return self.engine.decide(self.answers)

    @cached_property
    def emergencies(self) -> list[Rule]:
        """The fired rules that call for emergency help."""
        urgent = self.engine.rulebook.levels[0].id
        return [rule for rule in self.guidance.fired if rule.level == urgent]

    @property
    def in_an_emergency(self) -> bool:
        """Whether the answers call for emergency help."""
        return bool(self.emergencies)

    @cached_property
    def path(self) -> tuple[Question, ...]:
        """The questions whose answers count, in asking order."""
        return answered_path(self.engine.rulebook.questionnaire, self.guidance.sight)

    @cached_property
    def needed(self) -> frozenset[str]:
        """Keys of the questions that can still change anything."""
        return self.engine.needed(self.guidance)

    @cached_property
    def wanted(self) -> frozenset[str]:
        """Keys of the questions to ask: what can change the result, or all for who wants the whole.

        What only adds reasons, or questions for the doctor, is asked of those who go on.
        """
        if self.journey.whole:
            return self.needed
        return self.engine.decisive(self.guidance) | self.needed.intersection({WHO_FOR})

    @cached_property
    def for_the_whole(self) -> "Situation":
        """The same answers of someone who wants everything asked, not worked out again."""
        whole = Situation(self.engine, self.journey.model_copy(update={"whole": True}), self.clinic)
        whole.__dict__["guidance"] = self.guidance
        return whole

    @cached_property
    def settled(self) -> bool:
        """Whether no answer still to come can change how soon, and what to do first."""
        return self.engine.settles(self.guidance)

    @property
    def highest_possible(self) -> Level | None:
        """The most urgent level that answers still to come could lead to, for who stops here."""
        return self.guidance.highest_possible

    @cached_property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Questions for the provider that these answers call for."""
        return suggest(self.engine.rulebook, self.guidance)

    @property
    def ended(self) -> bool:
        """Whether an answer has ended the questions."""
        return any(
            question.ends_when is not None and self.answers[question.key] == question.ends_when
            for question in self.path
        )
