"""The app, the browser and its windows, shared by all walks.

Tests in this folder are marked `browser` by being here. They run last, so that cheaper tests speak
first and Playwright's event loop is in nobody's way.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.chromium import DESKTOP, PHONE, SHARING, SHORT_LIVED, launch, shell
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.walk import ANSWER_SECONDS
from tests.browser.window import used_again

HERE = Path(__file__).parent
PICTURES = Path("build/failed-walks")
FAILED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    # Other tests share the machine, and a page may come late; that is measured elsewhere.
    expect.set_options(timeout=ANSWER_SECONDS * 1000)


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
    with Server(tmp_path_factory.mktemp("server")) as shared:
        yield shared


@pytest.fixture
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Start one more app; takes what Server takes, except the directory."""
    with ExitStack() as running:
        yield lambda **settings: running.enter_context(
            Server(tmp_path_factory.mktemp("server"), **settings)
        )


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright, SHARING, SHORT_LIVED, program=shell())
        yield chromium
        chromium.close()


@pytest.fixture
def traffic() -> Traffic:
    """All requests and complaints of every window that a test opens who asks for this."""
    return Traffic()


@pytest.fixture
def open_window(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Open a window with empty storage; takes what Browser.new_context takes.

    After a failed test its windows are pictured in build/failed-walks.
    """
    opened: list[Page] = []
    # To be told of sixty requests for a page takes a tenth of the time that it takes to open.
    asked = "traffic" in request.fixturenames
    traffic = request.getfixturevalue("traffic") if asked else None
    with ExitStack() as windows:

        def open_one(**settings: Any) -> Page:
            opened.append(windows.enter_context(used_again(browser, traffic, **settings)))
            return opened[-1]

        yield open_one
        if request.node.stash.get(FAILED, False):
            _picture(opened, request.node.name)


@pytest.fixture
def page(open_window: Callable[..., Page]) -> Page:
    """A desktop window, 1280 by 900."""
    return open_window(**DESKTOP)


@pytest.fixture
def phone(open_window: Callable[..., Page]) -> Page:
    """A phone held upright, 390 by 844, with touch."""
    return open_window(**PHONE)


def _picture(opened: list[Page], test: str) -> None:
    pages = [page for first in opened for page in first.context.pages]
    for number, page in enumerate(pages, start=1):
        page.screenshot(path=PICTURES / f"{test}-{number}.png")
