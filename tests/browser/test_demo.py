"""A demonstration in a real browser: marked on all that leaves it, gone through by keys, and alone.

A visit in the same tab before and after it, and one in a tab beside it, stay as they were.
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from questionnaire import PLACES
from tests import visitors
from tests.browser.canaries import Canaries, files_below
from tests.browser.chromium import DESKTOP
from tests.browser.keyboard import press as press_by_keys
from tests.browser.pages import journey_at
from tests.browser.server import Server
from tests.browser.sweep import ELSEWHERE
from tests.browser.traffic import Traffic
from tests.browser.walk import (
    come_back,
    control,
    expect_heading,
    heading,
    mark,
    number_field,
    open_app,
    press,
    rerun,
    type_number,
    wait_ready,
)
from tests.browser.window import used_again, window
from tests.printed import NEEDS_POPPLER, packed, pages_of
from tests.server.network import Network
from tests.server.trouble import crash, cut_and_mend
from ui.content import made_up_people
from ui.words import words

MARK = words("made_up")
STORED = "JSON.stringify({...sessionStorage})"
HEADING = "main h1"
THIGH = next(who for who in made_up_people() if who.id == "thigh")
FEVER = next(who for who in made_up_people() if who.id == "fever")
SECONDS = "2"
# As soon as a connection has opened anew, and long before the page is back.
KEY_ONCE_OPEN = """(key) => {
  const Native = window.WebSocket
  const press = () => window.dispatchEvent(new KeyboardEvent("keydown", { key }))
  window.WebSocket = class extends Native {
    constructor(...parameters) {
      super(...parameters)
      this.addEventListener("open", () => setTimeout(press, 0))
    }
  }
}"""


def do(page: Page, one: str) -> None:
    """Press the first button that is for this."""
    with rerun(page):
        page.locator(f'main [data-press="{one}"]').first.click()


def key(page: Page, name: str) -> None:
    with rerun(page):
        page.keyboard.press(name)


def show(page: Page, server: Server | Network, *presses: str) -> None:
    open_app(page, server, "/demo")
    for one in presses:
        do(page, one)


def test_a_visit_in_the_same_tab_is_there_again_after_a_demonstration(page: Page, server: Server):
    come_back(page, server, journey_at(visitors.GROWING_LUMP, "result"))
    before, kept = heading(page), page.evaluate(STORED)

    show(page, server, "person:fever", "danger", "next", "sheet", "people", "train")
    assert page.evaluate(STORED) == kept

    open_app(page, server)
    expect_heading(page, before)
    assert json.loads(page.evaluate(STORED))["visit-guide.record"]
    assert MARK not in page.locator("main").inner_text()


def test_a_visit_and_a_demonstration_side_by_side_do_not_cross(browser: Browser, server: Server):
    with used_again(browser, **DESKTOP) as visit:
        come_back(visit, server, journey_at(visitors.GROWING_LUMP, "question", "lump.size"))
        kept, stands = visit.evaluate(STORED), heading(visit)
        shown = visit.context.new_page()
        show(shown, server, "person:fever", "result")

        press(visit, words("back"))
        press(visit, words("continue"))
        assert FEVER.sentence not in visit.locator("main").inner_text()
        expect_heading(visit, stands)
        assert json.loads(visit.evaluate(STORED)).keys() == json.loads(kept).keys()

        do(shown, "previous")
        do(shown, "next")
        assert FEVER.sentence in shown.locator("main").inner_text()
        assert shown.evaluate(STORED) == "{}"
        open_app(visit, server)
        expect_heading(visit, stands)


def test_nothing_of_it_is_kept_over_a_reload(page: Page, server: Server):
    show(page, server, "person:thigh", "result")
    assert page.evaluate(STORED) == "{}"

    page.reload()
    wait_ready(page)
    expect_heading(page, words("demo_title"))


def test_a_cut_connection_loses_no_place(browser: Browser, server: Server):
    network = Network(server)
    with network, used_again(browser, **DESKTOP) as page:
        show(page, network, "person:thigh", "next", "next", "next")
        here = heading(page)
        mark(page, "everyone.age", "60_plus")
        do(page, "try")

        cut_and_mend(page, network)
        expect(page.locator(HEADING)).to_have_text(here)
        expect(control(page, "everyone.age", "60_plus")).to_be_checked()
        page.locator('[data-press="next"]').click()
        expect(page.locator(HEADING)).not_to_have_text(here)


def test_a_key_that_is_pressed_before_the_page_is_back_counts(
    browser: Browser, start_server: Callable[..., Server]
):
    with Network(start_server()) as network, used_again(browser, **DESKTOP) as page:
        show(page, network, "person:thigh", "next")
        here = heading(page)
        page.evaluate(KEY_ONCE_OPEN, page.locator('[data-press="next"]').get_attribute("data-key"))

        crash(page, network)

        expect(page.locator(HEADING)).not_to_have_text(here)


def test_back_and_forward_of_the_browser_are_one_page(page: Page, server: Server):
    show(page, server, "person:thigh", "next")
    second = heading(page)
    do(page, "next")
    third = heading(page)

    for way, there in ((-1, second), (1, third)):
        with rerun(page):
            page.evaluate("way => { history.go(way) }", way)
        expect(page.locator(HEADING)).to_have_text(there)


def test_keys_alone_lead_through_all_of_it(page: Page, server: Server):
    show(page, server)
    name = page.locator('[data-press="person:thigh"]').inner_text()
    with rerun(page):
        page.locator('[data-press="person:thigh"]').focus()
        page.keyboard.press("Enter")
    first = heading(page)

    key(page, "PageDown")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(first, use_inner_text=True)
    second = heading(page)
    key(page, "PageUp")
    expect_heading(page, first)
    for number, there in (("3", "demo_sheet"), ("4", "demo_card")):
        key(page, number)
        expect_heading(page, words(there))
    key(page, "2")
    expect_heading(page, "See a doctor within 2 weeks")
    key(page, "1")
    expect_heading(page, second)
    key(page, "0")
    expect_heading(page, words("demo_title"))
    assert THIGH.sentence in name


def test_the_way_to_a_person_is_reached_by_tab(page: Page, server: Server):
    show(page, server)

    press_by_keys(page, page.locator('[data-press="person:thigh"]').inner_text().strip())
    assert THIGH.sentence in page.locator("main").inner_text()


def test_keys_that_are_turned_off_do_nothing(page: Page, server: Server):
    show(page, server, "person:thigh", "keys")
    before = heading(page)

    page.keyboard.press("3")
    page.keyboard.press("PageDown")
    do(page, "keys")
    expect_heading(page, before)
    key(page, "3")
    expect_heading(page, words("demo_sheet"))


def test_a_number_that_is_typed_is_no_key(page: Page, server: Server):
    show(page, server, "person:thigh", "result", "previous", "change:lump.size")
    before = heading(page)

    page.locator('label:has([data-row="lump.size"][value="measured"])').click()
    type_number(page, "lump.size", "3")
    assert number_field(page, "lump.size").input_value() == "3"
    expect_heading(page, before)


def test_nobody_in_front_of_it_leads_back_to_the_list(
    browser: Browser, start_server: Callable[..., Server]
):
    server = start_server(environment={"VISIT_GUIDE_DEMO_IDLE": SECONDS})
    with used_again(browser, **DESKTOP) as page:
        show(page, server, "person:thigh")
        expect(page.locator(".vg-voice")).to_have_text(words("demo_idle"))
        expect(page.locator(HEADING)).to_have_text(words("demo_title"))

        do(page, "train")
        expect(page.locator(HEADING)).to_have_text(words("demo_title"))


def test_a_made_up_person_calls_no_ambulance(page: Page, server: Server):
    show(page, server, "person:fever", "danger")
    # Behind all that the page does; nothing is dialed by the test either.
    page.evaluate(
        "addEventListener('click', e => { window.calls = !e.defaultPrevented; e.preventDefault() })"
    )

    page.locator(".vg-alarm a[href^='tel:']").press("Enter")
    assert page.evaluate("window.calls") is False
    expect(page.locator(".vg-voice")).to_have_text(words("demo_no_call"))
    page.locator(".vg-strip a[href^='tel:']").press("Enter")
    assert page.evaluate("window.calls") is True


def test_it_can_be_taken_away(page: Page, start_server: Callable[..., Server]):
    server = start_server(environment={"VISIT_GUIDE_DEMO": "0"})

    answer = page.goto(f"{server.url}/demo")
    assert answer is not None
    assert answer.status == 404
    open_app(page, server, "/how")
    assert page.get_by_role("link", name=words("demo_link")).count() == 0


@NEEDS_POPPLER
@pytest.mark.parametrize("way", ["next", "result", "sheet", "card", "people"])
def test_every_printed_page_is_marked(page: Page, server: Server, way: str):
    show(page, server, "person:fever", way)

    printed = pages_of(page.pdf())
    assert printed
    assert all(packed(MARK) in packed("".join(lines)) for lines in printed)


@NEEDS_POPPLER
def test_each_side_of_the_sheet_is_one_printed_page(page: Page, server: Server):
    show(page, server, "person:thigh", "sheet")

    sides = pages_of(page.pdf())
    assert len(sides) == page.locator(".vg-sheet").count() == 2
    assert all(packed(words("demo_panel")) not in packed("".join(lines)) for lines in sides)


@NEEDS_POPPLER
def test_the_file_and_the_copied_text_are_marked(browser: Browser, server: Server):
    rights = ["clipboard-read", "clipboard-write"]
    with window(browser, **DESKTOP, permissions=rights) as page:
        show(page, server, "person:fever", "sheet")
        with page.expect_download() as download:
            press(page, words("take_pdf"))
        pages = pages_of(download.value.path().read_bytes())
        page.locator('[data-copies="sheet_text"]').click()
        expect(page.locator(".vg-voice")).to_have_text(words("copied"))
        text = page.evaluate("navigator.clipboard.readText()")

    assert download.value.suggested_filename == "demonstration.pdf"
    assert all(packed(MARK) in packed("".join(lines)) for lines in pages)
    assert text.startswith(MARK.upper())


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
