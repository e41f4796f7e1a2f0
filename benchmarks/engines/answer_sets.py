"""The rules as a logic program in clingo, ground once; answers switch its facts on and off."""

from collections.abc import Mapping
from typing import Any

from benchmarks.engines.contender import Contender, Fired
from benchmarks.engines.self_contained import all_of, rows
from questionnaire import Answers, AtLeast, Compare, Condition, Is, Not
from questionnaire.conditions.condition import compare
from rules import Rulebook

Fact = tuple[str, str | Compare]
"""That a question was answered with an option, or with a number that compares so."""


def multi_shot(rulebook: Rulebook) -> Contender:
    """One control for all calls: each call sets the facts that changed, and solves."""
    import clingo  # noqa: PLC0415  # a missing package becomes a row of the table

    written = rows(rulebook)
    program = _Program()
    for place, row in enumerate(written):
        program.show(place, all_of((*row.gates, row.when)))
    control = clingo.Control(["--warn=none"])
    control.add("base", [], "\n".join(program.lines))
    control.ground([("base", [])])
    facts = {fact: _literal(clingo, control, number) for fact, number in program.facts.items()}
    compared = _by_question(facts)
    told: set[int] = set()
    fired: list[int] = []

    def keep(model: Any) -> None:
        fired[:] = sorted(symbol.arguments[0].number for symbol in model.symbols(shown=True))

    def decide(answers: Answers) -> Fired:
        nonlocal told
        true = _true_facts(answers, facts, compared)
        for literal in told ^ true:
            control.assign_external(literal, literal in true)
        told = true
        control.solve(on_model=keep)
        keys = [written[place].key for place in fired]
        return keys, written[fired[0]].level if fired else None

    return Contender(lambda answers: answers, decide)


class _Program:
    """Lines of the logic program; equal conditions share one atom."""

    def __init__(self) -> None:
        self.lines = ["#show fires/1."]
        self.facts: dict[Fact, int] = {}
        self._atoms: dict[Condition, str] = {}

    def show(self, place: int, condition: Condition) -> None:
        """The rule at that place fires when the condition holds."""
        self.lines.append(f"fires({place}) :- {self._atom(condition)}.")

    def _atom(self, condition: Condition) -> str:
        if condition not in self._atoms:
            bodies = self._bodies(condition)
            atom = self._atoms[condition] = f"holds({len(self._atoms)})"
            self.lines += [f"{atom} :- {body}." for body in bodies]
        return self._atoms[condition]

    def _bodies(self, condition: Condition) -> list[str]:
        match condition:
            case AtLeast(count=count, parts=parts) if count == len(parts):
                return [", ".join(map(self._atom, parts))]
            case AtLeast(count=1, parts=parts):
                return [*map(self._atom, parts)]
            case AtLeast(count=count, parts=parts):
                return [f"{count} {{ {'; '.join(map(self._atom, parts))} }}"]
            case Not(part=part):
                return [f"not {self._atom(part)}"]
            case Is(question=key, options=options):
                return [self._fact((key, option)) for option in sorted(options)]
            case Compare(question=key):
                return [self._fact((key, condition))]

    def _fact(self, fact: Fact) -> str:
        if fact not in self.facts:
            self.facts[fact] = len(self.facts)
            self.lines.append(f"#external told({self.facts[fact]}).")
        return f"told({self.facts[fact]})"


def _literal(clingo: Any, control: Any, number: int) -> int:
    symbol = clingo.Function("told", [clingo.Number(number)])
    return int(control.symbolic_atoms[symbol].literal)


def _by_question(facts: Mapping[Fact, int]) -> dict[str, list[tuple[Compare, int]]]:
    """The comparisons that each number question is put to."""
    compared: dict[str, list[tuple[Compare, int]]] = {}
    for (key, test), literal in facts.items():
        if isinstance(test, Compare):
            compared.setdefault(key, []).append((test, literal))
    return compared


def _true_facts(
    answers: Answers,
    facts: Mapping[Fact, int],
    compared: Mapping[str, list[tuple[Compare, int]]],
) -> set[int]:
    true: set[int] = set()
    for key, answer in answers.items():
        if isinstance(answer, float):
            true.update(
                literal
                for test, literal in compared.get(key, ())
                if compare(answer, test.comparison, float(test.bound))
            )
            continue
        for option in (answer,) if isinstance(answer, str) else answer:
            literal = facts.get((key, option))
            if literal is not None:
                true.add(literal)
    return true
