"""Sentences as rows of the traits that they have, and the model that tells rows apart."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
MEMORY, LAST = 10, 1e-4
Slope = Callable[[Numbers], tuple[float, Numbers]]


@dataclass(frozen=True)
class Table:
    """Each row is one sentence; `columns` are the traits of all rows, one after another."""

    names: tuple[str, ...]
    columns: NDArray[np.int64]
    rows: NDArray[np.int64]
    values: Numbers
    height: int

    def times(self, weights: Numbers) -> Numbers:
        """The sum of the weights of each row."""
        return _sums(self.rows, self.values * weights[self.columns], self.height)

    def turned_times(self, slopes: Numbers) -> Numbers:
        """The sum of the slopes of each column."""
        return _sums(self.columns, self.values * slopes[self.rows], len(self.names))

    def scaled(self, scales: Numbers) -> "Table":
        """Each column times its scale."""
        return self._with(self.values * scales[self.columns])

    def evened(self) -> "Table":
        """Each row made as long as any other."""
        length = np.sqrt(np.bincount(self.rows, self.values**2, self.height))
        return self._with(self.values / np.where(length > 0, length, 1)[self.rows])

    def _with(self, values: Numbers) -> "Table":
        return Table(self.names, self.columns, self.rows, values, self.height)


def _sums(places: NDArray[np.int64], values: Numbers, many: int) -> Numbers:
    return np.bincount(places, values, many).astype(np.float64)


def table(rows: Sequence[Collection[str]], names: Sequence[str]) -> Table:
    """The rows with those of their traits that have a name here."""
    place = {name: number for number, name in enumerate(names)}
    known = [[place[trait] for trait in row if trait in place] for row in rows]
    columns = np.array([column for some in known for column in some], dtype=np.int64)
    numbers = np.repeat(np.arange(len(rows)), [len(some) for some in known])
    return Table(tuple(names), columns, numbers, np.ones(len(columns)), len(rows))


def common(rows: Sequence[Collection[str]], least: int) -> list[str]:
    """The traits that stand in at least so many rows, in order."""
    counted = Counter(trait for row in rows for trait in row)
    return sorted(trait for trait, count in counted.items() if count >= least)


def told_apart(x: Table, classes: NDArray[np.int64], many: int, loose: float) -> Numbers:
    """For each class a weight of each trait and, last, its bias: softmax, held by their squares."""
    width = len(x.names)
    truth = np.eye(many)[classes]

    def slope(flat: Numbers) -> tuple[float, Numbers]:
        weights = flat.reshape(many, width + 1)
        tops = np.stack([x.times(one[:-1]) + one[-1] for one in weights], axis=1)
        tops -= tops.max(axis=1, keepdims=True)
        shares = np.exp(tops)
        sums = shares.sum(axis=1, keepdims=True)
        wrong = shares / sums - truth
        loss = loose * float((np.log(sums[:, 0]) - (tops * truth).sum(axis=1)).sum())
        down = np.zeros_like(weights)
        down[:, -1] = loose * wrong.sum(axis=0)
        for one in range(many):
            down[one, :-1] = loose * x.turned_times(wrong[:, one]) + weights[one, :-1]
        return loss + 0.5 * float((weights[:, :-1] ** 2).sum()), down.ravel()

    return lowest(slope, np.zeros(many * (width + 1)), 150).reshape(many, width + 1)


def lowest(slope: Slope, start: Numbers, most: int) -> Numbers:
    """Where a smooth function is lowest, by its slopes (L-BFGS)."""
    at, (value, down) = start, slope(start)
    steps: list[tuple[Numbers, Numbers]] = []
    for _ in range(most):
        way = -_bent(down, steps)
        size = 1.0 if steps else 1 / (1 + float(np.abs(down).sum()))
        while True:
            there = at + size * way
            new_value, new_down = slope(there)
            if new_value <= value + 1e-4 * size * float(down @ way) or size < 1e-10:
                break
            size /= 2
        steps = [*steps[-MEMORY + 1 :], (there - at, new_down - down)]
        done = value - new_value < LAST * max(1.0, abs(value)) * 1e-2
        at, value, down = there, new_value, new_down
        if done:
            break
    return at


def _bent(down: Numbers, steps: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    """The slope, bent by what the last steps showed of how it turns."""
    bent, taken = down.copy(), []
    for step, turn in reversed(steps):
        share = float(step @ bent) / float(step @ turn)
        taken.append(share)
        bent -= share * turn
    if steps:
        step, turn = steps[-1]
        bent *= float(step @ turn) / float(turn @ turn)
    for (step, turn), share in zip(steps, reversed(taken), strict=True):
        bent += (share - float(turn @ bent) / float(step @ turn)) * step
    return bent
