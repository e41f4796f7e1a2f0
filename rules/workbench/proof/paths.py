"""The shortest and the longest way through the questions, exactly."""

from typing import NamedTuple

from pysat.examples.rc2 import RC2
from pysat.formula import WCNF

from questionnaire import PLACES
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


class Length(NamedTuple):
    """Fewest and most questions asked of a person who chose this location alone."""

    location: str
    fewest: int
    most: int


def lengths(answering: AnswerWires, world: RuleWires) -> list[Length]:
    """For each location that can be chosen, for no location, and for all at once.

    Counted over adults, before questions that no open rule needs are left out: nobody is asked
    more than this.
    """
    places = answering.rulebook.questionnaire.question(PLACES).choices
    ticks = {place: answering.wires[PLACES][place] for place in places if place != "none"}
    going_on = [-wire for wire in _endings(answering)]
    found = []
    for location in [*ticks, "none", "all"]:
        chosen = [wire if location in (option, "all") else -wire for option, wire in ticks.items()]
        found.append(_length(answering, world, location, [*chosen, *going_on]))
    return found


def _endings(answering: AnswerWires) -> list[int]:
    return [
        answering.wires[key][question.ends_when]
        for key, question in answering.rulebook.questionnaire.questions.items()
        if question.ends_when
    ]


def _length(answering: AnswerWires, world: RuleWires, location: str, wires: list[int]) -> Length:
    asked = list(world.asked.values())
    fewest = _count(answering, wires, [-wire for wire in asked])
    most = _count(answering, wires, asked)
    return Length(location, len(asked) - fewest, most)


def _count(answering: AnswerWires, wires: list[int], wanted: list[int]) -> int:
    """How many of the wanted wires can hold together, at most."""
    problem = WCNF()
    problem.extend([*answering.circuit.clauses, *([wire] for wire in wires)])
    problem.extend([[wire] for wire in wanted], weights=[1] * len(wanted))
    with RC2(problem) as solver:
        solver.compute()
        return len(wanted) - int(solver.cost)
