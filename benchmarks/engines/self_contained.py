"""Each rule as one condition over raw answers, skip logic included.

Other engines know no questionnaire, so a rule brings along what makes its location apply and its
questions asked. Behind those gates no absent answer is ever read, and two truth values are enough.
"""

from collections.abc import Iterable
from typing import NamedTuple

from questionnaire import (
    AtLeast,
    Condition,
    Is,
    Location,
    Not,
    Question,
    Questionnaire,
    chosen_when,
)
from rules import LevelId, Rulebook

Known = frozenset[Condition]


class Row(NamedTuple):
    """A rule that fires when all `gates` (its location applies) and `when` hold."""

    key: str
    level: LevelId
    gates: tuple[Condition, ...]
    when: Condition


def rows(rulebook: Rulebook) -> tuple[Row, ...]:
    """Every rule, most urgent first."""
    skipping = _Skipping(rulebook.questionnaire)
    urgent_first = sorted(rulebook.rules, key=lambda rule: -rulebook.rank[rule.level])
    return tuple(
        Row(rule.key, rule.level, gates, skipping.with_gates(rule.when, frozenset(gates)))
        for rule in urgent_first
        for gates in [() if rule.key in rulebook.anywhere else skipping.applies[rule.location]]
    )


class _Skipping:
    """What must hold for each location to apply and for each question to be asked."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self.applies: dict[str, tuple[Condition, ...]] = {}
        self._asked: dict[str, tuple[Condition, ...]] = {}
        self._not_ended: tuple[Condition, ...] = ()
        for location in questionnaire.locations:
            self.applies[location.id] = self._gates_of(location)
            for question in location.questions:
                self._add(question, self.applies[location.id])

    def with_gates(self, condition: Condition, known: Known) -> Condition:
        """The condition with gates before each question, but for those that hold anyway."""
        match condition:
            case AtLeast(count=count, parts=parts) if count == len(parts):
                return self._all_with_gates(parts, known)
            case AtLeast(count=count, parts=parts):
                return AtLeast(count, tuple(self.with_gates(part, known) for part in parts))
            case Not(part=part):
                return Not(self.with_gates(part, known))
            case _:
                gates = [gate for gate in self._asked[condition.question] if gate not in known]
                return all_of([*gates, condition])

    def _all_with_gates(self, parts: Iterable[Condition], known: Known) -> Condition:
        gated: list[Condition] = []
        for part in parts:
            gated += _conjuncts(self.with_gates(part, known.union(gated)))
        return all_of(gated)

    def _gates_of(self, location: Location) -> tuple[Condition, ...]:
        gates = self._not_ended
        if choice := chosen_when(self._questionnaire, location):
            gates = self._and(gates, choice)
        return gates if location.applies_when is None else self._and(gates, location.applies_when)

    def _add(self, question: Question, location_applies: tuple[Condition, ...]) -> None:
        gates = tuple(dict.fromkeys((*location_applies, *self._not_ended)))
        if question.ask_when is not None:
            gates = self._and(gates, question.ask_when)
        self._asked[question.key] = gates
        if question.ends_when is not None:
            ended = Is(question.key, frozenset({question.ends_when}))
            self._not_ended = (*self._not_ended, Not(self.with_gates(ended, frozenset())))

    def _and(self, gates: tuple[Condition, ...], more: Condition) -> tuple[Condition, ...]:
        return (*gates, self.with_gates(more, frozenset(gates)))


def all_of(parts: Iterable[Condition]) -> Condition:
    """The parts joined by "and", each once; one part stands for itself."""
    each = tuple(dict.fromkeys(conjunct for part in parts for conjunct in _conjuncts(part)))
    return each[0] if len(each) == 1 else AtLeast(len(each), each)


def _conjuncts(condition: Condition) -> tuple[Condition, ...]:
    match condition:
        case AtLeast(count=count, parts=parts) if count == len(parts):
            return parts
        case _:
            return (condition,)
