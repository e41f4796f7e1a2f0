"""All that leaves a demonstration, on paper or as a file, says that the people are made up."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import DESKTOP
from tests.browser.demonstrating import MARK, show
from tests.browser.server import Server
from tests.browser.walk import press
from tests.browser.window import window
from tests.printed import NEEDS_POPPLER, packed, pages_of
from ui.words import words


@NEEDS_POPPLER
@pytest.mark.parametrize("way", ["next", "result", "sheet", "card", "people"])
def test_every_printed_page_is_marked(page: Page, server: Server, way: str):
    show(page, server, "person:fever", way)

    printed = pages_of(page.pdf())
    assert printed
    assert all(packed(MARK) in packed("".join(lines)) for lines in printed)


@NEEDS_POPPLER
def test_each_side_of_the_sheet_is_one_printed_page(page: Page, server: Server):
    show(page, server, "person:thigh", "sheet")

    sides = pages_of(page.pdf())
    assert len(sides) == page.locator(".vg-sheet").count() == 2
    assert all(packed(words("demo_panel")) not in packed("".join(lines)) for lines in sides)


@NEEDS_POPPLER
def test_the_file_and_the_copied_text_are_marked(browser: Browser, server: Server):
    rights = ["clipboard-read", "clipboard-write"]
    with window(browser, **DESKTOP, permissions=rights) as page:
        show(page, server, "person:fever", "sheet")
        with page.expect_download() as download:
            press(page, words("take_pdf"))
        pages = pages_of(download.value.path().read_bytes())
        page.locator('[data-copies="sheet_text"]').click()
        expect(page.locator(".vg-voice")).to_have_text(words("copied"))
        text = page.evaluate("navigator.clipboard.readText()")

    assert download.value.suggested_filename == "demonstration.pdf"
    assert all(packed(MARK) in packed("".join(lines)) for lines in pages)
    assert text.startswith(MARK.upper())
