"""What an automatic checker does not see: where the focus is, what is read out, what letters do."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import axe_violations
from tests.browser.runs import finished
from tests.browser.server import Server
from tests.browser.walk import open_app, rerun, wait_ready
from ui.look.stylesheet import STYLE_SHEET

SMALLEST_TARGET = 44
LEVELS = ("emergency", "same-day", "two-weeks", "routine", "watch")


@pytest.fixture
def opened(toy: Server, page: Page) -> Page:
    open_app(page, toy)
    return page


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Continue").click()
    wait_ready(page)


@pytest.mark.browser
def test_focus_moves_to_the_new_heading(opened: Page):
    go_on(opened)

    expect(opened.get_by_role("heading", name="Question 2")).to_be_focused()
    go_on(opened)
    expect(opened.get_by_role("heading", name="Question 3")).to_be_focused()


@pytest.mark.browser
def test_the_heading_is_read_out_once(opened: Page):
    go_on(opened)

    expect(opened.get_by_role("heading", name="Question 2")).to_be_focused()
    live = opened.locator('[aria-live], [role="status"], [role="alert"]')
    assert [text for text in live.all_inner_texts() if "Question 2" in text] == []


@pytest.mark.browser
def test_opening_the_page_leaves_the_focus_where_the_browser_put_it(opened: Page):
    assert opened.evaluate("document.activeElement === document.body")


@pytest.mark.browser
def test_the_title_is_neutral_and_changes_with_each_step(opened: Page):
    expect(opened).to_have_title("Step 1 - Visit Guide")

    go_on(opened)

    expect(opened).to_have_title("Step 2 - Visit Guide")
    assert opened.url.count("/") == 3


@pytest.mark.browser
def test_the_language_is_named(opened: Page):
    assert opened.evaluate("document.documentElement.lang") == "en"


@pytest.mark.browser
@pytest.mark.parametrize("letter", ["r", "c", "R"])
def test_single_letters_are_no_commands(opened: Page, letter: str):
    opened.get_by_text("green", exact=True).click()
    on_rows = finished(opened)
    opened.keyboard.press(letter)
    opened.wait_for_timeout(300)
    assert finished(opened) == on_rows
    expect(opened.get_by_role("radio", name="green")).to_be_checked()

    go_on(opened)
    with rerun(opened):
        opened.get_by_text("green", exact=True).click()
    before = finished(opened)
    opened.keyboard.press(letter)
    opened.wait_for_timeout(300)

    assert finished(opened) == before
    assert opened.get_by_role("dialog").count() == 0


@pytest.mark.browser
def test_letters_can_be_typed(opened: Page):
    opened.get_by_label("In your words").press_sequentially("rcRC")

    expect(opened.get_by_label("In your words")).to_have_value("rcRC")


@pytest.mark.browser
def test_every_target_is_large(opened: Page):
    sizes = opened.evaluate(
        """() => [...document.querySelectorAll('main button, main label:has(input), main a')]
        .map((one) => [one.innerText, one.getBoundingClientRect()])
        .map(([name, box]) => [name, box.height])"""
    )

    small = [(name, height) for name, height in sizes if height < SMALLEST_TARGET]
    assert sizes
    assert small == []


@pytest.mark.browser
def test_focus_can_be_seen(opened: Page):
    opened.get_by_text("red", exact=True).click()
    opened.keyboard.press("Tab")
    opened.keyboard.press("Tab")

    outline = opened.evaluate("getComputedStyle(document.activeElement).outline")

    assert "3px" in outline


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_checker_finds_nothing(toy: Server, open_window: Callable[..., Page], scheme: str):
    page = open_window(color_scheme=scheme)
    open_app(page, toy)

    assert axe_violations(page) == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "path", ["/welcome", "/emergency", "/questions", "/learn/what_it_is", "/learn/outlook"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_checker_finds_nothing_on_static_pages(
    toy: Server, open_window: Callable[..., Page], path: str, scheme: str
):
    page = open_window(color_scheme=scheme)
    page.goto(toy.url + path)

    assert axe_violations(page) == []


@pytest.mark.browser
def test_a_narrow_window_needs_no_scrolling_sideways(toy: Server, open_window: Callable[..., Page]):
    page = open_window(viewport={"width": 320, "height": 256})
    open_app(page, toy)

    assert page.evaluate("document.querySelector('main').scrollWidth") <= 320


@pytest.mark.browser
def test_who_wants_less_motion_gets_none(toy: Server, open_window: Callable[..., Page]):
    page = open_window(reduced_motion="reduce")
    open_app(page, toy)

    duration = page.evaluate(
        "getComputedStyle(document.querySelector('main button')).transitionDuration"
    )

    assert {float(one.removesuffix("s")) for one in duration.split(", ")} == {0.00001}


@pytest.mark.browser
def test_paper_is_black_on_white_whatever_the_screen_shows(
    toy: Server, open_window: Callable[..., Page]
):
    page = open_window(color_scheme="dark")
    open_app(page, toy)

    page.emulate_media(media="print", color_scheme="dark")

    style = "(selector) => getComputedStyle(document.querySelector(selector))"
    assert page.evaluate(f"({style})('body').backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(f"({style})('main h1').color") == "rgb(0, 0, 0)"
    expect(page.get_by_role("button", name="Continue")).to_be_hidden()


def colors(scheme: str) -> dict[str, str]:
    """The style sheet's own colors in one scheme."""
    light, dark = re.findall(r":root \{(.*?)\}", STYLE_SHEET.read_text(), re.DOTALL)[:2]
    found = dict(re.findall(r"--vg-([\w-]+): (#\w+);", light))
    return found | dict(re.findall(r"--vg-([\w-]+): (#\w+);", dark)) if scheme == "dark" else found


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """WCAG 2.2, "relative luminance", of #rgb or #rrggbb."""
    digits = color.lstrip("#")
    pairs = re.findall("..", digits) if len(digits) == 6 else [digit * 2 for digit in digits]
    shares = [int(pair, 16) / 255 for pair in pairs]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_is_computed_as_published():
    assert round(contrast("#000", "#fff"), 1) == 21.0
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"),
        ("ink", "soft"),
        ("quiet", "paper"),
        ("quiet", "soft"),
        ("accent", "paper"),
        ("accent", "soft"),
        ("on-accent", "accent"),
        ("on-accent", "accent-deep"),
        *[("ink", f"{level}-soft") for level in LEVELS],
        *[(level, f"{level}-soft") for level in LEVELS],
        *[("on-level", level) for level in LEVELS],
    ],
)
def test_every_pair_of_colors_can_be_read(scheme: str, ink: str, ground: str):
    assert contrast(colors(scheme)[ink], colors(scheme)[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_edges_of_controls_can_be_seen(scheme: str):
    assert contrast(colors(scheme)["line"], colors(scheme)["paper"]) >= 3


def test_levels_differ_by_more_than_a_shade():
    for scheme in ("light", "dark"):
        strong = [colors(scheme)[level] for level in LEVELS]
        assert len(set(strong)) == len(LEVELS)
