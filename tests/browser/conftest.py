"""The app, the browser and its windows, shared by all walks.

Tests in this folder are marked `browser` by being here. They run last, so that cheaper tests speak
first and Playwright's event loop is in nobody's way.
"""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import DESKTOP, PHONE, launch
from tests.browser.runs import follow
from tests.browser.server import Server
from tests.browser.traffic import Traffic

HERE = Path(__file__).parent
PICTURES = Path("build/failed-walks")
FAILED = pytest.StashKey[bool]()
# What walks measured and do not test; printed at the end.
TOLD = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TOLD] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in terminalreporter.config.stash[TOLD]:
        terminalreporter.write_line(line)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[FAILED] = report.failed or item.stash.get(FAILED, False)
    return report


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app that tests may share because they leave it as they found it."""
    shared = Server(tmp_path_factory.mktemp("server"))
    shared.start()
    yield shared
    shared.stop()


@pytest.fixture
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Start one more app; takes what Server takes, except the directory."""
    started: list[Server] = []

    def start(**settings: Any) -> Server:
        started.append(Server(tmp_path_factory.mktemp("server"), **settings))
        started[-1].start()
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def traffic() -> Traffic:
    """All requests and complaints of every window this test opens."""
    return Traffic()


@pytest.fixture
def open_window(
    browser: Browser, traffic: Traffic, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Open a window with empty storage; takes what Browser.new_context takes.

    After a failed test its windows are pictured in build/failed-walks.
    """
    contexts: list[BrowserContext] = []

    def open_one(**settings: Any) -> Page:
        context = browser.new_context(**settings)
        contexts.append(context)
        context.on("page", follow)
        traffic.watch(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        if request.node.stash.get(FAILED, False):
            _picture(context, request.node.name)
        context.close()


@pytest.fixture
def page(open_window: Callable[..., Page]) -> Page:
    """A desktop window, 1280 by 900."""
    return open_window(**DESKTOP)


@pytest.fixture
def phone(open_window: Callable[..., Page]) -> Page:
    """A phone held upright, 390 by 844, with touch."""
    return open_window(**PHONE)


def _picture(context: BrowserContext, test: str) -> None:
    for number, page in enumerate(context.pages, start=1):
        page.screenshot(path=PICTURES / f"{test}-{number}.png")
