"""How long a person waits for the PDF of their visit, beside version 1.0."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.apps import VERSION_1_0, measured_in
from benchmarks.report import Bar, Section, table
from benchmarks.spread import Spread
from questionnaire import Answers
from rules import Engine
from rules.workbench.compare.editions import unpack
from tests.browser.server import PROJECT
from visit import Journey
from visit.model.plan import Plan, Story
from visit.sheet.build import sheet_for
from visit.sheet.pdf import pdf_of
from visit.situation import Situation

PROGRAM = Path(__file__).with_name("pdf_times.py")
PEOPLE, ROUNDS = 41, 2
MOST_SECONDS = 300
# 50 ms where version 1.0 takes 80.
TIMES_VERSION_1_0 = 0.63
TODAY = date(2026, 11, 20)
PLAN = Plan(
    story=Story(
        change="A lump on the left thigh. It was small in spring and is as big as an egg now.",
        since="Since about April",
        worry="That it keeps growing while I wait.",
    )
)
READING = (
    "From answers to the bytes of a sheet, in milliseconds, for different people drawn from the "
    "questions of each release. Both in one run, in turn, each time in a new process. Version 1.0 "
    "set the same two pages without a QR code, and listed the questions and answers as they were."
)
HEADER = ("", "first of a process", "later, p50", "later, p95", "later, slowest")


def compare() -> Section:
    """Both releases in one run.

    Raises `CalledProcessError` where one makes no PDF, and `NoContent` where this clone does not
    have version 1.0.
    """
    with tempfile.TemporaryDirectory(prefix="version-1-0-") as folder:
        unpack(VERSION_1_0, Path(folder))
        rounds = [(_times(PROJECT), _times(Path(folder))) for _ in range(ROUNDS)]
    ours, theirs = zip(*rounds, strict=True)
    return beside(ours, theirs)


def beside(ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]]) -> Section:
    """The table of both, and how many times as long as version 1.0's a later PDF takes."""
    rows = (_row("Visit Guide", ours), _row("version 1.0", theirs))
    ratio = _later(ours).p50 / _later(theirs).p50
    bar = Bar("a later PDF, p50: times version 1.0's", ratio, "at most", TIMES_VERSION_1_0)
    return Section("PDF of the visit", (READING, "", *table(HEADER, rows)), (bar,))


def _row(release: str, rounds: Sequence[Sequence[float]]) -> tuple[str, ...]:
    later = _later(rounds)
    firsts, slowest = (one[0] for one in rounds), max(max(one[1:]) for one in rounds)
    return (release, *(f"{ms:.0f}" for ms in (max(firsts), later.p50, later.p95, slowest)))


def _later(rounds: Sequence[Sequence[float]]) -> Spread:
    return Spread.of([ms for one in rounds for ms in one[1:]])


def _times(release: Path) -> list[float]:
    milliseconds: list[float] = measured_in(
        release, PROGRAM, str(PEOPLE), most_seconds=MOST_SECONDS
    )
    return milliseconds


def _seconds(engine: Engine, answers: Answers) -> float:
    journey = Journey(answers=dict(answers), plan=PLAN)
    start = perf_counter()
    pdf_of(sheet_for(Situation(engine, journey), TODAY), "us-letter")
    return perf_counter() - start
