"""Times two functions right after each other, over and over, and compares pair by pair.

A busy machine slows neighbours in time alike, so the ratio of a pair is steady where times are
not: comparing whole rounds spreads ratios over a factor of ten, comparing neighbours over 3 %.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median, quantiles
from time import perf_counter
from typing import Any, NamedTuple

SLICE_SECONDS = 0.012
ROUNDS, ROUNDS_WHEN_SLOW = 41, 11
SLOW_SECONDS = 0.005
FEWEST_BASELINE_CALLS = 400
MICROSECONDS = 1e6


class Timed(NamedTuple):
    """A function, and what to call it with, one item a call."""

    call: Callable[[Any], object]
    items: Sequence[Any]


class Pair(NamedTuple):
    """Seconds a call of one function and, right after it, of the baseline, on the same people."""

    own: float
    baseline: float


class Pace(NamedTuple):
    """Median microseconds a call, and its ratio to the baseline: median and quartiles."""

    microseconds: float
    ratio: float
    lower: float
    upper: float


def paces(timed: Mapping[str, Timed], baseline: str, rounds: int = ROUNDS) -> dict[str, Pace]:
    """The pace of each, the baseline's own too. All items name the same people in one order."""
    base = timed[baseline]
    sizes = {name: _slice_size(one) for name, one in timed.items() if name != baseline}
    pairs: dict[str, list[Pair]] = {name: [] for name in sizes}
    for turn in range(rounds + 1):
        for name in _rotated([*sizes], turn):
            if turn <= ROUNDS_WHEN_SLOW or sizes[name] * SLOW_SECONDS > SLICE_SECONDS:
                pairs[name].append(_pair(timed[name], base, sizes[name], turn))
    # The first round warms up.
    found = {name: _pace(measured[1:]) for name, measured in pairs.items()}
    own = median(pair.baseline for measured in pairs.values() for pair in measured[1:])
    return {baseline: Pace(own * MICROSECONDS, 1.0, 1.0, 1.0), **found}


def _pair(timed: Timed, baseline: Timed, size: int, turn: int) -> Pair:
    start = turn * size % max(1, len(timed.items) - size)
    part = slice(start, start + size)
    repeats = -(-FEWEST_BASELINE_CALLS // size)
    with _no_collection():
        own = _seconds(timed.call, timed.items[part], 1)
        return Pair(own, _seconds(baseline.call, baseline.items[part], repeats))


def _seconds(call: Callable[[Any], object], items: Sequence[Any], repeats: int) -> float:
    start = perf_counter()
    for _ in range(repeats):
        for item in items:
            call(item)
    return (perf_counter() - start) / (repeats * len(items))


def _slice_size(timed: Timed) -> int:
    """As many calls as fill a slice, at least one."""
    few = timed.items[:20]
    seconds = min(_seconds(timed.call, few, 1) for _ in range(3))
    return min(len(timed.items), max(1, round(SLICE_SECONDS / seconds)))


def _pace(pairs: Sequence[Pair]) -> Pace:
    ratios = [pair.own / pair.baseline for pair in pairs]
    lower, middle, upper = quantiles(ratios, n=4, method="inclusive")
    return Pace(median(pair.own for pair in pairs) * MICROSECONDS, middle, lower, upper)


def _rotated(names: list[str], turn: int) -> list[str]:
    turn %= len(names)
    return names[turn:] + names[:turn]


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.collect(0)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
