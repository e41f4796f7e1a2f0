"""A whole visit on small screens, in old habits of browsers, and with what people switch off."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserType, Page

from tests import visitors
from tests.browser.answering import Seen, answer_all
from tests.browser.chromium import DESKTOP, OFFLINE, PHONE, QUIET, executable
from tests.browser.pages import open_section
from tests.browser.runs import follow
from tests.browser.server import Server
from tests.browser.test_pages import FITS
from tests.browser.traffic import Traffic
from tests.browser.walk import NOTE_MOVES, open_app
from tests.browser.window import window
from ui.content import engine
from ui.words import words

# As the translation of Chrome leaves a page: each text is taken out, and stands inside two elements
# that the app knows nothing of. It goes on with all that comes later.
TRANSLATED = """(() => {
  const skipped = 'script, style, textarea, noscript, font, [translate=no]'
  const translate = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(skipped)) continue
      const outer = document.createElement('font')
      outer.append(document.createElement('font'))
      outer.firstChild.textContent = text.data
      text.replaceWith(outer)
    }
  }
  new MutationObserver(() => document.body && translate(document.body))
    .observe(document, { childList: true, characterData: true, subtree: true })
})()"""
NO_STORAGE = """for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })
}"""
NO_WINDOWS = """window.open = () => null
window.alert = window.confirm = window.prompt = () => { throw new Error('blocked') }"""

REFUSED = "(() => { try { return !sessionStorage } catch { return true } })()"
LARGE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize) > 24"


class Setting(NamedTuple):
    """How a window is opened, what runs in it first, and what its owner has set.

    `holds` is a script that is true only where the setting has taken hold.
    """

    window: Mapping[str, Any]
    holds: str
    script: str = ""
    preferences: Mapping[str, Any] = {}


SMALL = {"width": 320, "height": 640}
SETTINGS = {
    "320 pixels": Setting({**PHONE, "viewport": SMALL}, "innerWidth === 320"),
    "400 % zoom": Setting(
        {"viewport": {"width": 320, "height": 225}, "device_scale_factor": 4},
        "innerWidth === 320 && devicePixelRatio === 4",
    ),
    "large text": Setting(PHONE, LARGE, preferences={"webkit.webprefs.default_font_size": 32}),
    "storage off": Setting(DESKTOP, REFUSED, NO_STORAGE),
    "cookies off": Setting(
        DESKTOP, REFUSED, preferences={"profile.default_content_setting_values.cookies": 2}
    ),
    "pop-ups blocked": Setting(DESKTOP, "window.open('/') === null", NO_WINDOWS),
    "translated": Setting(DESKTOP, "document.querySelectorAll('main font').length > 9", TRANSLATED),
    "forced colors": Setting(
        {**DESKTOP, "forced_colors": "active"}, "matchMedia('(forced-colors: active)').matches"
    ),
    "reduced motion": Setting(
        {**PHONE, "reduced_motion": "reduce"},
        "matchMedia('(prefers-reduced-motion: reduce)').matches",
    ),
}


class Walked(NamedTuple):
    """What a person met with that setting, up to the result, and in My visit after it."""

    holds: bool
    traffic: Traffic
    seen: list[Seen]
    fitted: list[bool]


@pytest.fixture(scope="module", params=list(SETTINGS.values()), ids=list(SETTINGS))
def walked(
    request: pytest.FixtureRequest, browser: Browser, server: Server, tmp_path_factory
) -> Iterator[Walked]:
    setting: Setting = request.param
    profile = tmp_path_factory.mktemp("profile")
    # What is set by a person in their browser needs one of their own.
    with (
        _set(browser.browser_type, profile, setting)
        if setting.preferences
        else _scripted(browser, setting)
    ) as page:
        traffic = Traffic()
        traffic.watch(page.context)
        open_app(page, server)
        given = visitors.STOMACH_BLEEDING.answers(engine().rulebook.questionnaire)
        seen = answer_all(page, given)
        fitted = [_fits(page)]
        open_section(page, words("nav_visit"))
        fitted.append(_fits(page))
        yield Walked(page.evaluate(setting.holds), traffic, seen, fitted)


@contextmanager
def _scripted(browser: Browser, setting: Setting) -> Iterator[Page]:
    """A window in which the script of the setting runs before any other."""
    with window(browser, **setting.window) as page:
        page.context.add_init_script(setting.script)
        yield page


@contextmanager
def _set(chromium: BrowserType, profile: Path, setting: Setting) -> Iterator[Page]:
    """A window of somebody who has set these in their browser."""
    kept: dict[str, Any] = {}
    for name, value in setting.preferences.items():
        at = kept
        *parents, last = name.split(".")
        for parent in parents:
            at = at.setdefault(parent, {})
        at[last] = value
    (profile / "Default").mkdir()
    (profile / "Default/Preferences").write_text(json.dumps(kept), encoding="utf-8")
    context = chromium.launch_persistent_context(
        profile, executable_path=executable(), args=[*QUIET, OFFLINE], **setting.window
    )
    try:
        context.on("page", follow)
        context.add_init_script(NOTE_MOVES + ";" + setting.script)
        yield context.new_page()
    finally:
        context.close()


def _fits(page: Page) -> bool:
    return bool(page.evaluate(FITS))


def test_the_setting_has_taken_hold(walked: Walked):
    assert walked.holds


def test_the_whole_visit_goes_as_the_rules_call_for(walked: Walked):
    assert [seen.heading for seen in walked.seen] == [seen.expected for seen in walked.seen]
    assert walked.seen[-1].heading.startswith("Call 911")


def test_nothing_has_to_be_scrolled_sideways_at_the_result_and_in_my_visit(walked: Walked):
    assert walked.fitted == [True, True]


def test_nothing_fails_on_the_way(walked: Walked):
    assert walked.traffic.page_errors == []
