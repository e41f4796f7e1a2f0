"""`make load CLUSTER=3`: what a crowd met behind the proxy, and what more processes bring."""

import asyncio
import tempfile
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from benchmarks.fleet.share import can_hold, held
from benchmarks.fleet.walking import Event, Fleet, newcomers, reworded, walked
from benchmarks.report import Bar, Section, table
from benchmarks.spread import Spread
from benchmarks.visitors.crowd import Tally, Walk, walk
from deploy.cluster import Cluster
from questionnaire import Questionnaire, load
from tests.browser.canaries import files_below

AROUND = 5.0
# Of a core, for each replica while their number is compared.
SHARE = 0.25
CANARY = b"canary-"
# Enough to keep three replicas busy, without a pause.
BUSY = 24
WARM_UP = Walk(sessions=12, seconds=8, think_seconds=0.1, drop_share=0)


class Run(NamedTuple):
    """What one run met, and the files of proxy and replicas that hold what a visitor typed."""

    fleet: Fleet
    telling: tuple[str, ...]


def troubled(plan: Walk, replicas: int) -> Section:
    """The crowd, with replicas killed and replaced under it."""
    asked = load()
    with tempfile.TemporaryDirectory(prefix="load-") as name:
        changed = reworded(Path(name) / "changed")
        with Cluster(Path(name) / "cluster", replicas) as cluster:
            fleet = walked(plan, cluster, asked, changed)
        run = Run(fleet, tuple(_telling(Path(name) / "cluster")))
    return Section(
        f"A crowd behind HAProxy and {replicas} processes", _lines(plan, run), _bars(run)
    )


def scaled(seconds: float) -> Section:
    """Finished visits a minute with one, two and three processes."""
    asked = load()
    limited = can_hold()
    minutes = [_visits_a_minute(number, seconds, asked, limited=limited) for number in (1, 2, 3)]
    rows = [
        (str(number), f"{rate:.0f}", f"{rate / minutes[0]:.2f}")
        for number, rate in enumerate(minutes, 1)
    ]
    how = (
        f"Each process is held to {SHARE:.0%} of a core, so that proxy and visitors, on the same "
        "machine, take nothing from it."
        if limited
        else "Proxy, visitors and processes share the cores of this machine."
    )
    return Section(
        "What another process brings",
        (how, "", *table(("processes", "finished visits a minute", "ratio"), rows)),
        (Bar("visits with two processes beside one", minutes[1] / minutes[0], "at least", 1.7),),
    )


def _visits_a_minute(number: int, seconds: float, asked: Questionnaire, *, limited: bool) -> float:
    plan = Walk(BUSY, seconds, think_seconds=0.001, drop_share=0)
    with (
        tempfile.TemporaryDirectory(prefix="load-") as name,
        Cluster(Path(name), number) as cluster,
    ):
        holding = held(cluster.replicas, SHARE) if limited else nullcontext()
        process = cluster.replicas[0].process
        if process is None:
            raise RuntimeError("the cluster is not running")
        # What a process loads with its first visits is not counted.
        asyncio.run(walk(WARM_UP, newcomers(cluster, asked, []), process.pid))
        with holding:
            tally = asyncio.run(walk(plan, newcomers(cluster, asked, []), process.pid))
    return tally.finished * 60 / seconds


def _telling(folder: Path) -> list[str]:
    return [file.name for file in files_below(folder) if CANARY in file.read_bytes()]


def _lines(plan: Walk, run: Run) -> tuple[str, ...]:
    fleet, tally = run.fleet, run.fleet.tally
    lost = sum(moment.lost for moment in fleet.moments)
    told = (
        f"{plan.sessions} sessions for {plan.seconds:g} s, each from an address of its own; a step "
        f"every {plan.think_seconds:g} s on average, and {plan.drop_share:.0%} of the time a lost "
        f"connection instead. {tally.visits} visits, {len(tally.steps)} steps, "
        f"{tally.returns} connections lost on purpose, {lost} steps whose server was gone."
    )
    header = ("", "steps", "p50 ms", "p95 ms", "longest ms")
    rows = [_row("the whole time", [one.seconds for one in fleet.moments])]
    rows += [_row(event.name, _around(event, fleet)) for event in fleet.events]
    return (told, "", *table(header, rows), *_errors(tally))


def _around(event: Event, fleet: Fleet) -> list[float]:
    """From just before it began until just after it ended."""
    first, last = event.begun - AROUND, event.ended + AROUND
    return [one.seconds for one in fleet.moments if first <= one.at <= last]


def _row(name: str, seconds: list[float]) -> tuple[str, ...]:
    if len(seconds) < 2:
        return (name, str(len(seconds)), "-", "-", "-")
    spread = Spread.of(seconds)
    times = (spread.p50, spread.p95, max(seconds))
    return (name, str(len(seconds)), *(f"{one * 1000:.0f}" for one in times))


def _errors(tally: Tally) -> list[str]:
    return [f"- {times} visits: {error}" for error, times in Counter(tally.errors).items()]


def _bars(run: Run) -> tuple[Bar, ...]:
    errors = Counter(run.fleet.tally.errors)

    def told(words: str) -> int:
        return sum(times for error, times in errors.items() if words in error)

    return (
        Bar("answers or words lost", told("lost") + told("does not know"), "at most", 0),
        Bar("presses lost", told("did not count"), "at most", 0),
        Bar("visits with anything of somebody else's", told("somebody else"), "at most", 0),
        Bar("visits that met any error", sum(errors.values()), "at most", 0),
        Bar("files of proxy and replicas with typed words", len(run.telling), "at most", 0),
    )
