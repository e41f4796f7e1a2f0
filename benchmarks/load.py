"""`python -m benchmarks.load`: many sessions at once, each with words of its own.

Every visitor checks every page for its own answers and words, and for anybody else's. The bare app
is walked the same way right after, and differences are ratios to it.
"""

import argparse
import asyncio
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from benchmarks import machine
from benchmarks.apps import both
from benchmarks.fleet.report import scaled, troubled
from benchmarks.report import Bar, Section, report, table
from benchmarks.spread import Spread
from benchmarks.visitors.bare_visitor import BareVisitor
from benchmarks.visitors.crowd import Newcomer, Tally, Walk, walk
from benchmarks.visitors.guide_visitor import GuideVisitor
from questionnaire import load
from tests.browser.server import Server

RESULTS = Path(__file__).with_name("LOAD.md")
CLUSTER_RESULTS = Path(__file__).with_name("CLUSTER.md")
COMMAND = "python -m benchmarks.load"
WARM_UP = Walk(sessions=4, seconds=6, think_seconds=0.1, drop_share=0)
SESSIONS, CROWD, SECONDS = 200, 300, 180
HEADER = ("", "Visit Guide", "bare app", "ratio")


class Walked(NamedTuple):
    """What a crowd met in one app, and the memory that each session took, in MiB."""

    tally: Tally
    memory: float


def main(arguments: list[str] | None = None) -> int:
    """Walk, print and keep the results; 1 when something went wrong for anybody."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--sessions", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each of the two apps")
    parser.add_argument(
        "--think", type=float, default=Walk.think_seconds, help="mean seconds between two steps"
    )
    parser.add_argument("--cluster", type=int, default=0, help="replicas behind HAProxy")
    asked = parser.parse_args(arguments)
    if asked.cluster:
        return _behind_proxy(asked.cluster, asked.sessions, asked.seconds, asked.think)
    plan = Walk(asked.sessions or SESSIONS, asked.seconds, asked.think)
    section = crowded(plan)
    text = report("Many sessions at once", COMMAND, [section])
    print(text)
    if plan == Walk(SESSIONS, SECONDS):
        RESULTS.write_text(text, encoding="utf-8")
    return int(not all(bar.met for bar in section.bars))


def _behind_proxy(replicas: int, sessions: int, seconds: float, think: float) -> int:
    """The same of several processes, with some killed and replaced; 1 when a promise broke."""
    plan = Walk(sessions or CROWD, seconds, think)
    sections = [troubled(plan, replicas)]
    print(sections[0].markdown(), flush=True)
    sections.append(scaled(seconds / 3))
    text = report("Many sessions behind a proxy", f"{COMMAND} --cluster {replicas}", sections)
    print(text)
    if plan == Walk(CROWD, SECONDS):
        CLUSTER_RESULTS.write_text(text, encoding="utf-8")
    return int(not all(bar.met for section in sections for bar in section.bars))


def crowded(plan: Walk) -> Section:
    """Walk through both apps, one after the other."""
    questionnaire = load()
    with both() as (guide, bare):
        ours = _walked(plan, guide, lambda number: GuideVisitor(guide.url, questionnaire, number))
        theirs = _walked(plan, bare, lambda _: BareVisitor(bare.url))
    lines = (_described(plan, ours.tally), "", *table(HEADER, _rows(ours, theirs)), "")
    return Section("The crowd", (*lines, *_errors(ours.tally)), _bars(ours, theirs))


def _walked(plan: Walk, server: Server, newcomer: Newcomer) -> Walked:
    """A few visitors come before, so that what the server loads once is not counted."""
    process = machine.process_of(server)
    asyncio.run(walk(WARM_UP, newcomer, process))
    before = machine.resident_bytes(process)
    tally = asyncio.run(walk(plan, newcomer, process))
    return Walked(tally, (tally.memory - before) / plan.sessions / machine.MEBIBYTE)


def _described(plan: Walk, tally: Tally) -> str:
    return (
        f"{plan.sessions} sessions for {plan.seconds:g} s in each app, one after the other; a step "
        f"every {plan.think_seconds:g} s on average, and {plan.drop_share:.0%} of the time a lost "
        f"connection instead. In ours: {tally.visits} visits, {len(tally.steps)} steps, "
        f"{tally.returns} connections lost and taken up again, half of them by a server that no "
        "longer knew the visitor."
    )


def _rows(ours: Walked, theirs: Walked) -> list[tuple[str, ...]]:
    rows = []
    for kind, name in (("mark", "mark an answer, or type a number"), ("go on", "press Continue")):
        pair = [Spread.of(walked.tally.seconds(kind)) for walked in (ours, theirs)]
        rows += [
            _row(f"{name}, p50 ms", *(spread.p50 * 1000 for spread in pair), digits=1),
            _row(f"{name}, p95 ms", *(spread.p95 * 1000 for spread in pair), digits=1),
        ]
    return [*rows, _row("memory, MiB a session", ours.memory, theirs.memory, digits=3)]


def _row(name: str, ours: float, theirs: float, *, digits: int) -> tuple[str, ...]:
    return (name, f"{ours:.{digits}f}", f"{theirs:.{digits}f}", f"{ours / theirs:.2f}")


def _errors(tally: Tally) -> list[str]:
    """What went wrong, each kind once."""
    return [f"- {times} visits: {error}" for error, times in Counter(tally.errors).items()]


def _bars(ours: Walked, theirs: Walked) -> tuple[Bar, ...]:
    return (
        Bar(
            "visits with an error, or with anything of somebody else's",
            len(ours.tally.errors),
            "at most",
            0,
        ),
        Bar("memory of a session beside the bare app's", ours.memory / theirs.memory, "at most", 2),
    )


if __name__ == "__main__":
    sys.exit(main())
