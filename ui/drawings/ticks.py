"""Round numbers for the axis of a chart, from below its lowest value to above its highest."""

import math
from collections.abc import Sequence

FEWEST_STEPS = 4
ROUND = (1, 2, 5, 10)
APART = 1.0


def ticks(values: Sequence[float]) -> tuple[float, ...]:
    """At least two round numbers with equal steps that hold all values, of which one is given."""
    low, high = min(values), max(values)
    if low == high:
        low, high = low - APART, high + APART
    rough = (high - low) / FEWEST_STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(times * power for times in ROUND if times * power >= rough * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(place * step, 6) for place in range(first, last + 1))
