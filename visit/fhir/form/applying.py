"""When each location and question surely applies, worked out from the same content as the app.

The app knows three truths; a form knows shown and hidden. `holds` is "surely true" and `fails` is
"surely false"; what is not known yet is neither. Each test carries what its own question needs,
because some clients keep the answers of hidden questions alive.
"""

from itertools import combinations
from typing import NamedTuple

from questionnaire import (
    UNSURE,
    AtLeast,
    Compare,
    Condition,
    Is,
    Location,
    Not,
    Question,
    Questionnaire,
    all_chosen_when,
)
from visit.fhir.form.answered import (
    answered,
    answered_otherwise,
    compared,
    compared_otherwise,
    opposite,
)
from visit.fhir.form.clauses import ALWAYS, NEVER, Clauses, both, either


class _Place(NamedTuple):
    """Where a question stands, and what had ended the questions before its location and it."""

    location: Location
    over: Clauses
    ended: Clauses


class Applying:
    """Clauses for every location id and question key; later ones build on earlier ones."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questions = questionnaire.questions
        self._choices = all_chosen_when(questionnaire)
        self.locations: dict[str, Clauses] = {}
        self.questions: dict[str, Clauses] = {}
        self._places: dict[str, _Place] = {}
        self._passed_over: dict[str, Clauses] = {}
        self._ended, self._goes_on = NEVER, ALWAYS
        for location in questionnaire.locations:
            self._add(location)

    def holds(self, condition: Condition | None) -> Clauses:
        """The condition is surely true."""
        match condition:
            case None:
                return ALWAYS
            case AtLeast(count=count, parts=parts):
                return _so_many(count, [self.holds(part) for part in parts])
            case Not(part=part):
                return self.fails(part)
            case Is(question=key, options=options):
                question = self._questions[key]
                return both(self.questions[key], answered(question, options))
            case Compare(question=key):
                return both(self.questions[key], compared(condition))

    def fails(self, condition: Condition | None) -> Clauses:
        """The condition is surely false."""
        match condition:
            case None:
                return NEVER
            case AtLeast(count=count, parts=parts):
                spare = len(parts) - count
                return _so_many(spare + 1, [self.fails(part) for part in parts])
            case Not(part=part):
                return self.holds(part)
            case Is(question=key, options=options):
                otherwise = answered_otherwise(self._questions[key], options)
            case Compare(question=key):
                question = self._questions[key]
                unsure = answered(question, frozenset({UNSURE}))
                otherwise = either(compared_otherwise(condition), unsure)
        return either(self._never_asked(key), both(self.questions[key], otherwise))

    def _add(self, location: Location) -> None:
        over, chosen = self._ended, self.holds(self._choices[location.id])
        applies = both(self._goes_on, chosen, self.holds(location.applies_when))
        self.locations[location.id] = applies
        for question in location.questions:
            asked = both(self._goes_on, self.holds(question.ask_when))
            self.questions[question.key] = both(applies, asked)
            self._places[question.key] = _Place(location, over, self._ended)
            self._note_end(question)

    def _never_asked(self, key: str) -> Clauses:
        """The question surely does not apply. Worked out when first needed: `not` is rare."""
        if key not in self._passed_over:
            location, over, ended = self._places[key]
            unchosen = self.fails(self._choices[location.id])
            unfit = self.fails(location.applies_when)
            passed = either(ended, self.fails(self._questions[key].ask_when))
            here = both(self.locations[location.id], passed)
            self._passed_over[key] = either(over, unchosen, unfit, here)
        return self._passed_over[key]

    def _note_end(self, question: Question) -> None:
        if question.ends_when:
            ends = self.holds(Is(question.key, frozenset({question.ends_when})))
            self._ended = either(self._ended, ends)
            self._goes_on = both(self._goes_on, opposite(ends, self._questions))


def _so_many(count: int, parts: list[Clauses]) -> Clauses:
    """At least `count` hold: of any `len - count + 1` of them, one does."""
    return both(*(either(*some) for some in combinations(parts, len(parts) - count + 1)))
