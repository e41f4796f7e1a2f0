"""A whole visit beside version 1.0: what it costs, and how many a machine can serve."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.apps import VERSION_1_0, measured_in
from benchmarks.report import Bar, Section, table
from benchmarks.whole_visit.walking import Visits
from rules.workbench.compare.editions import unpack
from tests.browser.server import PROJECT

PROGRAM = Path(__file__).with_name("walking.py")
VISITS, RATE_SECONDS = 40, 10.0
MOST_SECONDS = 1200
TIMES_THE_VISITS = 4
HEADER = ("one visit, on average", "Visit Guide", "version 1.0", "ratio")
READING = (
    "The same kinds of people in both: one or two places, nine of ten questions about a sign "
    "answered with no, all from an empty tab to the result. Version 1.0 is the commit of that "
    "release, served by its own command and visited by its own visitors. Where each mark was a run "
    "of the app, it is a step here."
)


def compare() -> Section:
    """Both releases in one run.

    Raises `CalledProcessError` where one cannot be walked, and `NoContent` where this clone does
    not have version 1.0.
    """
    with tempfile.TemporaryDirectory(prefix="version-1-0-") as folder:
        releases = (PROJECT, Path(folder))
        unpack(VERSION_1_0, Path(folder))
        # What a visit costs is measured in both at once: whatever else the machine does slows both
        # alike. How many a machine can serve is measured in one after the other.
        with ThreadPoolExecutor(len(releases)) as both:
            costs = [*both.map(_visits, releases)]
        rates = [_visits(release, RATE_SECONDS).minute for release in releases]
    ours, theirs = (cost._replace(minute=minute) for cost, minute in zip(costs, rates, strict=True))
    return beside(ours, theirs)


def beside(ours: Visits, theirs: Visits) -> Section:
    """The table of both, and whether ours serves as many more as is promised."""
    bar = Bar(
        "visits a minute: times version 1.0's",
        _times(ours.minute, theirs.minute),
        "at least",
        TIMES_THE_VISITS,
    )
    return Section("Whole visits", (READING, "", *table(HEADER, _rows(ours, theirs))), (bar,))


def _rows(ours: Visits, theirs: Visits) -> list[tuple[str, ...]]:
    def row(what: str, own: float, other: float, digits: int = 0) -> tuple[str, ...]:
        return (what, f"{own:,.{digits}f}", f"{other:,.{digits}f}", f"{_times(own, other):.2f}")

    return [
        row("runs of the app", ours.runs, theirs.runs),
        row("kB to the browser", ours.bytes / 1000, theirs.bytes / 1000),
        row("steps of a person", ours.steps, theirs.steps),
        row("seconds of the server", ours.server_seconds, theirs.server_seconds, 3),
        row("visits a minute, p95 up to 0.2 s", ours.minute, theirs.minute),
    ]


def _times(own: float, other: float) -> float:
    """How many times the other; 0 where the other could not be measured on a busy machine."""
    return own / other if other else 0.0


def _visits(release: Path, rate_seconds: float = 0) -> Visits:
    arguments = (str(VISITS), str(rate_seconds))
    return Visits(**measured_in(release, PROGRAM, *arguments, most_seconds=MOST_SECONDS))
