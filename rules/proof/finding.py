"""What a proof found: a property with its counts, and counterexamples as readable answers."""

from typing import NamedTuple

from questionnaire import Answer, SeveralOf
from rules.model import Rulebook
from rules.person import calmest
from rules.proof.circuit import FALSE, TRUE
from rules.proof.world import Answering, World

Answers = dict[str, Answer]


class Finding(NamedTuple):
    """One way in which a property fails, with the fewest answers that show it."""

    says: str
    answers: Answers


class Result(NamedTuple):
    """One property: how many statements were proved, and what failed."""

    property: str
    proved: int
    findings: tuple[Finding, ...]
    note: str = ""


def counterexample(answering: Answering, world: World, wires: list[int]) -> Answers | None:
    """Answers in which all wires hold, as calm as possible; None when there are none.

    Each question is set to its calmest answer where that still leaves the wires possible, so that
    what remains is what matters.
    """
    circuit = answering.circuit
    assumed = list(wires)
    if circuit.possible(assumed) is None:
        return None
    for calm in _calm_wires(answering, world):
        if circuit.possible([*assumed, calm]) is not None:
            assumed.append(calm)
    model = circuit.possible(assumed)
    return None if model is None else _read(answering, world, model)


def notable(rulebook: Rulebook, answers: Answers) -> Answers:
    """The answers that differ from the calmest: what to print."""
    questions = rulebook.questionnaire.questions
    return {key: answer for key, answer in answers.items() if answer != calmest(questions[key])}


def _calm_wires(answering: Answering, world: World) -> list[int]:
    """Not asked where possible, else the calmest answer, else as few ticks as possible."""
    questions = answering.rulebook.questionnaire.questions
    calm = [-wire for wire in reversed(world.asked.values())]
    for key, wires in answering.wires.items():
        answer = calmest(questions[key])
        calm.append(wires["none" if isinstance(answer, frozenset) else answer])
        if isinstance(questions[key], SeveralOf):
            calm += [-wire for option, wire in wires.items() if option != "none"]
    return calm


def _read(answering: Answering, world: World, model: frozenset[int]) -> Answers:
    """The asked answers of a model."""
    answers: Answers = {}
    for key, question in answering.rulebook.questionnaire.questions.items():
        if not _true(world.asked[key], model):
            continue
        true = [value for value, wire in world.answers[key].items() if _true(wire, model)]
        answers[key] = frozenset(map(str, true)) if isinstance(question, SeveralOf) else true[0]
    return answers


def _true(wire: int, model: frozenset[int]) -> bool:
    return wire == TRUE or (wire != FALSE and ((wire > 0) == (abs(wire) in model)))
