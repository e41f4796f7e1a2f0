"""Who may come in, and where: hosts, origins, methods and addresses.

Everything that the pages do not use is shut, so that a new route of the library stays shut too. A
foreign origin is turned away here, because Streamlit's own check would call outside and block.
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

STREAM = "/_stcore/stream"
READING = {"GET", "HEAD"}
POLICY_VIOLATION = 1008

# A page of the app is one plain word; Streamlit answers every unknown address with its own page.
_OPEN = re.compile(
    r"/|/(?!oauth2callback)[a-z0-9_-]{1,64}|/favicon\.(png|svg)|/static/[a-z]+/[\w-][\w.-]*"
    r"|/look/[\w-]+\.(css|js)|/_stcore/(health|host-config)"
    r"|/_stcore/bidi-components/[\w.-]+/[\w-]+\.(js|css)",
    re.ASCII,
)


class Doors:
    """Refuses with 400 (host), 403 (origin), 404 (address) or 405 (method)."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            status = self._status(scope)
            answer = PlainTextResponse(_SAID[status], status) if status else self.app
            await answer(scope, receive, send)
        elif scope["type"] == "websocket" and not self._may_connect(scope):
            # Closed before it was accepted, which the server turns into a plain 403.
            await receive()
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await self.app(scope, receive, send)

    def _status(self, scope: Scope) -> int | None:
        if not is_allowed(Headers(scope=scope).get("host", ""), self.hosts):
            return 400
        if not _OPEN.fullmatch(scope["path"]):
            return 404
        return None if scope["method"] in READING else 405

    def _may_connect(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        origin = urlsplit(headers.get("origin", ""))
        own = origin.scheme in {"http", "https"} and origin.netloc == host
        return scope["path"] == STREAM and own and is_allowed(host, self.hosts)


_SAID = {400: "Unknown host", 404: "Not found", 405: "Method not allowed"}


def is_allowed(host: str, hosts: Sequence[str]) -> bool:
    """Whether a Host header names one of `hosts`; `*.example.org` stands for names below it."""
    name = re.sub(r":\d{1,5}$", "", host.lower())
    return any(
        name.endswith(allowed[1:]) if allowed.startswith("*.") else name == allowed
        for allowed in hosts
    )
