"""How long an app takes from nothing to healthy, ours and the bare one in turn."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

from benchmarks.apps import bare, guide
from benchmarks.front_end.beside import Beside
from rules.release.seal import broken
from tests.browser import server as served
from tests.browser.server import Server

LOOK_SECONDS = 0.005


def start(runs: int) -> Beside:
    """Seconds from the command to the first healthy answer.

    Ours reads its seal on the way, unless content was changed since; then it could not start.
    """
    with TemporaryDirectory(prefix="benchmark-") as folder:
        servers = guide(Path(folder), sealed=not broken()), bare(Path(folder))
        for server in servers:
            # The first start compiles what has changed.
            _seconds(server)
        pairs = [[_seconds(server) for server in servers] for _ in range(runs)]
    ours, theirs = (median(seconds) for seconds in zip(*pairs, strict=True))
    return Beside("start to healthy, s", ours, theirs, most=1.5)


def _seconds(server: Server) -> float:
    begin = perf_counter()
    # Tests look seldom, to leave the cores alone; a time needs to be finer than that.
    with patch.object(served, "POLL_SECONDS", LOOK_SECONDS):
        server.start()
    seconds = perf_counter() - begin
    server.stop()
    return seconds
