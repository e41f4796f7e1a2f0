"""When a visit has ended, nothing of it is left for the next person at the same screen.

A person with a hundred canaries finishes, or leaves a shared device. Then somebody goes back and
forward, reloads, opens a tab, and has the browser open its last tabs again.
"""

import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as NoAnswer

from questionnaire import NONE, PLACES
from tests.browser.answering import answer, begin
from tests.browser.canaries import Canaries, files_below
from tests.browser.chromium import DESKTOP, OFFLINE, QUIET, executable
from tests.browser.runs import follow
from tests.browser.server import Server
from tests.browser.sweep import MARKS, Sweep, open_saved_file, tell, turn_to_visit
from tests.browser.walk import clear, mark, open_app, press, rerun, wait_ready
from tests.server.tab import tab
from ui.serving.static.emergency import DANGER_SIGNS
from ui.words import words

HUNDRED = 100
FIVE_MINUTES = 5 * 60 * 1000
LAUNCH_MILLISECONDS, LAUNCHES = 30_000, 4
# A tab that goes at once may not have said so: then the server forgets when it lets the visit go.
CLEARED_SECONDS = 90
LEAVING_MILLISECONDS = 1000
STANDS = "() => location.protocol === 'about:' || document.querySelector('h1') !== null"
# What a person at the screen, or their tools, could read: the page, its fields, its storage.
EVERYTHING = """() => document.documentElement.outerHTML
  + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join()
  + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"""
# As storage that is written out once more holds it.
A_MARK = '\\"chosen\\":[\\"'
KEPT_MARKS = f"sessionStorage.getItem('{MARKS}') ?? ''"


class Ending(NamedTuple):
    """On what device, how the visit ends, and what the page then says."""

    shared: str
    end: Callable[[Page], None]
    says: str


def finish(page: Page) -> None:
    clear(page)
    # What was typed is sent when its field is left, so the first run to end may not be the last.
    expect(page.get_by_role("main")).to_contain_text(words("finished_body"))
    wait_ready(page)


def walk_away(page: Page) -> None:
    page.clock.fast_forward(FIVE_MINUTES + 2000)
    page.wait_for_url("**/welcome")


ENDINGS = {
    "finished on a personal device": Ending("0", finish, words("finished_body")),
    "finished on a shared device": Ending("1", finish, words("finished_body")),
    "left on a shared device": Ending("1", walk_away, words("start_lead")),
}


class Visit(NamedTuple):
    """Everything readable, by moment, while the visit went on and after it had ended."""

    canaries: Canaries
    ending: Ending
    before: Mapping[str, str]
    said: str
    after: Mapping[str, str]
    on_disk: Mapping[str, bytes]


