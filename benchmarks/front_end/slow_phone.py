"""How long a slow phone takes to the first question, beside the bare app and version 1.0."""

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from benchmarks.apps import bare, guide, version_1_0
from benchmarks.front_end.first_load import Load, cold_and_warm
from benchmarks.report import Bar, Section, table
from tests.browser.chromium import launch

RUNS = 5
MOST = 1.1
HEADER = ("first question, s", "Visit Guide", "bare app", "ratio", "version 1.0", "ratio")
READING = (
    "Chromium with a quarter of the processor, 1.6 Mbit/s down, 0.75 Mbit/s up and 150 ms there "
    "and back. Each of the three apps in turn, several times, the middle of each: first with "
    "nothing kept in the browser, then once more with what it kept. The first load of each server "
    "is not counted."
)


class Asked(NamedTuple):
    """The loads of each app, all in the order they were made: ours, the bare one, version 1.0."""

    ours: Sequence[Load]
    bare: Sequence[Load]
    first: Sequence[Load]

    @property
    def seconds(self) -> tuple[float, float, float]:
        """The middle of each."""
        ours, theirs, first = (median(load.seconds for load in loads) for loads in self)
        return ours, theirs, first


def compare(runs: int = RUNS) -> Section:
    """Cold and warm. Raises `NoContent` where this clone does not have version 1.0."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="slow-phone-")))
        servers = [stack.enter_context(made(folder)) for made in (guide, bare, version_1_0)]
        browser = launch(stack.enter_context(sync_playwright()))
        for server in servers:
            cold_and_warm(browser, server)
        loads = [
            [cold_and_warm(browser, server, slow=True) for server in servers] for _ in range(runs)
        ]
        browser.close()
    cold, warm = (
        Asked(*([turn[app][n] for turn in loads] for app in range(len(servers)))) for n in (0, 1)
    )
    return section(cold, warm)


def section(cold: Asked, warm: Asked) -> Section:
    """The table, and whether ours is about as quick as the bare app."""
    rows = [_row("nothing kept", cold), _row("a second visit", warm)]
    ours, theirs, _ = cold.seconds
    bar = Bar("first question, slow phone: times the bare app's", ours / theirs, "at most", MOST)
    return Section("Slow phone", (READING, "", *table(HEADER, rows)), (bar,))


def _row(what: str, asked: Asked) -> tuple[str, ...]:
    ours, theirs, first = asked.seconds
    return (
        what,
        f"{ours:.2f}",
        f"{theirs:.2f}",
        f"{ours / theirs:.2f}",
        f"{first:.2f}",
        f"{ours / first:.2f}",
    )
