"""What a screen reader is offered on each page, beside the file that somebody read and found clear.

A change of words or of a page changes these files; `make hear` renews them, and the difference is
read like any other text.
"""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.server import Server
from tests.heard import golden, tree
from tests.heard.kinds import HEARD
from tests.told import tell

NAMED = re.compile(r'"(.*)"')
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")
SAME_WHEN_HEARD = re.compile(r"[^\w]+")
SMALL = """<main><h1>Chest</h1><fieldset><legend>Pain?</legend>
  <label><input type="checkbox" checked> Yes</label></fieldset>
  <dl><dt>Age</dt><dd>55 <button aria-label="Change the age">Change</button></dd></dl>
  <details><summary>Why</summary>Because</details><p aria-live="polite"></p></main>"""


@pytest.mark.parametrize("name", HEARD)
def test_each_page_offers_what_was_read_and_found_clear(name: str, page: Page, server: Server):
    kept = golden.tree_file(name).read_text(encoding="utf-8")

    offered = golden.written_tree(HEARD[name].title, tree.of(page, server, HEARD[name]))

    assert offered.splitlines() == kept.splitlines(), golden.RENEW


@pytest.mark.parametrize("name", HEARD)
def test_a_recording_says_from_which_screen_reader_it_comes(
    name: str, request: pytest.FixtureRequest
):
    recorded = golden.orca_file(name).read_text(encoding="utf-8")

    assert re.search(r"Recorded from Orca \d[\d.]* with Chromium \d[\d.]*", recorded)
    if missing := _unheard(golden.tree_file(name).read_text(encoding="utf-8"), recorded):
        old = f"OLD RECORDING of {name}: {len(missing)} texts are new, as {missing[0]!r}. make hear"
        tell(request.config, old)


def test_a_text_that_was_not_recorded_is_found():
    assert _unheard('# Head\nheading 1 "Chest"\n  Pain today', "Chest, heading level 1") == [
        "Pain today"
    ]
    assert _unheard('heading 1 "Chest pain"', "Chest pain, heading level 1") == []


def test_a_text_that_is_read_sentence_by_sentence_is_heard():
    """Orca says what it is after the first."""
    read = "“I have a lump., description value\nIt has grown.”"

    assert _unheard("  I have a lump. It has grown.", read) == []
    assert _unheard("  I have a lump. It hurts.", read) == ["I have a lump. It hurts."]


def test_the_tree_is_read_with_states_and_each_text_once(page: Page):
    page.set_content(SMALL)

    assert tree.lines(page) == [
        "main",
        '  heading 1 "Chest"',
        '  group "Pain?"',
        '    checkbox "Yes" checked',
        "  DescriptionList",
        '    term "Age"',
        "    definition",
        "      55",
        '      button "Change the age"',
        '  DisclosureTriangle "Why" collapsed',
    ]


def _unheard(offered: str, recorded: str) -> list[str]:
    """Names and texts of the tree that the recording does not have."""
    heard = _as_heard(recorded)
    lines = [line.strip() for line in offered.splitlines() if not line.startswith("#")]
    texts = [named[1] if (named := NAMED.search(line)) else line for line in lines]
    roles = re.compile(r"[A-Za-z]+")
    return [
        text
        for text in texts
        if not roles.fullmatch(text)
        and not all(_as_heard(one) in heard for one in SENTENCE_ENDS.split(text))
    ]


def _as_heard(text: str) -> str:
    return SAME_WHEN_HEARD.sub(" ", text).strip().casefold()
