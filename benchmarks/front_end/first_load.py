"""What a browser fetches before the first question can be answered, and how long that takes."""

from collections.abc import Mapping
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from benchmarks.front_end.beside import Beside
from tests.browser.chromium import PHONE
from tests.browser.server import Server
from tests.browser.walk import wait_ready

# A group of Streamlit's own, or a row of our markup.
FIRST_QUESTION = "main :is([role=radiogroup], fieldset) label"
LATE_MILLISECONDS = 1500
# A phone on slow 4G: bytes a second, and milliseconds there and back.
SLOW = {"downloadThroughput": 200_000, "uploadThroughput": 94_000, "latency": 150, "offline": False}
SLOWER_PROCESSOR = 4


class Load(NamedTuple):
    """Bytes as they came over the wire and as they were unpacked; seconds to the question."""

    wire: float
    unpacked: float
    requests: int
    seconds: float


class Fetched:
    """Adds up what one page receives."""

    def __init__(self, session: CDPSession) -> None:
        self.wire = self.unpacked = 0.0
        self.requests = 0
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.dataReceived", self._received)
        session.on("Network.webSocketFrameReceived", self._told)

    def _asked(self, event: Mapping[str, Any]) -> None:
        self.requests += event["request"]["url"].startswith("http")

    def _finished(self, event: Mapping[str, Any]) -> None:
        self.wire += event["encodedDataLength"]

    def _received(self, event: Mapping[str, Any]) -> None:
        self.unpacked += event["dataLength"]

    def _told(self, event: Mapping[str, Any]) -> None:
        # The protocol hands binary frames over in base64.
        size = len(event["response"]["payloadData"]) * 3 / 4
        self.wire += size
        self.unpacked += size


def first_loads(browser: Browser, servers: tuple[Server, Server], runs: int) -> list[Beside]:
    """Cold and warm, in both apps in turn."""
    both = [[cold_and_warm(browser, server) for server in servers] for _ in range(runs)]
    cold, warm = ([[loads[n] for loads in pair] for pair in both] for n in (0, 1))
    return [
        _compared("first load, kB over the wire", "wire", cold, 1 / 1000)._replace(most=1.1),
        _compared("first load, kB unpacked", "unpacked", cold, 1 / 1000),
        _compared("first load, requests", "requests", cold),
        _compared("first question, cold, s", "seconds", cold),
        _compared("first question, warm, s", "seconds", warm)._replace(most=1.2),
    ]


def cold_and_warm(browser: Browser, server: Server, *, slow: bool = False) -> tuple[Load, Load]:
    """The first visit of a phone and the second; `slow` has a slow network and processor too."""
    context = browser.new_context(**PHONE)
    loads = _load(context, server, slow=slow), _load(context, server, slow=slow)
    context.close()
    return loads


def _load(context: BrowserContext, server: Server, *, slow: bool) -> Load:
    page = context.new_page()
    session = context.new_cdp_session(page)
    fetched = Fetched(session)
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
    seconds = _seconds_to_question(page, server)
    wait_ready(page)
    page.wait_for_timeout(LATE_MILLISECONDS)
    page.close()
    return Load(fetched.wire, fetched.unpacked, fetched.requests, seconds)


def _seconds_to_question(page: Page, server: Server) -> float:
    begin = perf_counter()
    page.goto(server.url, wait_until="commit")
    page.locator(FIRST_QUESTION).first.wait_for(timeout=60_000)
    return perf_counter() - begin


def _compared(what: str, field: str, pairs: list[list[Load]], scale: float = 1) -> Beside:
    ours, theirs = (median(getattr(pair[n], field) for pair in pairs) * scale for n in (0, 1))
    return Beside(what, ours, theirs)
