"""How much heavy work a run does: a fixed share in `make test`, all of it in `make test-deep`.

The share is drawn from a fixed seed, so that a change is told by the same examples every day. The
whole draws anew each night, where a rare find is worth a red run.
"""

import os
from collections.abc import Sequence
from typing import Final, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

DEEP: Final = os.environ.get("VISIT_GUIDE_DEEP") == "1"
SHARE: Final = 10
FEWEST: Final = 25

One = TypeVar("One")


def so_many(number: int) -> int:
    """All of `number` in a deep run, a tenth of it otherwise."""
    return number if DEEP else max(min(number, FEWEST), number // SHARE)


def one_in(part: int) -> int:
    """Of how many one is tried: of one, so each, in a deep run, and of `part` otherwise."""
    return 1 if DEEP else part


def share_of(everything: Sequence[One], part: int = 5, first: int = 0) -> Sequence[One]:
    """All of it in a deep run, every so manyth from `first` on otherwise."""
    step = one_in(part)
    return everything[first % step :: step]


def drawn(number: int, by_day: int | None = None) -> settings:
    """Settings for a test that draws `number` examples in a deep run.

    `by_day` is said where one example takes long, and already holds many things to look at.
    """
    return settings(
        max_examples=number if DEEP else by_day or so_many(number),
        derandomize=not DEEP,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def draw_the_same_each_day() -> None:
    """Have a draw of the day depend on its test alone; call it before any is made.

    Hypothesis also draws words that it reads in our code, in all files that are loaded by then. So
    a test drew something else in each worker, and what one run found the next could not show. The
    deep run keeps that. The pinned release offers no setting for it.
    """
    if not DEEP:
        providers._get_local_constants = Constants  # noqa: SLF001
