"""What a presenter types in a demonstration is kept nowhere and told to nobody."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from questionnaire import PLACES
from tests.browser.canaries import Canaries, files_below
from tests.browser.chromium import DESKTOP
from tests.browser.demonstrating import STORED, do, show
from tests.browser.server import Server
from tests.browser.sweep import ELSEWHERE
from tests.browser.traffic import Traffic
from tests.browser.walk import press, rerun, type_number
from tests.browser.window import used_again
from ui.words import words


class Left:
    """What a presenter typed, and what was found of it when all had ended."""

    def __init__(self, server: Server) -> None:
        self.canaries, self.traffic, self.seen = Canaries(), Traffic(), list[str]()
        self.server, self.since = server, time.time_ns()

    def look(self, page: Page) -> None:
        self.seen += [page.url, page.title(), page.evaluate(STORED), page.evaluate(ELSEWHERE)]
        self.seen.append(str(page.context.cookies()))

    @property
    def written(self) -> Iterator[tuple[Path, bytes]]:
        for file, touched in files_below(self.server.directory).items():
            if touched >= self.since:
                yield file, file.read_bytes()


@pytest.fixture(scope="module")
def left(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Left:
    server = Server(tmp_path_factory.mktemp("server"), options=("--log-level", "trace"))
    found = Left(server)
    with server, used_again(browser, found.traffic, **DESKTOP) as page:
        show(page, server, "person:groin")
        while page.locator(f'[data-row="{PLACES}"]').count() == 0:
            do(page, "next")
        page.get_by_text(words("own_words_way"), exact=True).click()
        page.get_by_label(words("own_words_label")).fill(found.canaries.new())
        found.look(page)
        press(page, words("own_words_find"))
        found.look(page)
        do(page, "people")
        do(page, "person:thigh")
        for way in ("result", "previous", "change:lump.size"):
            do(page, way)
        page.locator('label:has([data-row="lump.size"][value="measured"])').click()
        page.locator('label:has([data-part="unit"][value="inches"])').click()
        with rerun(page):
            type_number(page, "lump.size", found.canaries.new())
        found.look(page)
        do(page, "try")
        for way in ("next", "result", "sheet", "card", "people"):
            do(page, way)
            found.look(page)
    return found


def test_what_a_presenter_types_stands_in_no_store_address_or_title(left: Left):
    assert [text for text in left.seen if left.canaries.typed_in(text)] == []
    assert [url for url in left.traffic.urls if left.canaries.typed_in(url)] == []
    assert (left.traffic.console_errors, left.traffic.page_errors) == ([], [])


def test_no_file_and_no_log_holds_what_a_presenter_typed(left: Left):
    written = dict(left.written)

    assert written
    assert [file for file, content in written.items() if left.canaries.are_in(content)] == []
