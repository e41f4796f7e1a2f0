"""What a start takes, from nothing to healthy, in ours and the bare app in turn."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple
from unittest.mock import patch

from benchmarks import machine
from benchmarks.apps import bare, guide
from benchmarks.front_end.beside import Beside
from rules.release.seal import broken
from tests.browser import server as served
from tests.browser.server import Server

LOOK_SECONDS = 0.005


class Started(NamedTuple):
    """Seconds from the command to the first healthy answer, and the memory held then, in MiB."""

    seconds: float
    memory: float


def start(runs: int) -> list[Beside]:
    """How long it takes, and how much memory a process holds before anybody comes.

    Ours reads its seal on the way, unless content was changed since; then it could not start.
    """
    with TemporaryDirectory(prefix="benchmark-") as folder:
        servers = guide(Path(folder), sealed=not broken()), bare(Path(folder))
        for server in servers:
            # The first start compiles what has changed.
            _started(server)
        pairs = [[_started(server) for server in servers] for _ in range(runs)]
    ours, theirs = (
        Started(*map(median, zip(*started, strict=True))) for started in zip(*pairs, strict=True)
    )
    return [
        Beside("start to healthy, s", ours.seconds, theirs.seconds, most=1.3),
        Beside("memory of a process at rest, MiB", ours.memory, theirs.memory, most=1.3),
    ]


def _started(server: Server) -> Started:
    begin = perf_counter()
    # Tests look seldom, to leave the cores alone; a time needs to be finer than that.
    with patch.object(served, "POLL_SECONDS", LOOK_SECONDS):
        server.start()
    seconds = perf_counter() - begin
    memory = machine.resident_bytes(machine.process_of(server)) / machine.MEBIBYTE
    server.stop()
    return Started(seconds, memory)
