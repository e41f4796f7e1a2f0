"""What a person or a stranger's file says is shown letter by letter, wherever it stands."""

import pytest
from playwright.sync_api import Page

from tests import visitors
from tests.browser.pages import journey_at, to_my_visit
from tests.browser.server import Server
from tests.own_words import ELSEWHERE, HOSTILE, who_says

MARKUP = (
    f"main a[href*='{ELSEWHERE}']",
    f"main img[src*='{ELSEWHERE}']",
    "main .katex",
    "main [data-testid='stMarkdownContainer'] :is(table, blockquote, ol, h4, h5, h6)",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_own_words_are_never_read_as_markup(page: Page, server: Server, text: str):
    to_my_visit(page, server, who_says(text, journey_at(visitors.GROWING_LUMP, "result")))

    read = {what: page.locator(what).count() for what in MARKUP}
    assert not any(read.values()), read
