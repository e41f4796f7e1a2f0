"""The same person with some answers given otherwise, and the level that only this gives."""

from collections.abc import Iterator, Mapping

from questionnaire import NONE, Answer, SeveralOf
from rules.model import LevelId
from rules.release.complete_case import calmest
from rules.workbench.proof.people.counterexample import Answers, Side, counterexamples
from rules.workbench.proof.world.circuit import FALSE, TRUE
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


def rise(
    answering: AnswerWires, given: RuleWires, after: RuleWires, told: list[int]
) -> tuple[LevelId, Answers] | None:
    """The most urgent level that only the second world gives, and who is given it; None for none.

    Of all for whom `told` holds, and who answer calmly what is only asked in the second world.
    """
    alike = [*told, *_only_then_asked_is_calm(answering, given, after)]
    sides = [Side(answering, given), Side(answering, after)]
    for level in answering.rulebook.levels:
        raised = [*alike, after.at_least(level.id), -given.at_least(level.id)]
        found = counterexamples(sides, raised)
        if found is not None:
            return level.id, found[0]
    return None


def _only_then_asked_is_calm(
    answering: AnswerWires, given: RuleWires, after: RuleWires
) -> Iterator[int]:
    """Wires that hold when what is asked in the second world alone is answered calmly."""
    circuit = answering.circuit
    for key, question in answering.rulebook.questionnaire.questions.items():
        anew = circuit.all_of([after.asked[key], -given.asked[key]])
        if anew == FALSE:
            continue
        wires: Mapping[Answer, int] = after.answers[key]
        if isinstance(question, SeveralOf):
            calm = [-wire for value, wire in wires.items() if value != NONE and wire != TRUE]
        elif TRUE in wires.values():
            calm = []
        else:
            calm = [wires[calmest(question)]]
        yield circuit.any_of([-anew, circuit.all_of(calm)])
