"""What a person searches for is used on the page, and the tab keeps nothing of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import section
from tests.browser.server import Server
from tests.browser.walk import rerun, wait_ready
from ui.words import words

TYPED = "zebra"
# As Streamlit draws a field with a key.
A_FIELD = '<div class="st-key-note"><textarea aria-label="Note"></textarea></div>'


def kept(page: Page) -> str:
    """What the tab keeps."""
    return str(page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})"))


@pytest.mark.parametrize(
    ("part", "label"),
    [("learn", "learn_search"), ("how", "how_search")],
    ids=["topics", "rules"],
)
def test_what_is_searched_for_is_not_kept(page: Page, server: Server, part: str, label: str):
    section(part)(page, server)
    field = page.get_by_label(words(label), exact=True)

    field.press_sequentially(TYPED)
    while_typing = kept(page)
    with rerun(page):
        field.press("Tab")
    page.reload()
    wait_ready(page)

    assert TYPED not in while_typing
    assert TYPED not in kept(page)
    expect(field).to_have_value("")


def test_what_is_typed_in_any_other_field_is_kept(page: Page, server: Server):
    section("learn")(page, server)
    page.evaluate("(markup) => document.body.insertAdjacentHTML('beforeend', markup)", A_FIELD)

    page.get_by_label("Note", exact=True).press_sequentially(TYPED)

    assert TYPED in kept(page)
