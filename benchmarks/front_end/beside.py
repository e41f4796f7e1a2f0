"""One thing measured in both apps."""

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.report import Bar
from benchmarks.spread import Spread

WHOLE_FROM = 1000


class Beside(NamedTuple):
    """What was measured, in ours and in the bare app; `most` is the highest ratio promised.

    `than` names what stands in the place of the bare app.
    """

    what: str
    ours: float
    theirs: float
    most: float | None = None
    than: str = "the bare app's"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    def row(self) -> tuple[str, ...]:
        """A row of a table."""
        return (self.what, _shown(self.ours), _shown(self.theirs), f"{self.ratio:.2f}")

    def bars(self) -> list[Bar]:
        """The bar of the ratio, where one is promised."""
        if self.most is None:
            return []
        return [Bar(f"{self.what}: times {self.than}", self.ratio, "at most", self.most)]


def spreads(
    what: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    most: float | None = None,
    than: str = "the bare app's",
) -> list[Beside]:
    """The middle and the slow end of many seconds, in milliseconds."""
    own, other = Spread.of(ours), Spread.of(theirs)
    return [
        Beside(f"{what}, p50 ms", own.p50 * 1000, other.p50 * 1000, most, than),
        Beside(f"{what}, p95 ms", own.p95 * 1000, other.p95 * 1000, most, than),
    ]


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= WHOLE_FROM else f"{value:.3g}"
