"""The pages of docs/looks, drawn anew at the two widths: `make looks`.

A person with a growing lump, on the phone and on the desktop: the top of each page, as tall as the
pictures beside it.
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests import visitors
from tests.browser.chromium import DESKTOP, PHONE, launch
from tests.browser.kinds_of_page import KINDS
from tests.browser.pages import Open, at
from tests.browser.server import Server
from tests.browser.window import window

WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {**PHONE, "device_scale_factor": 1},
    "desktop": DESKTOP,
}
COLORS = 32
TALL = {"phone": 1400, "desktop": 1800}


PAGES: dict[str, Open] = {
    "result": KINDS["result"],
    "emergency": at(visitors.STOMACH_BLEEDING, "result"),
    "sheet": KINDS["take along"],
    "my-visit": KINDS["my visit"],
    "learn": KINDS["topics"],
}


def draw(folder: Path) -> None:
    """Write a picture of each page at each width."""
    with Server(Path(tempfile.mkdtemp())) as server, sync_playwright() as playwright:
        browser = launch(playwright)
        for width, settings in WINDOWS.items():
            for name, open_page in PAGES.items():
                with window(browser, **settings) as page:
                    open_page(page, server)
                    wide = settings["viewport"]["width"]
                    page.set_viewport_size({"width": wide, "height": TALL[width]})
                    _to_its_top(page, name)
                    _save(page.screenshot(), folder / f"{name}-{width}.png")
        browser.close()


def _to_its_top(page: Page, name: str) -> None:
    if name == "sheet":
        page.locator(".vg-sheet").first.evaluate("one => one.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(500)


def _save(picture: bytes, file: Path) -> None:
    """Few colors: a page has few, and the pictures stay small."""
    Image.open(BytesIO(picture)).convert("RGB").quantize(COLORS).save(file, optimize=True)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
