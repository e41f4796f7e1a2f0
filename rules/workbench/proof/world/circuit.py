"""Truths as wires of a circuit, handed to a SAT solver as clauses.

A wire is a whole number; minus the number is its negation. Equal gates are one wire, so two
copies of the rules that differ in one answer share everything that does not depend on it.
"""

from collections.abc import Iterable

from pysat.solvers import Solver

TRUE = 1
FALSE = -1


class Circuit:
    """Gates added as needed; questions about them answered exactly."""

    def __init__(self) -> None:
        self._solver = Solver(name="cadical153")
        self.clauses: list[list[int]] = []
        self.gates: dict[tuple[int, ...], int] = {}
        self._sums: dict[tuple[int, tuple[int, ...]], int] = {}
        self.size = TRUE
        self._hold([TRUE])

    def wire(self) -> int:
        """A new wire that nothing constrains."""
        self.size += 1
        return self.size

    def exactly_one(self, count: int) -> list[int]:
        """New wires of which exactly one is true."""
        wires = [self.wire() for _ in range(count)]
        self._hold(wires)
        for place, first in enumerate(wires):
            for second in wires[place + 1 :]:
                self._hold([-first, -second])
        return wires

    def all_of(self, wires: Iterable[int]) -> int:
        """A wire that is true when all of these are."""
        inputs = set(wires) - {TRUE}
        if FALSE in inputs or any(-wire in inputs for wire in inputs):
            return FALSE
        if len(inputs) <= 1:
            return inputs.pop() if inputs else TRUE
        gate = tuple(sorted(inputs))
        if gate not in self.gates:
            output = self.gates[gate] = self.wire()
            for wire in gate:
                self._hold([-output, wire])
            self._hold([output, *(-wire for wire in gate)])
        return self.gates[gate]

    def any_of(self, wires: Iterable[int]) -> int:
        """A wire that is true when any of these is."""
        return -self.all_of(-wire for wire in wires)

    def differ(self, first: int, second: int) -> int:
        """A wire that is true when one of the two is and the other is not."""
        if first == second:
            return FALSE
        return self.any_of([self.all_of([first, -second]), self.all_of([-first, second])])

    def at_least(self, count: int, wires: Iterable[int]) -> int:
        """A wire that is true when at least `count` of these are."""
        return self._at_least(count, tuple(wires))

    def _at_least(self, count: int, wires: tuple[int, ...]) -> int:
        if count <= 0:
            return TRUE
        if count >= len(wires):
            return self.all_of(wires) if count == len(wires) else FALSE
        if (count, wires) not in self._sums:
            first, rest = wires[0], wires[1:]
            with_first = self.all_of([first, self._at_least(count - 1, rest)])
            without = self._at_least(count, rest)
            self._sums[count, wires] = self.any_of([with_first, without])
        return self._sums[count, wires]

    def can_hold(self, wires: Iterable[int]) -> bool:
        """Whether all of these can be true together."""
        return bool(self._solver.solve(assumptions=list(wires)))

    def possible(self, wires: Iterable[int]) -> frozenset[int] | None:
        """True wires of an assignment in which all of these hold; None when there is none."""
        if not self.can_hold(wires):
            return None
        return frozenset(wire for wire in self._solver.get_model() if wire > 0)

    def _hold(self, clause: list[int]) -> None:
        self.clauses.append(clause)
        self._solver.add_clause(clause)
