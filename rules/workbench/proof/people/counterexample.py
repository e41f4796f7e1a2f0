"""The calmest person of whom some wires are true, read from the solver as plain answers.

Every such person is run through the engine that ships before anyone sees them.
"""

from typing import NamedTuple

from questionnaire import Answer, SeveralOf
from rules.model import Rulebook
from rules.release.complete_case import calmest
from rules.workbench.proof.world.circuit import FALSE, TRUE, Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

Answers = dict[str, Answer]


class Unconfirmed(AssertionError):
    """The engine that ships does not decide as the model does, so the model proves nothing."""


class Side(NamedTuple):
    """One rule book with its answers and its world."""

    answering: AnswerWires
    world: RuleWires


def counterexample(answering: AnswerWires, world: RuleWires, wires: list[int]) -> Answers | None:
    """Answers in which all wires hold, as calm as possible; None when there are none.

    Each question is set to its calmest answer where that still leaves the wires possible, so that
    what remains is what matters. Raises `Unconfirmed` when the engine decides otherwise.
    """
    found = counterexamples([Side(answering, world)], wires)
    return found[0] if found else None


def counterexamples(sides: list[Side], wires: list[int]) -> list[Answers] | None:
    """The same for one person under several rule books on one circuit: their answers to each."""
    circuit = sides[0].answering.circuit
    fires = [side.world.fires for side in sides]
    if not circuit.can_hold(wires):
        return None
    calm = [wire for side in sides for wire in _calm_wires(side)]
    model = circuit.possible(with_all_that_can(circuit, wires, calm))
    if model is None:
        raise Unconfirmed("what could hold a moment ago cannot hold now")
    found = []
    for side, own in zip(sides, fires, strict=True):
        answers = read_person(side, model)
        modelled = {key for key, wire in own.items() if _true(wire, model)}
        _confirm(side.answering, answers, modelled)
        found.append(answers)
    return found


def with_all_that_can(circuit: Circuit, wires: list[int], wanted: list[int]) -> list[int]:
    """The wires and, in order, each wanted one that can hold with all kept before it."""
    kept = list(wires)
    while wanted:
        count = _can_be_added(circuit, kept, wanted)
        kept, wanted = [*kept, *wanted[:count]], wanted[count + 1 :]
    return kept


def notable(rulebook: Rulebook, answers: Answers) -> Answers:
    """The answers that differ from the calmest: what to print."""
    questions = rulebook.questionnaire.questions
    return {key: answer for key, answer in answers.items() if answer != calmest(questions[key])}


def _can_be_added(circuit: Circuit, kept: list[int], wanted: list[int]) -> int:
    """How many of the wanted wires, from the first on, can hold with those kept."""
    if circuit.can_hold([*kept, *wanted]):
        return len(wanted)
    holds, fails = 0, len(wanted)
    while fails - holds > 1:
        middle = (holds + fails) // 2
        if circuit.can_hold([*kept, *wanted[:middle]]):
            holds = middle
        else:
            fails = middle
    return holds


def _confirm(answering: AnswerWires, answers: Answers, modelled: set[str]) -> None:
    decided = {rule.key for rule in answering.engine.decide(answers).fired}
    if decided != modelled:
        rulebook = answering.rulebook
        odd = ", ".join(sorted(decided ^ modelled))
        raise Unconfirmed(f"model and engine disagree about {odd} for {notable(rulebook, answers)}")


def _calm_wires(side: Side) -> list[int]:
    """The calmest answer, else as few ticks as possible, and few questions."""
    questions = side.answering.rulebook.questionnaire.questions
    calm = []
    for key, wires in side.answering.wires.items():
        answer = calmest(questions[key])
        calm.append(wires["none" if isinstance(answer, frozenset) else answer])
        if isinstance(questions[key], SeveralOf):
            calm += [-wire for option, wire in wires.items() if option != "none"]
    return [*calm, *(-wire for wire in side.world.asked.values())]


def read_person(side: Side, model: frozenset[int]) -> Answers:
    """The asked answers of a model."""
    answers: Answers = {}
    for key, question in side.answering.rulebook.questionnaire.questions.items():
        if not _true(side.world.asked[key], model):
            continue
        true = [value for value, wire in side.world.answers[key].items() if _true(wire, model)]
        answers[key] = frozenset(map(str, true)) if isinstance(question, SeveralOf) else true[0]
    return answers


def _true(wire: int, model: frozenset[int]) -> bool:
    return wire == TRUE or (wire != FALSE and ((wire > 0) == (abs(wire) in model)))
