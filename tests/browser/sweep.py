"""One person with a hundred canaries goes everywhere; what was left behind is kept for tests."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, Page, Response, expect

from questionnaire import NONE, PLACES
from tests import visitors
from tests.browser.answering import begin, mark, measure
from tests.browser.canaries import Canaries
from tests.browser.pages import journey_at, open_closed
from tests.browser.runs import follow
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.walk import (
    come_back,
    fill,
    open_app,
    press,
    rerun,
)
from tests.ledger_entries import labels
from ui.content import engine
from ui.words import words
from visit import Journey, TypedNumber
from visit.dates import short_date
from visit.record.record import write

MARKS = "visit-guide.marks"
DANGER_SIGNS = "everyone.danger_signs"
SIZE = "lump.size"
INCHES, SIZE_CM = "5.43", 13.79
DAY_TYPED, SIZE_TYPED = date(1988, 5, 21), 19.58
NOTE_TITLES = """new MutationObserver(() => noteTitle(document.title))
  .observe(document, {childList: true, characterData: true, subtree: true})
  window.print = () => {}"""
ELSEWHERE = """async () => JSON.stringify([{...localStorage}, await indexedDB.databases(),
  await caches.keys(), document.cookie, window.name, history.state])"""


@dataclass
class Sweep:
    """`kept` is what the tab stores, `taken` what the person took along, by name.

    `marks` is what of it was marked on a screen, at each look.
    """

    canaries: Canaries
    server: Server
    journey: Journey = field(init=False)
    traffic: Traffic = field(default_factory=Traffic)
    titles: set[str] = field(default_factory=set)
    headers: set[str] = field(default_factory=set)
    kept: str = ""
    marks: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    taken: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        result = journey_at(visitors.GROWING_LUMP, "result")
        said, typed = {**result.answers, SIZE: SIZE_CM}, TypedNumber(number=INCHES, unit="inches")
        plan = self.canaries.plan(engine().rulebook)
        right = {"cough": {SIZE: SIZE_CM, "everyone.age": said["everyone.age"]}}
        self.journey = result.model_copy(
            update={
                "answers": said,
                "plan": plan,
                "unsent": {SIZE: typed},
                "called_right": right,
            }
        )

    def watch(self, context: BrowserContext) -> Page:
        """A window of which every address, header and title is noted."""
        context.on("page", follow)
        context.on("response", self._note_headers)
        self.traffic.watch(context)
        context.expose_function("noteTitle", self._note_title)
        context.add_init_script(NOTE_TITLES)
        return context.new_page()

    def look(self, page: Page) -> None:
        """Note what the browser holds now."""
        self.kept = page.evaluate("JSON.stringify({...sessionStorage})")
        self.marks.append(page.evaluate(f"sessionStorage.getItem('{MARKS}')") or "")
        cookies = page.context.cookies()
        self.elsewhere += [page.url, str(cookies), page.evaluate(ELSEWHERE)]

    def _note_title(self, title: str) -> None:
        self.titles.add(title)

    def _note_headers(self, response: Response) -> None:
        self.headers |= {f"{name}: {value}" for name, value in response.headers.items()}


def go_everywhere(page: Page, sweep: Sweep, folder: Path) -> None:
    """Answer, open a file with the rest, type into every field, and take everything along."""
    answer_by_hand(page, sweep)
    let_another_answer(page.context.new_page(), sweep)
    open_saved_file(page, sweep.journey, folder)
    # The answers given by hand are replaced, so the app asks first.
    press(page, words("open_yes"))
    for write_on in (add_question, reword, tell, hear, log_lump):
        write_on(page, sweep.canaries.new())
        sweep.look(page)
    search_rules(page, sweep.server, sweep.canaries.new())
    take_along(page, sweep)
    sweep.look(page)


def answer_by_hand(page: Page, sweep: Sweep) -> None:
    """Rows of each kind, on the way from the start page; some stay marked and unsent."""
    open_app(page, sweep.server)
    begin(page)
    said = sweep.journey.answers
    for key, way in (("everyone.danger_signs", "continue"), ("everyone.age", "back")):
        come_back(page, sweep.server, journey_at(visitors.GROWING_LUMP, "question", key))
        mark(page, key, said[key])
        sweep.look(page)
        press(page, words(way))
    find_places(page, sweep)
    come_back(page, sweep.server, journey_at(visitors.GROWING_LUMP, "question", SIZE))
    for number in (sweep.canaries.new(), INCHES):
        measure(page, SIZE, "inches", number)
        sweep.look(page)
        press(page, words("continue"))
    sweep.look(page)


def find_places(page: Page, sweep: Sweep) -> None:
    """Say in own words what it is about, beside the list of places."""
    come_back(page, sweep.server, journey_at(visitors.GROWING_LUMP, "question", PLACES))
    page.get_by_text(words("own_words_way"), exact=True).click()
    page.get_by_label(words("own_words_label")).fill(sweep.canaries.new())
    sweep.look(page)
    press(page, words("own_words_find"))


def let_another_answer(page: Page, sweep: Sweep) -> None:
    """A second person answers in a tab of their own, until what differs is shown."""
    come_back(page, sweep.server, sweep.journey)
    press(page, words("second_offer"))
    sweep.look(page)
    press(page, words("hand_over_begin_caregiver"))
    mark(page, DANGER_SIGNS, frozenset({NONE}))
    sweep.look(page)
    press(page, words("continue"))
    mark(page, PLACES, frozenset({"belly"}))
    press(page, words("continue"))
    press(page, words("stop_here"))
    expect(page.get_by_role("heading", level=1)).to_have_text(words("differences_title"))
    sweep.look(page)
    page.close()


def open_saved_file(page: Page, journey: Journey, folder: Path) -> None:
    file = folder / "visit-notes.json"
    file.write_text(write(journey, engine().rulebook), encoding="utf-8")
    turn_to_visit(page, "take_file")
    with rerun(page):
        page.get_by_label(words("take_open"), exact=True).set_input_files(file)


def add_question(page: Page, canary: str) -> None:
    turn_to_visit(page, "visit_all_questions")
    page.get_by_label(words("visit_add_text")).fill(canary)
    press(page, words("visit_add_button"))


def reword(page: Page, canary: str) -> None:
    with rerun(page):
        page.get_by_role("button", name=f"{words('change_answer')} the question").first.click()
    leave_typed(page, words("visit_reword"), canary)


def tell(page: Page, canary: str) -> None:
    turn_to_visit(page)
    leave_typed(page, words("story_change"), canary)


def hear(page: Page, canary: str) -> None:
    turn_to_visit(page, "visit_part_notes")
    page.locator(".st-key-part_notes details details summary").first.click()
    leave_typed(page, words("heard_answer"), canary)


def log_lump(page: Page, canary: str) -> None:
    turn_to_visit(page, "visit_part_ledgers")
    page.get_by_label(words("ledger_day")).first.fill(short_date(DAY_TYPED))
    fill(page, labels("lump")["size"], f"{SIZE_TYPED}")
    page.locator("label").filter(has=page.get_by_role("radio", name="cm", exact=True)).click()
    page.get_by_label(labels("lump")["which"]).fill(canary)
    press_first(page, words("ledger_add"))


def search_rules(page: Page, server: Server, canary: str) -> None:
    open_app(page, server, "/how")
    leave_typed(page, words("how_search"), canary)


def take_along(page: Page, sweep: Sweep) -> None:
    """Press everything on the page that gives the person something."""
    open_app(page, sweep.server, "/visit")
    for closed in ("take_reminder", "take_file", "take_fhir"):
        open_closed(page, words(closed))
    buttons = page.locator('main [class*="st-key-take_"] [data-testid="stButton"] button')
    for place in range(buttons.count()):
        take(page, sweep, buttons.nth(place).inner_text())
    for button in ("data-prints", 'data-copies="sheet_text"'):
        page.locator(f"[{button}]").click()
    expect(page.get_by_role("status").filter(has_text=words("copied"))).to_be_visible()
    sweep.taken["clipboard"] = page.evaluate("navigator.clipboard.readText()").encode()


def take(page: Page, sweep: Sweep, name: str) -> None:
    with page.expect_download() as download:
        press(page, name)
    sweep.taken[name] = download.value.path().read_bytes()
    sweep.traffic.urls.append(download.value.url)


def leave_typed(page: Page, label: str, canary: str) -> None:
    field = page.get_by_label(label, exact=True).locator("visible=true").first
    field.fill(canary)
    with rerun(page):
        field.press("Tab")


def turn_to_visit(page: Page, *closed: str) -> None:
    if "/visit" not in page.url:
        with rerun(page):
            page.get_by_role("link", name=words("nav_visit"), exact=True).click()
    for name in closed:
        open_closed(page, words(name))


def press_first(page: Page, name: str) -> None:
    """Press the first button whose name begins so."""
    with rerun(page):
        page.get_by_role("button", name=re.compile(rf"^{name}\b")).first.click()


def fetch_again(sweep: Sweep) -> dict[str, bytes]:
    """Every address that was seen, asked for by a stranger without cookies: body and headers."""
    answers = {}
    for url in {url for url in sweep.traffic.urls if url.startswith("http")}:
        try:
            with urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
                answers[url] = answer.read() + str(answer.headers).encode()
        except HTTPError as refused:
            answers[url] = refused.read() + str(refused.headers).encode()
    return answers
