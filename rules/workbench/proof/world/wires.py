"""The whole rule set as one circuit: which questions are asked, which rules fire, which level.

Every question has a value in every world, asked or not; conditions see it only where the question
is asked. A second world with one answer changed shares every gate that the answer does not reach.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from questionnaire import (
    NONE,
    Answer,
    AtLeast,
    Compare,
    Condition,
    Is,
    Not,
    Questionnaire,
    SeveralOf,
    all_chosen_when,
)
from questionnaire.conditions.condition import compare
from rules.engine import Engine
from rules.model import LevelId, Rule, Rulebook
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.domain import Values, bounds, conditions, values

Wires = Mapping[str, Mapping[Answer, int]]


class Known(NamedTuple):
    """A condition, kept so that its id stays its own; what it reads; its wire by what it sees."""

    condition: Condition
    reads: tuple[str, ...]
    wires: dict[tuple[object, ...], int]


class AnswerWires:
    """Free wires for the answers of one person to every question.

    Numbers are cut for the conditions of the rule book, and for `also_read` beside them.
    """

    def __init__(
        self, rulebook: Rulebook, circuit: Circuit, also_read: Iterable[Condition] = ()
    ) -> None:
        self.rulebook = rulebook
        self.circuit = circuit
        questions = rulebook.questionnaire.questions
        self.bounds = bounds(questions, [*conditions(rulebook), *also_read])
        self.values: Values = {key: values(q, self.bounds) for key, q in questions.items()}
        self.wires: dict[str, dict[Answer, int]] = {
            key: self._wires(key) for key in rulebook.questionnaire.questions
        }
        self.known: dict[int, Known] = {}
        self._chosen = all_chosen_when(rulebook.questionnaire)

    def _wires(self, key: str) -> dict[Answer, int]:
        values = self.values[key]
        if isinstance(self.rulebook.questionnaire.question(key), SeveralOf):
            ticks: dict[Answer, int] = {value: self.circuit.wire() for value in values}
            ticks[NONE] = self.circuit.all_of([-wire for wire in ticks.values()])
            return ticks
        return dict(zip(values, self.circuit.exactly_one(len(values)), strict=True))

    @cached_property
    def engine(self) -> Engine:
        """The engine that ships, with the rules that these are the answers to."""
        return Engine(self.rulebook)

    def fixed(self, key: str, answer: Answer) -> dict[Answer, int]:
        """The wires of a question that is answered so, whatever the free ones say."""
        return {value: TRUE if value == answer else FALSE for value in self.wires[key]}

    def chosen(self, questionnaire: Questionnaire) -> Mapping[str, Condition | None]:
        """What chooses each location: the same conditions in all worlds that ask the same."""
        if questionnaire is self.rulebook.questionnaire:
            return self._chosen
        return all_chosen_when(questionnaire)


class RuleWires:
    """The rules applied to answers, some of them replaced; other rules if they are given.

    Other rules need the same questions with the same answers, and numbers cut for them too.
    """

    def __init__(
        self,
        answering: AnswerWires,
        replaced: Wires | None = None,
        rulebook: Rulebook | None = None,
    ) -> None:
        self.circuit = answering.circuit
        self._rulebook = rulebook or answering.rulebook
        self._known = answering.known
        self._chosen = answering.chosen(self._rulebook.questionnaire)
        self._replaced = {key: tuple(wires.values()) for key, wires in (replaced or {}).items()}
        self.answers: Wires = {**answering.wires, **(replaced or {})}
        self.asked: dict[str, int] = {}
        self.applies: dict[str, int] = {}
        self._ask_everything()

    @cached_property
    def fires(self) -> dict[str, int]:
        """A wire for each rule that says whether it fires."""
        return {rule.key: self.fires_with(rule, rule.when) for rule in self._rulebook.rules}

    def fires_with(self, rule: Rule, when: Condition) -> int:
        """Whether the rule would fire if its condition were `when`."""
        return self.circuit.all_of([self.may_fire(rule), self.holds(when)])

    def may_fire(self, rule: Rule) -> int:
        """Whether the place of the rule is asked, for rules that need that."""
        anywhere = rule.key in self._rulebook.anywhere
        return TRUE if anywhere else self.applies[rule.location]

    def at_least(self, level: LevelId) -> int:
        """Whether the level is this one or a more urgent one."""
        return self._reached[level]

    @cached_property
    def _reached(self) -> dict[LevelId, int]:
        """For each level whether a rule of it, or of a more urgent one, fires."""
        firing: dict[LevelId, list[int]] = {level.id: [] for level in self._rulebook.levels}
        for rule in self._rulebook.rules:
            firing[rule.level].append(self.fires[rule.key])
        so_far, reached = FALSE, dict[LevelId, int]()
        for level, wires in firing.items():
            reached[level] = so_far = self.circuit.any_of([so_far, *wires])
        return reached

    def holds(self, condition: Condition) -> int:
        """Whether a condition holds; worked out once for all worlds that look alike to it."""
        known = self._known.get(id(condition))
        if known is None:
            known = Known(condition, tuple(sorted(condition.reads)), {})
            self._known[id(condition)] = known
        sight = tuple((self.asked[key], self._replaced.get(key)) for key in known.reads)
        if sight not in known.wires:
            known.wires[sight] = self._holds(condition)
        return known.wires[sight]

    def _holds(self, condition: Condition) -> int:
        match condition:
            case AtLeast(count=count, parts=parts):
                return self.circuit.at_least(count, [self.holds(part) for part in parts])
            case Not(part=part):
                return -self.holds(part)
            case Is(question=key, options=options):
                return self._seen(key, [self.answers[key][option] for option in options])
            case Compare():
                return self._compared(condition)

    def _compared(self, condition: Compare) -> int:
        numbers = [
            wire
            for value, wire in self.answers[condition.question].items()
            if isinstance(value, float)
            and compare(value, condition.comparison, float(condition.bound))
        ]
        return self._seen(condition.question, numbers)

    def _seen(self, key: str, wires: list[int]) -> int:
        return self.circuit.all_of([self.asked[key], self.circuit.any_of(wires)])

    def _ask_everything(self) -> None:
        going_on = TRUE
        for location in self._rulebook.questionnaire.locations:
            choice = self._chosen[location.id]
            chosen = self.holds(choice) if choice else TRUE
            fits = self.holds(location.applies_when) if location.applies_when else TRUE
            self.applies[location.id] = self.circuit.all_of([going_on, chosen, fits])
            open_here = self.applies[location.id]
            for question in location.questions:
                gate = self.holds(question.ask_when) if question.ask_when else TRUE
                self.asked[question.key] = self.circuit.all_of([open_here, gate])
                if question.ends_when:
                    ends = self._seen(
                        question.key, [self.answers[question.key][question.ends_when]]
                    )
                    open_here = self.circuit.all_of([open_here, -ends])
                    going_on = self.circuit.all_of([going_on, -ends])
