"""A bad network, an old phone: the strip stays, and a plain page says what happened.

The plain page comes after about 8 seconds; these tests wait longer and measure nothing.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.browser.accessibility import axe_violations
from tests.browser.chromium import DESKTOP, PHONE
from tests.browser.server import Server
from tests.browser.walk import open_app
from tests.server.asking import ask
from tests.server.network import Network
from ui.serving.static.opening import WATCHDOG
from ui.words import words

PATIENCE = 20_000
AT_ONCE = 5_000
STRIP_COLOR = (20, 33, 43)

# In every picture that the browser draws: is a strip on top, and nothing over it?
WATCH_THE_STRIP = """
window.picturesWithoutStrip = 0
window.pictures = 0
const look = () => {
  if (document.body?.firstElementChild) {
    const top = document.elementFromPoint(40, 24)
    window.pictures += 1
    if (!top?.closest('.vg-first-strip, .vg-strip')) window.picturesWithoutStrip += 1
  }
  requestAnimationFrame(look)
}
requestAnimationFrame(look)
"""
INDEX = "**/static/js/index.*.js"
NO_SCRIPT: Mapping[str, Any] = {"body": "let = ;(", "content_type": "text/javascript"}
# The watchdog listens from the moment on in which it runs, and its file is kept here by then.
IS_WATCHED = "() => performance.getEntriesByType('resource').some(one => /look/.test(one.name))"
WITHOUT_MODULES = "delete HTMLScriptElement.prototype.noModule"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def no_socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose websockets nobody can reach, as behind some proxies."""
    environment = {"VISIT_GUIDE_SCRIPT": "tests/server/toy_app.py"}
    folder = tmp_path_factory.mktemp("no_socket")
    with Server(folder, environment=environment, options=("--ws", "none")) as server:
        yield server


def spoil(page: Page, scripts: str) -> None:
    """Let these scripts arrive as something that is no script."""
    page.route(scripts, lambda route: route.fulfill(**NO_SCRIPT))


def hold(page: Page, addresses: str | re.Pattern[str]) -> list[Route]:
    """Let these answers wait until they are continued."""
    held: list[Route] = []
    page.route(addresses, lambda route: held.append(route))  # noqa: PLW0108 - it takes no method
    return held


def begin(page: Page, server: Server | Network) -> None:
    """Ask for the app, and wait for no more than the page itself."""
    page.goto(server.url, wait_until="commit")


def plain_page(page: Page, *, within: int = PATIENCE) -> None:
    """Wait for it, with all that it must have."""
    late = page.locator("#vg-late")
    expect(late).to_be_visible(timeout=within)
    expect(late.get_by_role("heading", level=1)).to_have_text(words("late_title"))
    expect(late.get_by_role("link", name="Call 911")).to_have_attribute("href", "tel:911")
    links = late.get_by_role("link").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert links == ["tel:911", "/emergency", "/questions", "/"]
    expect(page.locator(".vg-first-strip").get_by_role("link", name="Call 911")).to_be_visible()


def reason(page: Page) -> str:
    """What the plain page says happened."""
    return page.locator("#vg-late [data-why]:visible").inner_text()


