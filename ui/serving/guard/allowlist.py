"""Who may come in, and where: hosts, origins, methods and addresses.

Only the addresses that were named at start are open, each letter for letter: Streamlit answers an
unknown one with its own page, so a new route of the library has to stay shut too. A foreign origin
is turned away here, because Streamlit's own check would call outside and block.
"""

import re
from collections.abc import Collection, Sequence
from http import HTTPStatus
from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

STREAM = "/_stcore/stream"
# What Streamlit's script asks for beside its files, and the sign of life for whoever runs the app.
ALWAYS_OPEN = ("/_stcore/health", "/_stcore/host-config")
READING = {"GET", "HEAD"}
POLICY_VIOLATION = 1008


class Doors:
    """Refuses with 400 (host), 403 (origin), 404 (address) or 405 (method)."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str], addresses: Collection[str]) -> None:
        self.app = app
        self.hosts = hosts
        self.addresses = frozenset({*addresses, *ALWAYS_OPEN})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = _in_origin_form(scope)
            status = self._status(scope)
            answer = _refusal(status) if status else self.app
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
        if scope["path"] not in self.addresses:
            return 404
        return None if scope["method"] in READING else 405

    def _may_connect(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        origin = _split(headers.get("origin", ""))
        own = origin.scheme in {"http", "https"} and origin.netloc == host
        return scope["path"] == STREAM and own and is_allowed(host, self.hosts)


def _refusal(status: int) -> PlainTextResponse:
    headers = {"allow": ", ".join(sorted(READING))} if status == 405 else None  # noqa: PLR2004
    return PlainTextResponse(HTTPStatus(status).phrase, status, headers=headers)


def _in_origin_form(scope: Scope) -> Scope:
    """The same request with a path alone as its target.

    A proxy may send the whole address; its host then counts, and not the Host header (RFC 9112).
    """
    if scope["path"].startswith("/"):
        return scope
    target = _split(scope["path"])
    if target.scheme not in {"http", "https"}:
        return scope
    changed = {**scope, "path": target.path or "/", "headers": [*scope["headers"]]}
    MutableHeaders(scope=changed)["host"] = target.netloc
    return {**changed, "raw_path": changed["path"].encode()}


def _split(address: str) -> SplitResult:
    """The parts of an address; all empty when it is none, such as `http://[::1`."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")


def is_allowed(host: str, hosts: Sequence[str]) -> bool:
    """Whether a Host header names one of `hosts`; `*.example.org` stands for names below it."""
    name = re.sub(r":\d{1,5}$", "", host.lower())
    return any(
        name.endswith(allowed[1:]) if allowed.startswith("*.") else name == allowed
        for allowed in hosts
    )
