"""Walks a crowd through a cluster, each from an address of its own, and troubles the replicas."""

import asyncio
import shutil
import ssl
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from benchmarks.fleet.returning import Moment, ReturningVisitor
from benchmarks.visitors.crowd import Newcomer, Tally, Walk, walk
from benchmarks.visitors.tab import Tab
from deploy.cluster import Cluster
from questionnaire import Questionnaire
from rules.release import seal
from tests.browser.server import PROJECT
from tests.served_copy import copy_of_all

WORDING = "text: It has grown over weeks or months"
REWORDED = "text: It has grown over some weeks or months"


class Event(NamedTuple):
    """Something that was done to a replica: from when until when."""

    name: str
    begun: float
    ended: float


class Fleet(NamedTuple):
    """What the crowd met, each step with its moment, and what was done meanwhile."""

    tally: Tally
    moments: Sequence[Moment]
    events: Sequence[Event]


def reworded(folder: Path) -> Path:
    """The app with one other wording, sealed, and with the record of the proof."""
    source = copy_of_all(folder)
    file = source / "questionnaire/locations/lump.yaml"
    text = file.read_text(encoding="utf-8")
    if text.count(WORDING) != 1:
        raise ValueError(f"{file} has no '{WORDING}'; name another wording to change")
    file.write_text(text.replace(WORDING, REWORDED), encoding="utf-8")
    (source / "build").mkdir()
    shutil.copy(PROJECT / "build/proof.json", source / "build")
    seal.seal(source)
    return source


def newcomers(cluster: Cluster, asked: Questionnaire, moments: list[Moment]) -> Newcomer:
    trusted = ssl.create_default_context(cafile=str(cluster.proxy.certificate))

    def newcomer(number: int) -> ReturningVisitor:
        own = f"127.1.{number // 250 % 250}.{number % 250 + 1}"
        tab = Tab(cluster.url, trusted, own)
        return ReturningVisitor(cluster.url, asked, number, tab, moments)

    return newcomer


def walked(plan: Walk, cluster: Cluster, asked: Questionnaire, changed: Path) -> Fleet:
    """One replica is killed at a third of the time, one replaced at two thirds."""
    moments: list[Moment] = []
    events: list[Event] = []

    async def both() -> Tally:
        trouble = asyncio.create_task(_trouble(plan, cluster, changed, events))
        process = cluster.replicas[-1].process
        if process is None:
            raise RuntimeError("the cluster is not running")
        tally = await walk(plan, newcomers(cluster, asked, moments), process.pid)
        await trouble
        return tally

    return Fleet(_beside_any_loop(both), moments, events)


def _beside_any_loop(work: Callable[[], Coroutine[object, object, Tally]]) -> Tally:
    """In a thread of its own: a browser that was started before holds a loop in this one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(lambda: asyncio.run(work())).result()


async def _trouble(plan: Walk, cluster: Cluster, changed: Path, events: list[Event]) -> None:
    first, second = cluster.replicas[:2]
    begun = perf_counter()

    def kill() -> None:
        first.kill()
        first.start()
        first.wait_until_ready()

    deeds: list[tuple[str, float, Callable[[], None]]] = [
        ("one killed with -9, and started again", 1 / 3, kill),
        (
            "one drained, and replaced by other words",
            2 / 3,
            lambda: cluster.replace(second, changed),
        ),
    ]
    for name, share, deed in deeds:
        await asyncio.sleep(max(0.0, begun + share * plan.seconds - perf_counter()))
        start = perf_counter()
        await asyncio.to_thread(deed)
        events.append(Event(name, start, perf_counter()))
