"""A browser window of its own, for tests that open one by hand.

A browser that somebody uses again has the files of the app at hand, read and compiled; one that is
new each time spends most of a short test on them, and a new tab spends half as much as that. So the
window and the tab of one test are given to the next one, with nothing of the test before: `Kept`
sees to that.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page, Route

from tests.browser.bounded import answers
from tests.browser.runs import follow
from tests.browser.traffic import Traffic
from tests.browser.walk import NOTE_MOVES, OF_THE_SAME_ORIGIN

# Of the same site as every server of the tests: the port makes no other site.
SITE = "http://127.0.0.1/"
# Without an icon of its own, a browser would ask for one.
BLANK = '<!doctype html><link rel="icon" href="data:,">'
MOST_KEPT = 3
# A clock that a test sets, or a function that it gives to the pages, stays with the window.
# Told as one number: a thousand names take longer to send than to look at.
WHAT_PAGES_FIND = """() => [String(Date), String(setTimeout), ...Object.getOwnPropertyNames(window)]
  .join().split("").reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0)"""
# What a test says to a tab by these stays with the tab.
FOR_GOOD = (
    *("add_init_script", "expose_binding", "expose_function"),
    *("on", "once", "route", "route_web_socket"),
)
# How a window looks that was asked for without these: of the size and media of Playwright's own.
SIZE = {"width": 1280, "height": 720}
LOOKS = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
ANSWERED = 5_000
OF_THE_TAB = "() => { sessionStorage.clear(); window.name = '' }"


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
    with answers("open a window"):
        kept = waiting.pop(name, None) or Kept(_new(browser, settings), settings)
        page = kept.page_for(traffic)
    try:
        yield page
    finally:
        if traffic is not None:
            traffic.leave(kept.context, page)
        with answers("forget what a test left in its window"):
            kept.empty()
            _keep_or_close(kept, waiting, name)


class Kept:
    """A window between two tests. A tab stays open in it, so that what was compiled stays too."""

    def __init__(self, context: BrowserContext, settings: Mapping[str, Any]) -> None:
        self.context = context
        self._settings = settings
        self._origins: set[str] = set()
        self._stays = context.new_page()
        self._stays.route("**", _blank)
        self._stays.goto(SITE)
        self._stays.unroute("**")
        self._found = self._stays.evaluate(WHAT_PAGES_FIND)
        self._tab: Tab | None = None
        context.on("page", self._note_where_it_goes)

    def page_for(self, traffic: Traffic | None) -> Page:
        """The tab for a test: that of the test before, emptied, or a new one."""
        if self._tab is None:
            self._tab = Tab(self.context.new_page())
        if traffic is not None:
            traffic.watch(self.context, self._tab.page)
        self._tab.changed = False
        return self._tab.page

    def empty(self) -> None:
        """Forget whatever a page or a test left in the browser."""
        self.context.set_offline(offline=False)
        self.context.clear_permissions()
        self.context.clear_cookies()
        if self._tab is not None and not self._tab.emptied(self._origins, self._settings):
            self._tab = None
        for page in self.context.pages:
            if page is not self._stays and (self._tab is None or page is not self._tab.page):
                page.close()
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


class Tab:
    """A tab of one test after another. It waits on an empty page of the server that it saw last."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.changed = False
        for name in FOR_GOOD:
            setattr(page, name, self._noting(getattr(page, name)))

    def emptied(self, origins: Collection[str], settings: Mapping[str, Any]) -> bool:
        """Whether it is as a new one now, that looks as `settings` of a window say.

        It is not if it was closed, if something was said to it that cannot be taken back, or if a
        server that it saw is gone: what it keeps of a place it forgets there alone.
        """
        if self.changed or self.page.is_closed() or not origins:
            return False
        try:
            self._forget(origins)
        except Error:
            return False
        self.page.set_viewport_size(settings.get("viewport", SIZE))
        looks = {name: settings.get(name, usual) for name, usual in LOOKS.items()}
        self.page.emulate_media(media="null", **looks)
        return True

    def _forget(self, origins: Collection[str]) -> None:
        # Whatever is fetched by a test in place of the server would have the browser forget all
        # files of the app; so each place is asked for what it gives.
        for origin in origins:
            self.page.goto(origin + OF_THE_SAME_ORIGIN, timeout=ANSWERED)
            self.page.evaluate(OF_THE_TAB)
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.resetNavigationHistory")
        session.detach()

    def _noting(self, say: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(say)
        def noted(*args: Any, **kwargs: Any) -> Any:
            self.changed = True
            return say(*args, **kwargs)

        return noted


_waiting: WeakKeyDictionary[Browser, dict[str, Kept]] = WeakKeyDictionary()


def _new(browser: Browser, settings: dict[str, Any]) -> BrowserContext:
    context = browser.new_context(**settings)
    context.on("page", follow)
    context.add_init_script(NOTE_MOVES)
    return context


def _keep_or_close(kept: Kept, waiting: dict[str, Kept], name: str) -> None:
    if not kept.is_as_new():
        kept.context.close()
        return
    for replaced in [waiting.pop(name, None), *_too_many(waiting)]:
        if replaced is not None:
            replaced.context.close()
    waiting[name] = kept


def _too_many(waiting: dict[str, Kept]) -> list[Kept]:
    """Those that were not used for longest, so that one more can wait."""
    return [waiting.pop(name) for name in list(waiting)[: len(waiting) + 1 - MOST_KEPT]]


def _blank(route: Route) -> None:
    route.fulfill(body=BLANK, content_type="text/html")
