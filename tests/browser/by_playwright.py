"""A window of Chromium with the few verbs that Firefox and WebKit have, for what all three walk."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Download, Page


class ByPlaywright:
    """Drives a page that somebody else opens and closes."""

    def __init__(self, page: Page, folder: Path) -> None:
        self._page, self.downloads = page, folder
        page.on("download", self._keep)

    def open(self, url: str) -> None:
        self._page.goto(url)

    def reload(self) -> None:
        self._page.reload()

    def turn(self, pages: int) -> None:
        """Back by so many pages if negative, else forward, as the browser's own buttons do."""
        for _ in range(abs(pages)):
            (self._page.go_back if pages < 0 else self._page.go_forward)()

    def run(self, script: str) -> Any:
        """The value of a script, which must be one that JSON can hold."""
        return self._page.evaluate(script)

    def tap(self, x: int, y: int) -> None:
        """Press and let go at that place of the window."""
        self._page.mouse.click(x, y)

    def touch(self, x: int, y: int) -> None:
        """Put a finger there and lift it."""
        self._page.touchscreen.tap(x, y)

    def key(self, name: str) -> None:
        """Press a key and let it go, as "Tab", or two at once, as "Shift+Tab"."""
        self._page.keyboard.press(name)

    def give(self, field: str, file: Path) -> None:
        """Choose a file for the field of that selector."""
        self._page.set_input_files(field, file)

    def printed(self) -> bytes:
        """The page as it is printed, a PDF."""
        return self._page.pdf()

    def _keep(self, download: Download) -> None:
        download.save_as(self.downloads / download.suggested_filename)
