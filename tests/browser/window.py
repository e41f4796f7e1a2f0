"""A browser window of its own, for tests that open one by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.runs import follow
from tests.browser.traffic import Traffic
from tests.browser.walk import NOTE_MOVES


@contextmanager
def window(browser: Browser, traffic: Traffic | None = None, **settings: Any) -> Iterator[Page]:
    """A followed window with empty storage; takes what Browser.new_context takes."""
    context = browser.new_context(**settings)
    context.on("page", follow)
    context.add_init_script(NOTE_MOVES)
    if traffic is not None:
        traffic.watch(context)
    try:
        yield context.new_page()
    finally:
        context.close()
