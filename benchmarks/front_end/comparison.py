"""Everything a visitor notices and costs, in our app and the bare one, with the bars."""

import asyncio
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from benchmarks.apps import both
from benchmarks.front_end.beside import Beside
from benchmarks.front_end.capacity import highest_rate
from benchmarks.front_end.first_load import first_loads
from benchmarks.front_end.memory import mebibytes_a_session
from benchmarks.front_end.starting import start
from benchmarks.front_end.stepping import steps
from benchmarks.report import Bar, Section, table
from benchmarks.visitors.bare_visitor import BareVisitor
from benchmarks.visitors.crowd import Newcomer
from benchmarks.visitors.guide_visitor import GuideVisitor
from questionnaire import load
from tests.browser.chromium import launch
from tests.browser.server import Server

HEADER = ("", "Visit Guide", "bare app", "ratio")
READING = (
    "The bare app is one page with a title, three options and a button. It runs in the same run on "
    "the same machine with the same configuration, server command and compressed files."
)


FIRST_RATE, FEWEST_RERUNS = 55, 90


class Extent(NamedTuple):
    """How much to measure."""

    starts: int = 15
    loads: int = 5
    clicks: int = 100
    sessions: int = 150
    rate_seconds: float = 10


def compare(extent: Extent | None = None) -> Section:
    """All measurements of the front end."""
    extent = extent or Extent()
    found = start(extent.starts)
    with both() as servers:
        found += _in_browser(servers, extent)
        cost, reruns = asyncio.run(_without_browser(servers, extent))
    found += [cost, reruns]
    bars = [bar for one in found for bar in one.bars()]
    promised = Bar("reruns a second with p95 up to 0.2 s", reruns.ours, "at least", FEWEST_RERUNS)
    lines = (READING, "", *table(HEADER, [one.row() for one in found]))
    return Section("Front end", lines, (*bars, promised))


def _in_browser(servers: tuple[Server, Server], extent: Extent) -> list[Beside]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        found = first_loads(browser, servers, extent.loads) + steps(browser, servers, extent.clicks)
        browser.close()
    return found


async def _without_browser(servers: tuple[Server, Server], extent: Extent) -> list[Beside]:
    """Memory first: a server that was driven to its limit keeps what it once needed."""
    questionnaire = load()
    guide, bare = servers
    newcomers: list[Newcomer] = [
        lambda number: GuideVisitor(guide.url, questionnaire, number),
        lambda _: BareVisitor(bare.url),
    ]
    pairs = list(zip(servers, newcomers, strict=True))
    memory = [await mebibytes_a_session(*pair, extent.sessions) for pair in pairs]
    reruns = [
        await highest_rate(newcomer, FIRST_RATE, extent.rate_seconds) for newcomer in newcomers
    ]
    return [
        Beside("memory of a session, MiB", memory[0], memory[1], most=2),
        Beside("reruns a second, p95 up to 0.2 s", reruns[0], reruns[1]),
    ]
