"""A complete person who is calm in all but what a statement is about, found at once.

`counterexample` makes one as calm as can be, question by question. Here hundreds are needed, and
it is enough that all is calm that does not lead to the questions the statement is about.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from questionnaire import NONE, Answer, Question, chosen_when
from rules.counting.may_count import may_count
from rules.engine import Engine
from rules.release.complete_case import calmest
from rules.workbench.proof.people.counterexample import (
    Answers,
    Side,
    read_person,
    with_all_that_can,
)


class Someone:
    """People of one rule book, complete: all that is asked of them is answered."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._asked = side.answering.rulebook.questionnaire
        self.engine = Engine(side.answering.rulebook)
        self.calm: Mapping[str, Answer] = {
            key: calmest(question) for key, question in self._asked.questions.items()
        }

    def whole(self, said: Answers) -> Answers:
        """What is asked and not said is answered calmly; what is not asked is left out."""
        return may_count(self.engine, {**self.calm, **said})

    def of_whom(self, wire: int, about: Iterable[str]) -> Answers | None:
        """A person of whom the wire is true, which is about these questions; None without any."""
        circuit, leading = self._side.answering.circuit, self._leading_to(about)
        if not circuit.can_hold([wire]):
            return None
        apart = [key for key in self.calm if key not in leading]
        wanted = [self._calm_wires(key) for key in (*apart, *sorted(leading))]
        kept = with_all_that_can(circuit, [wire], [*chain.from_iterable(wanted)])
        model = circuit.possible(kept)
        return None if model is None else read_person(self._side, model)

    def _leading_to(self, keys: Iterable[str]) -> set[str]:
        """These questions and all that decide whether they are asked."""
        found, left = set[str](), list(keys)
        while left:
            if (key := left.pop()) not in found:
                found.add(key)
                left += self._gates(self._asked.question(key))
        return found

    def _gates(self, question: Question) -> Iterator[str]:
        place = self._asked.location(question.location)
        gates = (question.ask_when, place.applies_when, chosen_when(self._asked, place))
        return chain.from_iterable(gate.reads for gate in gates if gate)

    def _calm_wires(self, key: str) -> list[int]:
        """That the answer is the calmest; of a list also that each tick is off."""
        wires, calm = self._side.answering.wires[key], self.calm[key]
        if isinstance(calm, frozenset):
            return [wires[NONE], *(-wire for name, wire in wires.items() if name != NONE)]
        return [wires[calm]]
