"""What the engine knows while questions are still open, as two wires for each truth.

One wire says that something surely holds, the other that it surely does not; with neither it is
not known. Which questions were answered so far is free, so every point on every way is covered,
and many that no way leads to. The answers are those of a whole person, who answers the rest later.
Where two parts of a condition cannot fail together it is sure of more than the engine is, which
only makes the proof look at more points.
"""

from functools import cached_property
from typing import NamedTuple

from questionnaire import AtLeast, Compare, Condition, Is, Not, chosen_when
from questionnaire.conditions.condition import compare
from rules.model import Rule
from rules.workbench.proof.world.circuit import FALSE, TRUE
from rules.workbench.proof.world.wires import AnswerWires


class Truths(NamedTuple):
    """Wires: it surely holds; it surely does not."""

    holds: int
    fails: int


SURE = Truths(TRUE, FALSE)


class PartialWires:
    """Three truths of every condition, for any part of the answers of one person."""

    def __init__(self, answering: AnswerWires) -> None:
        self._answering = answering
        self._circuit = answering.circuit
        self._rulebook = answering.rulebook
        self.given = {key: self._circuit.wire() for key in answering.wires}
        """Whether each question was answered so far."""
        self._asked: dict[str, Truths] = {}
        self._applies: dict[str, Truths] = {}
        self._walk()

    @cached_property
    def fires(self) -> dict[str, Truths]:
        """For each rule whether it surely fires, and whether it surely will not."""
        return {
            rule.key: self._both(self._may_fire(rule), self.truths(rule.when))
            for rule in self._rulebook.rules
        }

    def _may_fire(self, rule: Rule) -> Truths:
        anywhere = rule.key in self._rulebook.anywhere
        return SURE if anywhere else self._applies[rule.location]

    @cached_property
    def goes_on_or_ended(self) -> int:
        """Whether it is known of every answer that can end the questions if it was given."""
        questions = self._rulebook.questionnaire.questions
        ending = [key for key, question in questions.items() if question.ends_when]
        return self._circuit.all_of([self._known(key) for key in ending])

    def truths(self, condition: Condition | None) -> Truths:
        """Whether a condition holds or fails, as far as it is known."""
        match condition:
            case None:
                return SURE
            case AtLeast(count=count, parts=parts):
                inner = [self.truths(part) for part in parts]
                possible = self._circuit.at_least(count, [-one.fails for one in inner])
                return Truths(
                    self._circuit.at_least(count, [one.holds for one in inner]), -possible
                )
            case Not(part=part):
                inside = self.truths(part)
                return Truths(inside.fails, inside.holds)
            case Is(question=key, options=options):
                wires = self._answering.wires[key]
                return self._seen(key, [wires[option] for option in options])
            case Compare(question=key):
                return self._seen(key, self._compared(condition))

    def _compared(self, condition: Compare) -> list[int]:
        return [
            wire
            for value, wire in self._answering.wires[condition.question].items()
            if isinstance(value, float)
            and compare(value, condition.comparison, float(condition.bound))
        ]

    def _known(self, key: str) -> int:
        """Whether a question is answered and counts, or surely does not apply."""
        answered = self._circuit.all_of([self._asked[key].holds, self.given[key]])
        return self._circuit.any_of([self._asked[key].fails, answered])

    def _seen(self, key: str, wires: list[int]) -> Truths:
        """An answer is seen once it is given and its question surely applies."""
        circuit, asked = self._circuit, self._asked[key]
        value = circuit.any_of(wires)
        seen = circuit.all_of([asked.holds, self.given[key]])
        fails = circuit.any_of([asked.fails, circuit.all_of([seen, -value])])
        return Truths(circuit.all_of([seen, value]), fails)

    def _both(self, *parts: Truths) -> Truths:
        holds = self._circuit.all_of([part.holds for part in parts])
        return Truths(holds, self._circuit.any_of([part.fails for part in parts]))

    def _walk(self) -> None:
        questionnaire, going_on = self._rulebook.questionnaire, SURE
        for location in questionnaire.locations:
            chosen = self.truths(chosen_when(questionnaire, location))
            fits = self.truths(location.applies_when)
            self._applies[location.id] = open_here = self._both(going_on, chosen, fits)
            for question in location.questions:
                gate = self.truths(question.ask_when)
                self._asked[question.key] = self._both(open_here, gate)
                if question.ends_when:
                    ends = self._seen(
                        question.key, [self._answering.wires[question.key][question.ends_when]]
                    ).holds
                    # The engine takes the questions as going on until they have surely ended.
                    over = Truths(-ends, ends)
                    open_here, going_on = self._both(open_here, over), self._both(going_on, over)