@pytest.fixture(scope="module", params=ENDINGS.values(), ids=list(ENDINGS))
def visit(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Visit:
    ending, person = request.param, tmp_path_factory.mktemp("person")
    with serving(tmp_path_factory.mktemp("server"), person, ending.shared) as server:
        sweep = Sweep(Canaries(), server)
        window = open_browser(browser, person / "profile")
        page = window.pages[0]
        page.clock.install()
        go_through(page, sweep, person)
        before = {"page": page.evaluate(EVERYTHING), "server": memory(server, person)}
        before["marks"] = page.evaluate(KEPT_MARKS)
        ending.end(page)
        said = page.get_by_role("main").inner_text()
        after = {"at the end": page.evaluate(EVERYTHING)}
        after["server"] = memory_in_the_end(server, person, sweep.canaries)
        after |= look_everywhere(page, server)
        window.close()
        profile = person / "profile"
        on_disk = {str(f.relative_to(profile)): f.read_bytes() for f in files_below(profile)}
        after["restored"] = restored(browser, person)
    return Visit(sweep.canaries, ending, before, said, after, on_disk)


def serving(directory: Path, person: Path, shared: str) -> Server:
    """The app, on what is a shared device or not, telling what it holds in memory."""
    told = {"MEMORY": str(person / "memory"), "VISIT_GUIDE_SCRIPT": "tests/browser/memory_app.py"}
    return Server(directory, environment={**told, "VISIT_GUIDE_SHARED_DEVICE": shared})


def open_browser(browser: Browser, profile: Path, *options: str) -> BrowserContext:
    """A browser of its own, which keeps on disk what browsers keep."""
    window = browser.browser_type.launch_persistent_context(
        profile,
        executable_path=executable(),
        args=[*QUIET, OFFLINE, *options],
        timeout=LAUNCH_MILLISECONDS,
        **DESKTOP,
    )
    window.on("page", follow)
    for page in window.pages:
        follow(page)
    return window


def restored(browser: Browser, person: Path) -> str:
    """What a browser shows that opens its last tabs again."""
    window = reopened(browser, person)
    opened = [page for page in window.pages if page.url.startswith("http")]
    assert opened
    shown = "".join(map(settled, opened))
    window.close()
    return shown


def reopened(browser: Browser, person: Path) -> BrowserContext:
    """The browser again, with its last tabs.

    While Chromium opens them it now and then gives Playwright no answer. What it wrote meanwhile
    must not count, so each launch gets a fresh copy.
    """
    for number in range(1, LAUNCHES + 1):
        copy = shutil.copytree(person / "profile", person / f"reopened_{number}", symlinks=True)
        try:
            return open_browser(browser, copy, "--restore-last-session")
        except NoAnswer:
            continue
    raise NoAnswer(f"Chromium gave no answer in {LAUNCHES} launches")


def go_through(page: Page, sweep: Sweep, person: Path) -> None:
    """Fill the visit with canaries on several pages, and leave some marks and words unsent."""
    open_app(page, sweep.server)
    leave_marked(page, sweep.canaries.new())
    open_saved_file(page, sweep.journey, person)
    press(page, words("open_yes"))
    tell(page, sweep.canaries.new())
    with rerun(page):
        page.get_by_role("link", name=words("nav_questions"), exact=True).click()
    # The file brings no danger signs: they are asked anew. This mark is never sent.
    mark(page, DANGER_SIGNS, NONE)
    turn_to_visit(page, "visit_all_questions")
    page.get_by_label(words("visit_add_text")).press_sequentially(sweep.canaries.new())


def leave_marked(page: Page, canary: str) -> None:
    """Mark a place on the list of places, write beside it, and go on with nothing."""
    begin(page)
    answer(page, {DANGER_SIGNS: frozenset({NONE})})
    mark(page, PLACES, "arms_legs")
    page.get_by_text(words("own_words_way"), exact=True).click()
    page.get_by_label(words("own_words_label")).press_sequentially(canary)


def memory(server: Server, person: Path) -> str:
    """All text that the server holds, as the run of a stranger finds it."""
    told, asked = person / "memory", person / "memory.asked"
    told.unlink(missing_ok=True)
    asked.touch()
    with tab(server) as stranger:
        stranger.run()
    asked.unlink()
    return told.read_text(encoding="utf-8")


def memory_in_the_end(server: Server, person: Path, canaries: Canaries) -> str:
    """The same once nothing of the visit is in it, or at the latest after some seconds.

    The tab says last that it has cleared, and a busy server reads that a little later.
    """
    deadline = time.monotonic() + CLEARED_SECONDS
    while canaries.typed_in(found := memory(server, person)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


def look_everywhere(page: Page, server: Server) -> dict[str, str]:
    """Back, forward, reload, and another tab."""
    ways: dict[str, Callable[[], object]] = {
        "back": page.go_back,
        "further back": page.go_back,
        "forward": page.go_forward,
        "reload": page.reload,
    }
    seen = {}
    for name, go in ways.items():
        go()
        seen[name] = settled(page)
    other = page.context.new_page()
    other.goto(server.url)
    return {**seen, "another tab": settled(other)}


def settled(page: Page) -> str:
    """Everything on a page that stands: one of the app, or the empty one from before it."""
    # Back from a cleared visit passes over its pages and leaves.
    page.wait_for_timeout(LEAVING_MILLISECONDS)
    page.wait_for_function(STANDS)
    if not page.url.startswith("http"):
        return page.content()
    return str(page.evaluate(EVERYTHING))


def test_the_visit_was_full_of_words(visit: Visit):
    typed_in = visit.canaries.typed_in

    assert typed_in(visit.before["page"])
    assert len(typed_in(visit.before["server"])) >= HUNDRED - 2


def test_marks_are_kept_on_a_personal_device_alone(visit: Visit):
    on_a_shared_device = visit.ending.shared == "1"

    assert (visit.before["marks"] == "") == on_a_shared_device
    assert (A_MARK in visit.before["page"]) != on_a_shared_device


def test_no_mark_is_left_after_the_end(visit: Visit):
    assert [moment for moment, text in visit.after.items() if A_MARK in text] == []


def test_the_end_is_announced(visit: Visit):
    assert visit.ending.says in visit.said


def test_nothing_is_left_on_any_page_or_on_the_server(visit: Visit):
    left = {
        moment: len(visit.canaries.typed_in(text))
        for moment, text in visit.after.items()
        if visit.canaries.typed_in(text)
    }

    assert left == {}


def test_nothing_is_written_down_but_in_the_own_storage_of_a_personal_device(visit: Visit):
    allowed = ("Default/Session Storage/",) if visit.ending.shared == "0" else ()
    holding = [name for name, content in visit.on_disk.items() if visit.canaries.are_in(content)]

    assert "Default/Web Data" in visit.on_disk
    assert [name for name in holding if not name.startswith(allowed)] == []


def cut_short(browser: Browser, person: Path, shared: str) -> set[str]:
    """The canaries that come back when the browser was closed in the middle of the visit."""
    with serving(person / "server", person, shared) as server:
        sweep = Sweep(Canaries(), server)
        window = open_browser(browser, person / "profile")
        go_through(window.pages[0], sweep, person)
        window.close()
        return sweep.canaries.typed_in(restored(browser, person))


def test_a_visit_cut_short_comes_back_on_a_personal_device(browser: Browser, tmp_path: Path):
    assert len(cut_short(browser, tmp_path, shared="0")) >= HUNDRED


def test_a_visit_cut_short_is_gone_on_a_shared_device(browser: Browser, tmp_path: Path):
    assert cut_short(browser, tmp_path, shared="1") == set()
