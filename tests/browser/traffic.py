"""What the browser asked for, and what it complained about, during one test.

A refused or blocked request counts too: it is noted when it is made, not when it is answered.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError, WebSocket

# Whoever opens a section by its address has Streamlit look below that address first, in vain.
GUESSED = re.compile(r"^https?://[^/]+/[a-z]+/_stcore/(health|host-config)$")
# Neither leaves the page.
LOCAL_SCHEMES = {"blob", "data"}


@dataclass
class Traffic:
    """Fills up while the pages of the contexts it watches are in use."""

    urls: list[str] = field(default_factory=list)
    console_errors: list[str] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext, *opened: Page) -> None:
        """Note what happens in these pages of the window, and in all that it opens from now on."""
        context.on("request", self._note_request)
        context.on("console", self._note_console)
        context.on("weberror", self._note_page_error)
        context.on("page", self._watch_page)
        for page in opened:
            self._watch_page(page)

    def leave(self, context: BrowserContext, *opened: Page) -> None:
        """Note nothing more of what happens there."""
        for page in opened:
            page.remove_listener("websocket", self._note_socket)
        context.remove_listener("request", self._note_request)
        context.remove_listener("console", self._note_console)
        context.remove_listener("weberror", self._note_page_error)
        context.remove_listener("page", self._watch_page)

    def outside(self, origin: str) -> list[str]:
        """Every address that is not on `origin` (a URL such as http://127.0.0.1:8501)."""
        home = urlsplit(origin).netloc
        addresses = [(url, urlsplit(url)) for url in self.urls]
        return [
            url
            for url, parts in addresses
            if parts.scheme not in LOCAL_SCHEMES and parts.netloc != home
        ]

    def _note_request(self, request: Request) -> None:
        self.urls.append(request.url)

    def _watch_page(self, page: Page) -> None:
        page.on("websocket", self._note_socket)

    def _note_socket(self, socket: WebSocket) -> None:
        self.urls.append(socket.url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not GUESSED.search(message.location["url"]):
            self.console_errors.append(message.text)

    def _note_page_error(self, error: WebError) -> None:
        self.page_errors.append(str(error.error))
