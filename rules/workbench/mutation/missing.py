"""Cases that are missing: the calmest people for whom changes that no case catches would show."""

from collections.abc import Iterable
from typing import NamedTuple

from rules.engine import Engine
from rules.model import Rulebook
from rules.workbench.mutation.difference import Differences
from rules.workbench.mutation.judging import CaseJudge, judge
from rules.workbench.mutation.mutants import Mutant
from rules.workbench.mutation.proposing import case_of
from rules.workbench.proof.people.counterexample import Answers

READABLE = 6
"""Answers that one proposed case may name before it is split."""


class Triage(NamedTuple):
    """Mutants that no case catches: those proved to change nothing, and cases for the others."""

    equivalent: list[Mutant]
    missed: list[Mutant]
    cases: list[CaseJudge]


class _Proposed(NamedTuple):
    judge: CaseJudge
    catches: frozenset[int]


def sort_out(rulebook: Rulebook, survivors: list[Mutant]) -> Triage:
    """What the survivors of each location are; the cases are as few as a greedy choice finds."""
    found = Triage([], [], [])
    for location in dict.fromkeys(mutant.location for mutant in survivors):
        here = [mutant for mutant in survivors if mutant.location == location]
        differences = Differences(rulebook, here)
        real = []
        for mutant in here:
            wire = differences.of(mutant)
            if differences.shows(wire):
                real.append((mutant, wire))
            else:
                found.equivalent.append(mutant)
        found.missed.extend(mutant for mutant, _ in real)
        found.cases.extend(_few(_proposals(rulebook, differences, real)))
    return found


def _few(proposals: list[_Proposed]) -> list[CaseJudge]:
    """The proposal that catches most of what is left, until nothing is left."""
    left = frozenset[int]().union(*(proposal.catches for proposal in proposals))
    chosen = []
    while left:
        best = max(proposals, key=lambda p: (len(p.catches & left), -len(p.judge.case.answers)))
        chosen.append(best.judge)
        left -= best.catches
    return chosen


def _proposals(
    rulebook: Rulebook, differences: Differences, survivors: list[tuple[Mutant, int]]
) -> list[_Proposed]:
    """For each survivor a case that shows it, and as many like it as one person can show."""
    engines = [Engine(mutant.rulebook) for mutant, _ in survivors]
    cases: dict[str, CaseJudge] = {}
    for mutant, wire in survivors:
        like_it = [other_wire for other, other_wire in survivors if other.key == mutant.key]
        for answers in _people(differences, wire, like_it):
            case = case_of(rulebook, mutant, answers)
            if len(case.answers) <= READABLE:
                own = judge(rulebook.questionnaire, mutant.location, case)
                cases.setdefault(case.model_dump_json(), own)
    return [
        _Proposed(own, frozenset(i for i, engine in enumerate(engines) if own.objects(engine)))
        for own in cases.values()
    ]


def _people(differences: Differences, wire: int, like_it: list[int]) -> Iterable[Answers]:
    for wires in (differences.together(wire, like_it), [wire]):
        person = differences.person(wires)
        if person is not None:
            yield person
