"""For whom a changed rule book differs, over every answer a person can give."""

from collections.abc import Iterable

from questionnaire import Compare, Condition, atoms
from rules.model import Rulebook
from rules.workbench.mutation.mutants import Mutant
from rules.workbench.proof.people.counterexample import Answers, counterexample, with_all_that_can
from rules.workbench.proof.world.circuit import FALSE, Circuit
from rules.workbench.proof.world.domain import conditions
from rules.workbench.proof.world.wires import AnswerWires, RuleWires


class Differences:
    """A rule book and its mutants over the same answers."""

    def __init__(self, rulebook: Rulebook, mutants: Iterable[Mutant]) -> None:
        compared = {atom for mutant in mutants for atom in _comparisons(mutant.rulebook)}
        self._answering = AnswerWires(rulebook, Circuit(), compared)
        self._world = RuleWires(self._answering)
        self._claims = _claims(self._world, rulebook)

    def of(self, mutant: Mutant) -> int:
        """A wire that is true of each person who is asked or told something else."""
        circuit, changed = (
            self._answering.circuit,
            RuleWires(self._answering, None, mutant.rulebook),
        )
        claims = _claims(changed, mutant.rulebook)
        return circuit.any_of(
            circuit.differ(wire, claims.get(name, FALSE)) for name, wire in self._claims.items()
        )

    def shows(self, wire: int) -> bool:
        """Whether the wire is true of anyone; if not, the mutant is proved equivalent."""
        return self._answering.circuit.can_hold([wire])

    def together(self, wire: int, others: list[int]) -> list[int]:
        """The wire, and in order each of the others that one person can show beside it."""
        return with_all_that_can(self._answering.circuit, [wire], others)

    def person(self, wires: list[int]) -> Answers | None:
        """The calmest person of whom all these wires are true."""
        return counterexample(self._answering, self._world, wires)


def _claims(world: RuleWires, rulebook: Rulebook) -> dict[str, int]:
    """Everything that is asked of a person or told to them, as wires by name."""
    return {
        **{f"asked {key}": wire for key, wire in world.asked.items()},
        **{f"applies {key}": wire for key, wire in world.applies.items()},
        **{f"fires {key}": wire for key, wire in world.fires.items()},
        **{f"level {level.id}": world.at_least(level.id) for level in rulebook.levels},
    }


def _comparisons(rulebook: Rulebook) -> Iterable[Condition]:
    for condition in conditions(rulebook):
        yield from (atom for atom in atoms(condition) if isinstance(atom, Compare))
