"""`python -m rules mutate`: every small wrong change, and whether a case or a digest catches it.

A change that nothing catches is proved to change nothing, or a case that catches it is proposed.
"""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rules.engine import Engine
from rules.model import Rulebook
from rules.release.casebook import GENERATED, Case, CaseFile
from rules.workbench.mutation.judging import CaseJudge, caught, judges
from rules.workbench.mutation.missing import Triage, sort_out
from rules.workbench.mutation.mutants import mutants
from rules.workbench.mutation.proposing import lines as case_lines


class Outcome(NamedTuple):
    """How many changes were tried against how many cases, and what no case caught.

    `wrong` are cases that object to the rules as they are. They catch nothing, since they would
    object to everything.
    """

    changes: int
    cases: int
    wrong: list[CaseJudge]
    uncaught: Triage
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether every case is right, and every change that has an effect is caught."""
        return not self.wrong and not self.uncaught.missed


def mutate(
    rulebook: Rulebook, files: Iterable[CaseFile], only: tuple[str, ...] = (), part: int = 1
) -> Outcome:
    """Try every change; with `only`, those in these locations; with `part`, every so manyth."""
    begun = time.perf_counter()
    judges_of = judges(rulebook, files)
    wrong = without_wrong(rulebook, judges_of)
    tried = [mutant for mutant in mutants(rulebook) if not only or mutant.location in only][::part]
    uncaught = sort_out(rulebook, [mutant for mutant in tried if not caught(mutant, judges_of)])
    cases = sum(len(own) for own in judges_of.values())
    return Outcome(len(tried), cases, wrong, uncaught, time.perf_counter() - begun)


def without_wrong(rulebook: Rulebook, judges_of: dict[str, list[CaseJudge]]) -> list[CaseJudge]:
    """Take out, and return, the cases that object to the rules as they are."""
    engine, wrong = Engine(rulebook), list[CaseJudge]()
    for location, own in judges_of.items():
        wrong += [judge for judge in own if judge.objects(engine)]
        judges_of[location] = [judge for judge in own if judge not in wrong]
    return wrong


def lines(outcome: Outcome) -> Iterator[str]:
    """The outcome as lines to print: what is missed, with cases that would catch it."""
    equivalent, missed, cases = outcome.uncaught
    yield from wrong_lines(outcome.wrong)
    by_cases = outcome.changes - len(equivalent) - len(missed)
    yield (
        f"{outcome.changes:,} small changes of the rules: {by_cases:,} caught by"
        f" {outcome.cases:,} cases, {len(equivalent)} proved to change nothing,"
        f" {len(missed)} missed ({outcome.seconds:.0f} s)"
    )
    for mutant in missed:
        yield f"MISSED  {mutant}"
    for judge in cases:
        yield f"A case for {judge.location} that is missing:"
        yield from case_lines(judge.case)


def wrong_lines(wrong: Iterable[CaseJudge]) -> Iterator[str]:
    """Each case that the rules do not bear out."""
    for judge in wrong:
        yield f"WRONG  {judge.location}: the rules do not say so: {judge.case.case}"


def add_proposed(outcome: Outcome, folder: Path) -> list[Path]:
    """Write the proposed cases behind those that are there; each still has to be reviewed."""
    written = []
    for location in dict.fromkeys(judge.location for judge in outcome.uncaught.cases):
        own = [judge.case for judge in outcome.uncaught.cases if judge.location == location]
        path = folder / GENERATED / f"{location}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else _heading(location)
        path.write_text(before + _text(own), encoding="utf-8")
        written.append(path)
    return written


def _heading(location: str) -> str:
    return (
        "# Found by `python -m rules mutate`: people for whom a small wrong change would show.\n"
        "# `reviewed` says why the guidance is right.\n"
        f"location: {location}\ncases:\n"
    )


def _text(cases: list[Case]) -> str:
    return "\n".join("\n".join(case_lines(case)) + "\n" for case in cases) + "\n"
