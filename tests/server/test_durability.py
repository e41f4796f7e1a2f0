"""Nothing is lost: not by a reload, a cut, a crash, a long pause, or another server."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.server import Server
from tests.browser.walk import wait_ready
from tests.effort import DEEP
from tests.server.network import Network
from tests.server.toy_walk import (
    COLORS,
    SETTLES,
    answer,
    answers,
    at_question,
    go_on,
    kept_record,
    mark,
    opened,
)
from tests.server.trouble import FORGETFUL, Trouble, crash, cut_and_mend, reload, time_limit
from ui.words import words

pytestmark = pytest.mark.browser

RUNNING = '[data-testid="stApp"][data-test-script-state="running"]'
# Followed no further: a call leaves the browser.
NOTE_WHAT_IS_FOLLOWED = """() => addEventListener("click", (event) => {
  window.followed = !event.defaultPrevented
  event.preventDefault()
})"""
DRAW_ANEW = """() => {
  const button = document.querySelector('main [data-press="continue"]')
  button.replaceWith(button.cloneNode(true))
}"""


def kept(page: Page) -> str:
    """What this tab has stored, once the page is drawn and its heading has the focus."""
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    return str(page.evaluate("JSON.stringify(sessionStorage)"))


def comes(trouble: Trouble, number: int) -> bool:
    """Whether trouble comes on that page. By day a server crashes on two of the four only."""
    return DEEP or trouble is not crash or number % 2 == 0


def expected(words: str = "") -> str:
    told = [f'"{number - 1}": ["{COLORS[number % 3]}", "{words}"]' for number in range(1, 5)]
    return "Answers: {" + ", ".join(told) + "}"


@pytest.mark.parametrize("trouble", [reload, cut_and_mend, crash])
def test_trouble_on_every_page_loses_no_answer(network: Network, page: Page, trouble: Trouble):
    opened(page, network.url)

    for number in range(1, 5):
        at_question(page, number)
        if comes(trouble, number):
            trouble(page, network)
        answer(page, number, "my words")

    assert answers(page) == expected("my words")


@pytest.mark.parametrize("trouble", [cut_and_mend, crash])
def test_trouble_during_every_press_loses_no_answer(network: Network, page: Page, trouble: Trouble):
    opened(page, network.url)

    for number in range(1, 5):
        answer(page, number, "my words")
        if comes(trouble, number):
            trouble(page, network)

    assert answers(page) == expected("my words")


@pytest.mark.parametrize("trouble", [cut_and_mend, crash])
def test_the_first_press_after_trouble_counts(network: Network, page: Page, trouble: Trouble):
    opened(page, network.url)

    for number in range(1, 5):
        at_question(page, number)
        mark(page, COLORS[number % 3])
        if comes(trouble, number):
            trouble(page, network)
        go_on(page)

    assert answers(page) == expected()


def test_a_press_that_the_server_never_answered_is_made_again(network: Network, page: Page):
    opened(page, network.url)
    mark(page, "green")
    assert network.server.process is not None
    os.kill(network.server.process.pid, signal.SIGSTOP)

    go_on(page)
    crash(page, network)

    at_question(page, 2)


def test_a_press_is_made_again_on_markup_that_was_drawn_anew(network: Network, page: Page):
    opened(page, network.url)
    mark(page, "green")
    assert network.server.process is not None
    os.kill(network.server.process.pid, signal.SIGSTOP)

    go_on(page)
    page.evaluate(DRAW_ANEW)
    crash(page, network)

    at_question(page, 2)


# Longer than anything that the scripts put off.
LONG = 60_000


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """While this file is there, no run of the app of `slow` comes to its end."""
    return tmp_path / "held"


@pytest.fixture
def slow(start_toy: Callable[..., Server], held: Path) -> Iterator[Network]:
    with Network(start_toy(VISIT_GUIDE_TOY_HELD_BY=str(held))) as network:
        yield network


def press_unheard(network: Network, page: Page) -> None:
    """Press on the second question, of a server that is killed before it hears of it."""
    opened(page, network.url)
    answer(page, 1)
    at_question(page, 2)
    mark(page, "blue")
    assert network.server.process is not None
    os.kill(network.server.process.pid, signal.SIGSTOP)
    go_on(page)


def wait_long_for_a_press(slow: Network, page: Page, held: Path) -> None:
    """Press, and be long without a page: the server that comes next is held in its first run."""
    page.clock.install()
    press_unheard(slow, page)

    held.touch()
    crash(page, slow)
    expect(page.locator(RUNNING)).to_have_count(1)
    page.clock.fast_forward(LONG)


def test_a_press_waits_for_its_page_however_long_that_takes(slow: Network, page: Page, held: Path):
    wait_long_for_a_press(slow, page, held)
    expect(page.get_by_role("status").filter(has_text=words("press_waits"))).to_be_visible()
    page.wait_for_timeout(SETTLES)
    held.unlink()

    at_question(page, 3)
    page.reload()
    at_question(page, 3)
    assert '"1": ["blue"' in kept_record(page)


@pytest.mark.parametrize("name", ["Call 911", "Danger signs"])
def test_a_call_for_help_waits_for_no_page(slow: Network, page: Page, held: Path, name: str):
    opened(page, slow.url)
    held.touch()
    crash(page, slow)
    expect(page.locator(RUNNING)).to_have_count(1)
    page.evaluate(NOTE_WHAT_IS_FOLLOWED)

    page.get_by_role("link", name=name).click()

    assert page.evaluate("window.followed") is True


def test_whoever_pressed_what_is_there_no_more_is_told_that_it_did_not_count(
    network: Network, start_toy: Callable[..., Server], page: Page
):
    press_unheard(network, page)

    network.server.kill()
    network.server = start_toy(VISIT_GUIDE_TOY_WITHOUT_WAY_ON="1")

    expect(page.get_by_role("status").filter(has_text=words("press_lost"))).to_be_visible()
    at_question(page, 2)


def test_a_press_is_not_made_twice(cut_off: Network, page: Page):
    opened(page, cut_off.url)
    answer(page, 1)
    at_question(page, 2)
    mark(page, "blue")

    for _ in range(3):
        cut_and_mend(page, cut_off)

    at_question(page, 2)
    expect(page.get_by_role("radio", name="blue")).to_be_checked()


def test_a_session_that_timed_out_comes_back(start_toy: Callable[..., Server], page: Page):
    network = Network(start_toy(**FORGETFUL))
    opened(page, network.url)
    answer(page, 1)
    at_question(page, 2)

    time_limit(page, network)
    answer(page, 2)

    at_question(page, 3)
    assert '"1": ["blue"' in kept_record(page)
    network.close()


def test_another_server_takes_over(network: Network, start_toy: Callable[..., Server], page: Page):
    opened(page, network.url)
    answer(page, 1)
    at_question(page, 2)

    network.server = start_toy()
    cut_and_mend(page, network)
    answer(page, 2)

    at_question(page, 3)
    assert '"1": ["blue"' in kept_record(page)


def test_text_that_was_not_sent_survives_a_reload(toy: Server, page: Page):
    opened(page, toy.url)
    answer(page, 1)
    at_question(page, 2)
    page.get_by_label("In your words").press_sequentially("half a sent")

    page.reload()

    expect(page.get_by_label("In your words")).to_have_value("half a sent")
    go_on(page)
    at_question(page, 3)
    assert "half a sent" in kept(page)


def test_text_that_was_not_sent_survives_a_crash(network: Network, page: Page):
    opened(page, network.url)
    page.get_by_label("In your words").press_sequentially("half a sent")

    crash(page, network)
    go_on(page)

    at_question(page, 2)
    assert "half a sent" in kept(page)


def test_a_draft_stays_on_its_page(toy: Server, page: Page):
    opened(page, toy.url)
    answer(page, 1, "for the first only")
    at_question(page, 2)

    page.reload()

    expect(page.get_by_label("In your words")).to_have_value("")


def test_a_new_tab_begins_empty(toy: Server, page: Page):
    opened(page, toy.url)
    answer(page, 1)
    at_question(page, 2)

    other = page.context.new_page()

    opened(other, toy.url)
    expect(other.get_by_role("radio", checked=True)).to_have_count(0)


def test_a_duplicated_tab_goes_its_own_way(toy: Server, page: Page):
    opened(page, toy.url)
    answer(page, 1)
    at_question(page, 2)

    with page.expect_popup() as popup:
        page.evaluate("window.open(location.href)")
    other = popup.value
    answer(other, 2, "the copy")
    answer(other, 3)
    at_question(other, 4)
    answer(page, 2, "the first")

    at_question(page, 3)
    page.reload()
    at_question(page, 3)
    at_question(other, 4)
    assert "the first" in page.evaluate("JSON.stringify(sessionStorage)")
    assert "the copy" not in page.evaluate("JSON.stringify(sessionStorage)")
    assert "the first" not in other.evaluate("JSON.stringify(sessionStorage)")


def test_a_record_that_is_no_record_begins_anew(toy: Server, page: Page):
    page.add_init_script("sessionStorage.setItem('visit-guide.record', '{\"record\": 5}')")

    opened(page, toy.url)


def test_storage_that_is_forbidden_ends_with_the_page(toy: Server, page: Page):
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('no') }})"
    )
    opened(page, toy.url)

    answer(page, 1)

    at_question(page, 2)


def test_finishing_empties_browser_and_server(toy: Server, page: Page):
    opened(page, toy.url)
    for number in range(1, 5):
        answer(page, number, "canary")

    page.get_by_role("button", name="Finish and clear").click()
    expect(page.get_by_role("heading", name="Cleared")).to_be_visible()
    wait_ready(page)

    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    at_question(page, 1)
    page.go_back()
    page.go_forward()
    at_question(page, 1)
    assert "canary" not in page.content()


def test_a_file_is_made_in_the_browser_once(toy: Server, page: Page):
    opened(page, toy.url)
    for number in range(1, 5):
        answer(page, number)
    urls = []
    page.on("request", lambda request: urls.append(request.url))

    with page.expect_download() as download:
        page.get_by_role("button", name="Give me a file").click()

    assert download.value.suggested_filename == "visit.json"
    assert download.value.url.startswith("blob:")
    assert [url for url in urls if url.startswith("http")] == []
    expect(page.get_by_role("status").filter(has_text="A file was handed over")).to_be_visible()


def test_a_file_is_sent_once(toy: Server, page: Page):
    frames = frames_of(page)
    opened(page, toy.url)
    for number in range(1, 5):
        answer(page, number)
    answers(page)
    with page.expect_download():
        page.get_by_role("button", name="Give me a file").click()
    wait_ready(page)
    frames.clear()

    page.get_by_role("button", name="Give me nothing").click()
    expect(page.get_by_text("Nothing was given")).to_be_visible()

    assert frames
    assert [frame for frame in frames if b"visit.json" in frame] == []


def frames_of(page: Page) -> list[bytes]:
    """Fills up with all that the server sends to this page from now on."""
    frames: list[bytes] = []

    def watch(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: frames.append(as_bytes(frame)))

    page.on("websocket", watch)
    return frames


def as_bytes(frame: bytes | str) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()


@pytest.mark.parametrize("trouble", [cut_and_mend, crash])
def test_a_file_arrives_once_when_the_connection_breaks_right_after_the_press(
    network: Network, page: Page, trouble: Trouble
):
    opened(page, network.url)
    for number in range(1, 5):
        answer(page, number)
    answers(page)
    wait_ready(page)
    given: list[str] = []
    page.on("download", lambda download: given.append(download.suggested_filename))

    page.get_by_role("button", name="Give me a file").click()
    trouble(page, network)

    expect(page.get_by_role("status").filter(has_text="A file was handed over")).to_be_visible()
    wait_ready(page)
    page.wait_for_timeout(SETTLES)
    assert given == ["visit.json"]


def test_a_file_whose_answer_was_lost_on_its_way_arrives_once(cut_off: Network, page: Page):
    opened(page, cut_off.url)
    for number in range(1, 5):
        answer(page, number)
    answers(page)
    wait_ready(page)
    given: list[str] = []
    page.on("download", lambda download: given.append(download.suggested_filename))

    cut_off.deaf = True
    page.get_by_role("button", name="Give me a file").click()
    page.wait_for_timeout(SETTLES)
    assert given == []
    cut_off.deaf = False
    cut_and_mend(page, cut_off)

    expect(page.get_by_role("status").filter(has_text="A file was handed over")).to_be_visible()
    page.wait_for_timeout(SETTLES)
    assert given == ["visit.json"]
