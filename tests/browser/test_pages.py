"""Every kind of page, as it stands: light and dark, wide and narrow."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.accessibility import axe_violations
from tests.browser.chromium import DESKTOP, PHONE
from tests.browser.kinds_of_page import KINDS
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.browser.window import used_again
from tests.effort import share_of
from ui.words import words

WIDE, NARROW = DESKTOP["viewport"], PHONE["viewport"]
NARROWEST: ViewportSize = {"width": 320, "height": 640}  # WCAG 1.4.10: 1280 pixels at 400 %.

FITS = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
  .every((element) => element.scrollWidth <= element.clientWidth)"""
# Ours, and not the arrows that Streamlit draws beside its lists.
BUTTONS = (
    'main :is([data-testid="stButton"], [data-testid="stFormSubmitButton"]) button,'
    " main [data-press]"
)
# As a screen reader says them, which is not always as they are drawn.
NAMES = "(all) => all.map((one) => one.ariaLabel ?? one.textContent.trim())"
SETTLED = 5_000
# WCAG 2.5.5: what a finger has to hit. Text and its mark count together.
LEAST_TARGET = 44
TARGETS = "main :is(.vg-options label, [data-press], summary, .vg-number input)"
TOO_SMALL = """(targets, least) => targets
  .filter((one) => one.getClientRects().length > 0)
  .map((one) => [one.innerText || one.name, one.getBoundingClientRect()])
  .filter(([, place]) => place.height < least || place.width < least)
  .map(([text, { width, height }]) => `${text.trim()}: ${width} x ${height}`)"""
# As a line of Streamlit's button is, where its words are longer than it. What is there for a
# screen reader alone is as wide as a point.
CUT = """(words) => words
  .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 1)
  .filter((one) => getComputedStyle(one).overflow !== "visible")
  .map((one) => one.innerText)"""
SHOWN: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colors": {"color_scheme": "light", "forced_colors": "active"},
}
# Of at most 300 elements: the colors of all of a large page take longer to read than to draw.
COLORS_ARE_STILL = """() => {
  const all = [...document.querySelectorAll("main *")]
  const some = all.filter((_, at) => at % Math.ceil(all.length / 300) === 0)
  const looks = some.map((one) => getComputedStyle(one))
  const now = looks.map(({ color, backgroundColor }) => color + backgroundColor).join()
  if (now !== window.colors) window.colorsSince = performance.now()
  window.colors = now
  return performance.now() - window.colorsSince > 300
}"""
SIZES = {"wide": WIDE, "narrow": NARROW, "zoomed": NARROWEST}
LOOKS = [*product(SHOWN, SIZES)]
# Pages that nobody needs who looks for help: a fourth of them is opened by day.
FOR_STAFF = [
    kind
    for kind in KINDS
    if kind.startswith(("demonstration", "training"))
    or kind in {"rules", "flow", "proof", "hazards", "sign-off"}
]
TRIED = [kind for kind in KINDS if kind not in FOR_STAFF or kind in share_of(FOR_STAFF, part=4)]


@pytest.fixture(scope="module")
def traffic() -> Traffic:
    """What all pages of this file ask for, and complain about."""
    return Traffic()


def looks_of(kind: str) -> Sequence[tuple[str, str]]:
    """How a page of this kind is shown, and in what size: all ways in a deep run, one otherwise.

    The next kind has the next one, so that each is tried on several kinds of pages every day.
    """
    return share_of(LOOKS, part=len(LOOKS), first=list(KINDS).index(kind))


@pytest.fixture(scope="module", params=TRIED)
def opened(
    request: pytest.FixtureRequest, browser: Browser, server: Server, traffic: Traffic
) -> Iterator[Page]:
    """The page, opened in its first colors: to draw a large one again in others takes long."""
    kind: str = request.param
    shown, _ = looks_of(kind)[0]
    with used_again(browser, traffic, **DESKTOP, reduced_motion="reduce") as page:
        page.emulate_media(color_scheme=SHOWN[shown]["color_scheme"])
        KINDS[kind](page, server)
        yield page


def test_axe_finds_nothing_wrong(opened: Page, request: pytest.FixtureRequest):
    for shown, size in looks_of(request.node.callspec.id):
        look(opened, SHOWN[shown])
        opened.set_viewport_size(SIZES[size])
        assert (shown, size, axe_violations(opened)) == (shown, size, [])


def look(opened: Page, shown: dict[str, Any]) -> None:
    """Have the page drawn like this, and wait until it is."""
    opened.emulate_media(**{**shown, "forced_colors": "none"})
    # Streamlit draws the page anew for light or dark, a moment later.
    expect(opened.locator(".stApp")).to_have_css("color-scheme", shown["color_scheme"])
    opened.emulate_media(**shown)
    opened.wait_for_function(COLORS_ARE_STILL, polling=100)


def test_what_has_to_be_hit_is_large_enough(opened: Page):
    opened.set_viewport_size(NARROW)

    assert opened.locator(TARGETS).evaluate_all(TOO_SMALL, LEAST_TARGET) == []


def test_no_button_cuts_its_words(opened: Page):
    opened.set_viewport_size(NARROW)

    assert opened.locator("main button :is(p, span)").evaluate_all(CUT) == []


def test_the_heading_of_a_screen_stands_in_the_top_fifth_of_a_phone(opened: Page):
    opened.set_viewport_size(NARROW)
    opened.locator("main").evaluate("main => main.scrollTo({ top: 0, behavior: 'instant' })")

    # In another font the strip above may take two lines.
    opened.evaluate("() => document.fonts.ready.then(() => null)")
    # A demonstration has its mark and its buttons first: nobody answers there in need.
    heading = opened.locator("main:not(:has(.st-key-demo)) .vg-screen h1")
    if heading.count():
        place = heading.bounding_box()
        assert place is not None
        assert place["y"] < NARROW["height"] / 5


def test_it_has_one_main_heading_and_its_own_language(opened: Page):
    assert opened.get_by_role("heading", level=1).count() == 1
    assert opened.locator("html").get_attribute("lang") == "en"


def test_no_two_buttons_have_the_same_name(opened: Page):
    names = opened.locator(BUTTONS).evaluate_all(NAMES)

    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_the_number_to_call_and_the_danger_signs_stand_on_top(opened: Page):
    strip = opened.get_by_role("complementary", name=words("strip_label"))

    assert strip.get_by_role("link", name="Call 911").get_attribute("href") == "tel:911"
    assert strip.get_by_role("link", name=words("strip_more")).is_visible()


def test_nothing_has_to_be_scrolled_sideways(opened: Page):
    opened.set_viewport_size(NARROWEST)

    opened.wait_for_function(FITS, timeout=SETTLED)


def test_no_page_asked_another_site_or_complained(server: Server, traffic: Traffic):
    assert traffic.urls
    assert traffic.outside(server.url) == []
    assert (traffic.console_errors, traffic.page_errors) == ([], [])
