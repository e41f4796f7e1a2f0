"""What a measurement hands back: a table in Markdown, and bars that were met or missed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from benchmarks import machine


class Bar(NamedTuple):
    """A promise about speed: what was measured is at least, or at most, the `bound`."""

    promise: str
    measured: float
    limit: Literal["at least", "at most"]
    bound: float

    @property
    def met(self) -> bool:
        if self.limit == "at least":
            return self.measured >= self.bound
        return self.measured <= self.bound

    def __str__(self) -> str:
        verdict = "PASS" if self.met else "FAIL"
        return f"{verdict}: {self.promise}: {self.measured:.2f} ({self.limit} {self.bound:g})"


class Section(NamedTuple):
    """One measurement with what it means. `lines` are Markdown."""

    title: str
    lines: tuple[str, ...]
    bars: tuple[Bar, ...]

    def markdown(self) -> str:
        verdicts = [f"- {bar}" for bar in self.bars]
        return "\n".join([f"## {self.title}", "", *self.lines, "", *verdicts, ""])


def report(title: str, command: str, sections: Sequence[Section]) -> str:
    """A whole file: where, when and with what, then each section, then every bar again."""
    bars = [bar for section in sections for bar in section.bars]
    missed = sum(not bar.met for bar in bars)
    head = [
        f"# {title}",
        "",
        f"Written by `{command}`; do not edit. {datetime.now(UTC):%Y-%m-%d %H:%M} UTC.",
        "",
        f"- Machine: {machine.described()}",
        f"- Versions: {machine.versions()}",
        f"- Load average at the end: {machine.load_average():.1f}",
        f"- Bars: {len(bars) - missed} met, {missed} missed",
        "",
        "Times belong to this machine; ratios are what is held to a bar.",
        "",
    ]
    return "\n".join([*head, *(section.markdown() for section in sections)])


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A Markdown table; all columns but the first stand to the right."""
    rule = ["---", *["---:"] * (len(header) - 1)]
    return tuple(f"| {' | '.join(cells)} |" for cells in (header, rule, *rows))
