"""How many reruns a second one server answers in time, while visitors keep coming.

Open loop: steps begin when they are due, and each is timed from then. A server that falls behind
cannot slow its visitors down and so hide the queue.
"""

import asyncio
import random
from time import perf_counter
from typing import NamedTuple

from benchmarks.spread import Spread
from benchmarks.visitors.crowd import Newcomer
from benchmarks.visitors.visitor import Visitor

SLOWEST = 0.2
SESSIONS = 40
RISE = 1.1
MOST_RATE = 1000.0


class Rate(NamedTuple):
    """Steps due and steps done, each a second, and their p95 in seconds."""

    due: float
    done: float
    p95: float

    @property
    def in_time(self) -> bool:
        return self.p95 <= SLOWEST


async def highest_rate(newcomer: Newcomer, first: float, seconds: float) -> float:
    """Steps done a second at the highest rate that was answered in time; 0 if none was."""
    crowd = _Crowd(newcomer)
    await crowd.gather()
    best, due = 0.0, first
    while due <= MOST_RATE:
        rate = await crowd.at_rate(due, seconds)
        if not rate.in_time:
            # What else the machine does may have been in the way; once.
            rate = await crowd.at_rate(due, seconds)
        if not rate.in_time:
            break
        best, due = rate.done, due * RISE
    await crowd.part()
    return best


class _Crowd:
    """Visitors who wait to be sent on their next step."""

    def __init__(self, newcomer: Newcomer) -> None:
        self._newcomer = newcomer
        self._waiting: asyncio.Queue[Visitor] = asyncio.Queue()
        self._numbers = 0

    async def gather(self) -> None:
        for _ in range(SESSIONS):
            self._waiting.put_nowait(await self._new())

    async def part(self) -> None:
        while not self._waiting.empty():
            await self._waiting.get_nowait().leave()

    async def at_rate(self, rate: float, seconds: float) -> Rate:
        """Steps begin at random moments, so many a second on average."""
        draw, taken = random.Random(round(rate)), list[float]()
        begin = due = perf_counter()
        async with asyncio.TaskGroup() as group:
            while due < begin + seconds:
                due += draw.expovariate(rate)
                await asyncio.sleep(max(0.0, due - perf_counter()))
                group.create_task(self._step(due, taken))
        return Rate(rate, len(taken) / (perf_counter() - begin), Spread.of(taken).p95)

    async def _step(self, due: float, taken: list[float]) -> None:
        visitor = await self._waiting.get()
        await visitor.step()
        taken.append(perf_counter() - due)
        if visitor.done:
            await visitor.leave()
            visitor = await self._new()
        self._waiting.put_nowait(visitor)

    async def _new(self) -> Visitor:
        self._numbers += 1
        visitor = self._newcomer(self._numbers)
        await visitor.arrive()
        return visitor