def test_where_the_websocket_is_refused_a_plain_page_says_so(no_socket: Server, page: Page):
    begin(page, no_socket)
    expect(page.get_by_text(words("opening"))).to_be_visible()

    plain_page(page)

    assert reason(page) == words("late_connection")
    page.get_by_role("link", name=words("paper_link")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words("paper_title"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_checker_finds_nothing_on_the_plain_page(
    no_socket: Server, open_window: Callable[..., Page], scheme: str, device: dict[str, object]
):
    page = open_window(color_scheme=scheme, **device)
    # What is wrong with the app cannot be mended here, so it is known at once.
    page.add_init_script(WITHOUT_MODULES)
    begin(page, no_socket)
    plain_page(page)

    assert axe_violations(page, "#vg-opening") == []


def test_a_script_of_the_page_that_cannot_be_read_is_known_at_once(toy: Server, page: Page):
    # The page's own script is the largest file, and comes after the small one that watches.
    held = hold(page, INDEX)
    with page.expect_request(INDEX), page.expect_response("**/look/*.js") as watchdog:
        begin(page, toy)
    watchdog.value.finished()
    page.wait_for_function(IS_WATCHED)
    for route in held:
        route.fulfill(**NO_SCRIPT)

    plain_page(page, within=AT_ONCE)
    assert reason(page) == words("late_part")


def test_a_browser_without_modules_is_told_at_once(toy: Server, page: Page):
    page.add_init_script(WITHOUT_MODULES)
    hold(page, "**/static/js/*.js")

    begin(page, toy)

    plain_page(page, within=AT_ONCE)
    assert reason(page) == words("late_part")


def test_a_script_that_is_loaded_later_and_cannot_be_read(toy: Server, page: Page):
    spoil(page, "**/bridge.js")

    begin(page, toy)

    plain_page(page)
    assert reason(page) == words("late_part")


def test_without_the_watchdog_the_plain_page_comes_all_the_same(toy: Server, page: Page):
    spoil(page, "**/*.js")

    begin(page, toy)

    plain_page(page)
    assert reason(page) == words("late_unknown")


def test_without_the_watchdog_a_sound_app_is_not_covered(toy: Server, page: Page):
    spoil(page, "**/look/*.js")

    open_app(page, toy)

    expect(page.locator("#vg-opening")).to_be_hidden()


def test_a_device_that_went_offline_is_told(toy: Server, page: Page):
    hold(page, "**/static/js/*.js")
    with page.expect_response("**/look/*.js"):
        begin(page, toy)

    page.context.set_offline(True)

    plain_page(page)
    assert reason(page) == words("late_offline")


def test_when_the_app_comes_late_the_plain_page_goes_away(toy: Server, page: Page):
    held = hold(page, "**/static/js/index.*.js")
    begin(page, toy)
    plain_page(page)
    assert reason(page) == words("late_slow")

    for route in held:
        route.continue_()

    expect(page.get_by_role("heading", name="Question 1")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("#vg-opening")).to_have_count(0)


def test_the_strip_is_drawn_before_any_other_file_has_come(toy: Server, page: Page):
    hold(page, re.compile(r"/(static|look|_stcore)/"))

    begin(page, toy)

    expect(page.locator(".vg-first-strip")).to_be_visible()
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    assert picture.getpixel((8, 8)) == STRIP_COLOR


def test_the_strip_is_in_every_picture_until_the_first_page(server: Server, page: Page):
    page.add_init_script(WATCH_THE_STRIP)

    open_app(page, server)

    assert page.evaluate("() => window.pictures") > 0
    assert page.evaluate("() => window.picturesWithoutStrip") == 0
    expect(page.get_by_role("complementary", name=words("strip_label"))).to_have_count(1)


def test_a_connection_that_is_lost_later_is_said_and_covers_nothing(toy: Server, page: Page):
    with Network(toy) as network:
        open_app(page, network)

        network.cut()

        expect(page.get_by_text(words("lost"))).to_be_visible(timeout=PATIENCE)
        page.wait_for_timeout(3_000)  # long enough for Streamlit to have tried, and given up
        assert "Streamlit" not in page.inner_text("body")
        assert page.get_by_role("dialog").count() == 0
        strip = page.get_by_role("complementary", name=words("strip_label"))
        strip.get_by_role("link", name="Call 911").click(trial=True)

        network.mend()

        expect(page.get_by_text(words("lost"))).to_be_hidden(timeout=PATIENCE)


def test_without_javascript_the_page_leads_on(toy: Server, open_window: Callable[..., Page]):
    page = open_window(java_script_enabled=False, **PHONE)
    begin(page, toy)

    expect(page.get_by_role("heading", level=1)).to_have_text(words("noscript_title"))
    strip = page.get_by_role("complementary", name=words("strip_label"))
    expect(strip.get_by_role("link", name="Call 911")).to_be_visible()
    expect(page.get_by_text(words("opening"))).to_be_hidden()
    page.get_by_role("link", name=words("paper_link")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words("paper_title"))


def test_the_watchdog_is_written_for_old_browsers():
    code = re.sub(r"//.*", "", WATCHDOG.read_text(encoding="utf-8"))

    newer = (
        r"=>|`|\?\.|\?\?|\.\.\.|\b(let|const|class|async|await|import|export|of|fetch|Promise)\b"
    )
    assert re.findall(newer, code) == []


def test_the_watchdog_may_be_kept_and_changes_its_address_with_its_text(toy: Server):
    (address,) = re.findall(r'<script async src="(/look/[0-9a-f]+\.js)">', ask(toy, "/").text)

    answer = ask(toy, address)

    assert answer.text == WATCHDOG.read_text(encoding="utf-8")
    assert "immutable" in answer.headers["cache-control"]
