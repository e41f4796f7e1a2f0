"""A browser window of its own, for tests that open one by hand.

A browser that somebody uses again has the files of the app at hand, read and compiled; one that is
new each time spends most of a short test on them. So a window that was closed is opened again for
the next test, in a tab of its own and with nothing of the test before: `Kept` sees to that.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Frame, Page, Route

from tests.browser.runs import follow
from tests.browser.traffic import Traffic
from tests.browser.walk import NOTE_MOVES

# Of the same site as every server of the tests: the port makes no other site.
SITE = "http://127.0.0.1/"
# Without an icon of its own, a browser would ask for one.
BLANK = '<!doctype html><link rel="icon" href="data:,">'
MOST_KEPT = 3
# A clock that a test sets, or a function that it gives to the pages, stays with the window.
WHAT_PAGES_FIND = "[String(Date), String(setTimeout), ...Object.getOwnPropertyNames(window)]"


@contextmanager
def window(browser: Browser, traffic: Traffic | None = None, **settings: Any) -> Iterator[Page]:
    """A followed window with empty storage; takes what Browser.new_context takes."""
    context = _new(browser, settings)
    if traffic is not None:
        traffic.watch(context)
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def used_again(browser: Browser, traffic: Traffic | None = None, **settings: Any) -> Iterator[Page]:
    """As `window`, but the files of the app are at hand from the time before."""
    waiting = _waiting.setdefault(browser, {})
    name = json.dumps(settings, sort_keys=True)
    kept = waiting.pop(name, None) or Kept(_new(browser, settings))
    if traffic is not None:
        traffic.watch(kept.context)
    try:
        yield kept.context.new_page()
    finally:
        if traffic is not None:
            traffic.leave(kept.context)
        kept.empty()
        if kept.is_as_new():
            for replaced in [waiting.pop(name, None), *_too_many(waiting)]:
                if replaced is not None:
                    replaced.context.close()
            waiting[name] = kept
        else:
            kept.context.close()


class Kept:
    """A window between two tests. A tab stays open in it, so that what was compiled stays too."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self._origins: set[str] = set()
        self._stays = context.new_page()
        self._stays.route("**", _blank)
        self._stays.goto(SITE)
        self._stays.unroute("**")
        self._found = self._stays.evaluate(WHAT_PAGES_FIND)
        context.on("page", self._note_where_it_goes)

    def empty(self) -> None:
        """Close all tabs, and forget whatever a page or a test left in the browser."""
        for page in self.context.pages:
            if page is not self._stays:
                page.close()
        self.context.set_offline(offline=False)
        self.context.clear_permissions()
        self.context.clear_cookies()
        session = self.context.new_cdp_session(self._stays)
        for origin in self._origins:
            everything = {"origin": origin, "storageTypes": "all"}
            session.send("Storage.clearDataForOrigin", everything)
        session.detach()
        self._origins.clear()

    def is_as_new(self) -> bool:
        """Whether a page finds what it found before: a set clock cannot be taken out again."""
        return bool(self._stays.evaluate(WHAT_PAGES_FIND) == self._found)

    def _note_where_it_goes(self, page: Page) -> None:
        page.on("framenavigated", self._note_origin)

    def _note_origin(self, frame: Frame) -> None:
        parts = urlsplit(frame.url)
        if parts.scheme in {"http", "https"}:
            self._origins.add(f"{parts.scheme}://{parts.netloc}")


_waiting: WeakKeyDictionary[Browser, dict[str, Kept]] = WeakKeyDictionary()


def _new(browser: Browser, settings: dict[str, Any]) -> BrowserContext:
    context = browser.new_context(**settings)
    context.on("page", follow)
    context.add_init_script(NOTE_MOVES)
    return context


def _too_many(waiting: dict[str, Kept]) -> list[Kept]:
    """Those that were not used for longest, so that one more can wait."""
    return [waiting.pop(name) for name in list(waiting)[: len(waiting) + 1 - MOST_KEPT]]


def _blank(route: Route) -> None:
    route.fulfill(body=BLANK, content_type="text/html")
