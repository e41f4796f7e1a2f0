"""Visits of one release, measured by the visitors of that release itself.

Run as a program with the release's folder as its place and on its path: what is imported here has
been there since the first release. It prints one JSON object, a `Visits`.
"""

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple, cast

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

from benchmarks import machine
from benchmarks.apps import guide
from benchmarks.front_end.capacity import highest_rate
from benchmarks.visitors import guide_answers
from benchmarks.visitors.guide_visitor import GuideVisitor
from benchmarks.visitors.tab import Tab
from questionnaire import Questionnaire, load
from tests.browser.server import Server

# How often a question about a sign is answered with no. The visitors' own share makes danger signs
# so common that most visits would end early.
CALM = 0.9
WARM_UP, FIRST_RATE = 3, 20.0
# As clock_getcpuclockid(3) makes the clock of a process of its number.
PROCESS_CLOCK = 2


class Visits(NamedTuple):
    """One visit on average: runs of the app, bytes to the browser, steps, the server's seconds.

    `minute` is how many visits a minute are answered with a p95 of at most 0.2 s; 0 where only
    one visit after the other was walked.
    """

    runs: float
    bytes: float
    steps: float
    server_seconds: float
    minute: float


class CountingTab(Tab):
    """A tab that counts, for all tabs, the runs it was shown and the bytes it was sent.

    Both are seen in what comes over the connection, which the tabs of both releases read alike.
    """

    runs = 0
    weight = 0

    async def connect(self, *, resume: bool = False) -> None:
        await super().connect(resume=resume)
        self._socket = cast(ClientConnection, Counted(self._connection))


class Counted:
    """A connection of which every frame is counted."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def recv(self, *, decode: bool) -> Any:
        frame = await self._connection.recv(decode=decode)
        CountingTab.weight += len(frame)
        CountingTab.runs += _ends_a_run(ForwardMsg.FromString(frame))
        return frame

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def _ends_a_run(message: ForwardMsg) -> bool:
    """Whether a whole run ends with it; one that was cut short goes on with the next."""
    ends = message.WhichOneof("type") == "script_finished"
    return ends and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


async def measured(server: Server, visits: int, rate_seconds: float) -> Visits:
    """Some visits one after the other, then, for `rate_seconds` a rate, as many as are in time."""
    questionnaire, process = load(), machine.process_of(server)
    for number in range(WARM_UP):
        await _walk(server, questionnaire, number)
    CountingTab.runs = CountingTab.weight = 0
    before = _processor_seconds(process)
    steps = [await _walk(server, questionnaire, WARM_UP + number) for number in range(visits)]
    seconds = _processor_seconds(process) - before
    runs, weight, mean = CountingTab.runs, CountingTab.weight, sum(steps) / visits
    rate = 0.0
    if rate_seconds:
        rate = await highest_rate(
            lambda number: GuideVisitor(server.url, questionnaire, number), FIRST_RATE, rate_seconds
        )
    return Visits(runs / visits, weight / visits, mean, seconds / visits, rate * 60 / mean)


async def _walk(server: Server, questionnaire: Questionnaire, number: int) -> int:
    """The steps of one visit, from an empty tab until it is cleared."""
    visitor, steps = GuideVisitor(server.url, questionnaire, number), 0
    visitor._tab = CountingTab(server.url)  # noqa: SLF001 - of either release
    await visitor.arrive()
    while not visitor.done:
        await visitor.step()
        steps += 1
    await visitor.leave()
    return steps


def _processor_seconds(process: int) -> float:
    """What the process and all its threads have used, to the nanosecond, as Linux counts it."""
    return time.clock_gettime(~process << 3 | PROCESS_CLOCK)


def main(visits: int, rate_seconds: float) -> None:
    guide_answers.MOSTLY = CALM
    with tempfile.TemporaryDirectory(prefix="visits-") as folder, guide(Path(folder)) as server:
        print(json.dumps(asyncio.run(measured(server, visits, rate_seconds))._asdict()))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
