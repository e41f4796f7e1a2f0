"""`python -m rules prove`: every property over all reachable answers, one line each.

A failure prints the fewest answers that show it.
"""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from typing import NamedTuple

from questionnaire import Answer
from rules.engine import Engine
from rules.load import load
from rules.model import Rulebook
from rules.release.proof_record import PathLength, ProofRecord, ProvedProperty, code_digest
from rules.workbench.proof.crosscheck import differences
from rules.workbench.proof.paths import Length, lengths
from rules.workbench.proof.people.counterexample import notable
from rules.workbench.proof.properties import (
    joining,
    mismatches,
    reach,
    safety,
    same_signs,
    soundness,
    stopping,
    told_elsewhere,
)
from rules.workbench.proof.properties.finding import Finding, Result
from rules.workbench.proof.world.circuit import Circuit
from rules.workbench.proof.world.wires import AnswerWires, RuleWires

Property = Callable[[AnswerWires, RuleWires], Result]
PROPERTIES: tuple[Property, ...] = (
    safety.danger_signs_win,
    safety.worse_never_lowers,
    safety.unsure_is_not_calm,
    soundness.always_guided,
    soundness.nothing_fires_on_silence,
    soundness.every_rule_can_fire,
    soundness.no_silent_overlap,
    soundness.no_redundant_condition,
    reach.every_question_is_reached,
    reach.who_it_is_for_never_matters,
    same_signs.one_fact_one_level,
    told_elsewhere.told_once_is_enough,
    mismatches.safer_reading_counts,
    stopping.stopping_early_is_safe,
    joining.joining_never_lowers,
)
COMPARED = "model_equals_engine"
FULL = 1_000_000
WORKERS = 2


class Proved(NamedTuple):
    """One property with its id and the seconds it took."""

    result: Result
    seconds: float
    id: str = ""


def prove(rulebook: Rulebook) -> Iterator[Proved]:
    """Each property in turn, proved or refuted over every answer."""
    answering = AnswerWires(rulebook, Circuit())
    world = RuleWires(answering)
    for check in PROPERTIES:
        begun = time.perf_counter()
        result = check(answering, world)
        yield Proved(result, time.perf_counter() - begun, check.__name__)


def everything(rulebook: Rulebook, people: int) -> Iterator[Proved]:
    """Each property, then the proven model against the engine that ships."""
    yield from prove(rulebook)
    begun = time.perf_counter()
    result = full_crosscheck(people)
    yield Proved(result, time.perf_counter() - begun, COMPARED)


def record(rulebook: Rulebook, proved: list[Proved], lengths: list[Length]) -> ProofRecord:
    """The run as the app shows it."""
    edition = rulebook.edition
    return ProofRecord(
        version=edition.version,
        digest=edition.digest,
        code=code_digest(),
        run_on=datetime.now(UTC).date(),
        properties=tuple(
            ProvedProperty(
                property=one.id,
                checked=one.result.proved,
                failed=len(one.result.findings),
                seconds=round(one.seconds, 2),
            )
            for one in proved
        ),
        lengths=tuple(
            PathLength(location=one.location, fewest=one.fewest, most=one.most) for one in lengths
        ),
    )


def path_lengths(rulebook: Rulebook) -> list[Length]:
    """Fewest and most questions for each location."""
    answering = AnswerWires(rulebook, Circuit())
    return lengths(answering, RuleWires(answering))


def crosscheck(rulebook: Rulebook, people: int, seed: int = 1) -> Result:
    """The model against the engine on that many random people."""
    answering = AnswerWires(rulebook, Circuit())
    world = RuleWires(answering)
    wrong = differences(answering, world, Engine(rulebook), people, seed)
    return _compared(people, wrong)


def full_crosscheck(people: int = FULL) -> Result:
    """The same on the shipped content, split over processes."""
    share = people // WORKERS
    with ProcessPoolExecutor(WORKERS) as pool:
        shares = pool.map(_shipped_share, [share] * WORKERS, range(WORKERS))
        wrong = [answers for found in shares for answers in found]
    return _compared(share * WORKERS, wrong)


def _shipped_share(people: int, seed: int) -> list[dict[str, Answer]]:
    rulebook = load()
    answering = AnswerWires(rulebook, Circuit())
    return differences(answering, RuleWires(answering), Engine(rulebook), people, seed)


def _compared(people: int, wrong: list[dict[str, Answer]]) -> Result:
    findings = tuple(Finding("the model and the engine disagree", answers) for answers in wrong)
    return Result("the proven model equals the engine that ships", people, findings)


def lines(rulebook: Rulebook, proved: Proved) -> Iterator[str]:
    """The property as lines to print, a counterexample under it."""
    result, seconds, _ = proved
    verdict = "FAILED" if result.findings else "proved"
    yield f"{verdict}  {result.property}: {result.proved:,} checked, {seconds:.2f} s"
    for finding in result.findings:
        yield f"        {finding.says}"
        for key, answer in notable(rulebook, finding.answers).items():
            shown = ", ".join(sorted(answer)) if isinstance(answer, frozenset) else answer
            yield f"          {key}: {shown}"
