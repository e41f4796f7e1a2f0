"""One person under two rule books: which answers to the old and the new questions go together.

- A question that both ask has one answer. An option that one side lacks goes with "not sure" on
  the other: who finds no option that fits says so. Where "not sure" is not offered, it goes with
  any answer. In "several", a tick that one side lacks is free on the side that has it.
- A question that one side lacks is free on the side that asks it.
- A question that was renamed has the answer that the map of old ids makes of its old one. An old
  answer that the map leaves open goes with any new one, as it is asked again.
- A question that became another kind, or a number in another unit, counts as two questions.
"""

from collections.abc import Iterator, Mapping

from questionnaire import NONE, UNSURE, Answer, Number, Question, SeveralOf
from rules.model import Rulebook
from rules.workbench.compare.renamed_person import (
    bounds_under_new_ids,
    bounds_under_old_ids,
    renamed_questions,
    renamed_ties,
)
from rules.workbench.proof.people.counterexample import Side
from rules.workbench.proof.world.circuit import FALSE, Circuit
from rules.workbench.proof.world.domain import conditions
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

Wires = Mapping[Answer, int]


def same_person(old: Rulebook, new: Rulebook) -> tuple[Side, Side, list[int]]:
    """Both sides on one circuit, and wires that are true when both are the same person."""
    circuit = Circuit()
    before = AnswerWires(old, circuit, [*conditions(new), *bounds_under_old_ids(old, new)])
    after = AnswerWires(new, circuit, [*conditions(old), *bounds_under_new_ids(old, new)])
    ties: list[int] = []
    renamed = renamed_questions(old.questionnaire, new.questionnaire)
    for question in renamed:
        wires = before.wires[question.key]
        ties += renamed_ties(circuit, new.questionnaire, question, wires, after.wires)
    tied = {question.key for question in renamed}
    for key, question in new.questionnaire.questions.items():
        earlier = old.questionnaire.questions.get(key)
        if earlier is None or key in tied or not _comparable(earlier, question):
            continue
        if before.values[key] == after.values[key]:
            after.wires[key] = before.wires[key]
        else:
            ties += _ties(circuit, question, before.wires[key], after.wires[key])
    return Side(before, RuleWires(before)), Side(after, RuleWires(after)), ties


def _comparable(old: Question, new: Question) -> bool:
    """Whether an answer to one means the same as an answer to the other."""
    if isinstance(old, Number) and isinstance(new, Number):
        return old.unit == new.unit
    return all(isinstance(old, kind) == isinstance(new, kind) for kind in (SeveralOf, Number))


def _ties(circuit: Circuit, question: Question, old: Wires, new: Wires) -> Iterator[int]:
    if isinstance(question, SeveralOf):
        for option in old.keys() & new.keys() - {NONE}:
            yield -circuit.differ(old[option], new[option])
    else:
        yield from _one_way(circuit, old, new)
        yield from _one_way(circuit, new, old)


def _one_way(circuit: Circuit, here: Wires, there: Wires) -> Iterator[int]:
    """What each answer here allows there."""
    only_there = [wire for answer, wire in there.items() if answer not in here]
    lacking = only_there if UNSURE not in here else []
    for answer, wire in here.items():
        if answer == UNSURE and answer in there:
            allowed = [there[answer], *only_there]
        elif answer in there:
            allowed = [there[answer], *lacking]
        else:
            allowed = [there.get(UNSURE, -FALSE)]
        yield circuit.any_of([-wire, *allowed])
