"""Many visitors at once: each thinks, acts, and now and then loses the connection.

Bounded on purpose: on one machine, visitors and server share the cores.
"""

import asyncio
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

from websockets.exceptions import WebSocketException

from benchmarks import machine
from benchmarks.visitors.visitor import Astray, Step, Visitor

MOST_SESSIONS, MOST_SECONDS = 300, 300
ARRIVALS_A_SECOND = 20
EVEN = 0.5
WENT_WRONG = (Astray, OSError, TimeoutError, WebSocketException)

Newcomer = Callable[[int], Visitor]
"""A visitor from its number; numbers never repeat."""


@dataclass(frozen=True)
class Walk:
    """How many visitors walk for how long, and how often a step ends in a lost connection."""

    sessions: int
    seconds: float
    think_seconds: float = 4.0
    drop_share: float = 0.05

    def __post_init__(self) -> None:
        if self.sessions > MOST_SESSIONS or self.seconds > MOST_SECONDS:
            raise ValueError(f"at most {MOST_SESSIONS} sessions for at most {MOST_SECONDS} seconds")


@dataclass
class Tally:
    """What happened. `memory` is the server's, in bytes; a failed visit is a line of `errors`."""

    steps: list[Step] = field(default_factory=list)
    returns: int = 0
    visits: int = 0
    finished: int = 0
    memory: int = 0
    errors: list[str] = field(default_factory=list)

    def seconds(self, kind: str) -> list[float]:
        return [step.seconds for step in self.steps if step.kind == kind]


async def walk(plan: Walk, newcomer: Newcomer, process: int) -> Tally:
    """Let them walk. The memory of the server's `process` is read while all are there."""
    tally = Tally()
    until = perf_counter() + plan.seconds
    async with asyncio.TaskGroup() as group:
        for place in range(plan.sessions):
            group.create_task(_come_and_go(plan, place, newcomer, tally, until))
        await asyncio.sleep(plan.seconds * 0.95)
        tally.memory = machine.resident_bytes(process)
    return tally


async def _come_and_go(
    plan: Walk, place: int, newcomer: Newcomer, tally: Tally, until: float
) -> None:
    """One place in the crowd, taken by one visitor after another."""
    draw = random.Random(place)
    await asyncio.sleep(place / ARRIVALS_A_SECOND)
    for number in itertools.count(place, plan.sessions):
        if perf_counter() > until:
            return
        visitor = newcomer(number)
        try:
            await visitor.arrive()
            await _visit(plan, visitor, tally, until, draw)
            await visitor.leave()
            tally.finished += visitor.done
        except WENT_WRONG as error:
            tally.errors.append(f"{type(error).__name__}: {error}")
            await asyncio.sleep(plan.think_seconds)
        tally.visits += 1


async def _visit(
    plan: Walk, visitor: Visitor, tally: Tally, until: float, draw: random.Random
) -> None:
    while not visitor.done and perf_counter() < until:
        await asyncio.sleep(draw.expovariate(1 / plan.think_seconds))
        if draw.random() < plan.drop_share:
            await visitor.fall(in_flight=draw.random() < EVEN, resume=draw.random() < EVEN)
            tally.returns += 1
        else:
            tally.steps.append(await visitor.step())
