"""The middle and the slow end of many times."""

from collections.abc import Sequence
from statistics import quantiles
from typing import NamedTuple, Self


class Spread(NamedTuple):
    """Half of all values are at most `p50`, and 95 of 100 at most `p95`."""

    p50: float
    p95: float
    times: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        """Raises ValueError for fewer than two values."""
        if len(values) < 2:
            raise ValueError(f"two values make a spread, not {len(values)}")
        hundredths = quantiles(values, n=100, method="inclusive")
        return cls(hundredths[49], hundredths[94], len(values))
