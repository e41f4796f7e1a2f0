"""What every answer tells the browser: what the page may load, who may frame it, what to forget."""

import base64
import hashlib
import re
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.settings import Settings

YEAR = 365 * 24 * 60 * 60
UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
PARTS = ("/static/", "/look/", "/_stcore/bidi-components/")
FOR_PAGES_ALONE = {
    "cross-origin-opener-policy",
    "permissions-policy",
    "referrer-policy",
    "x-frame-options",
}
_INLINE = re.compile(r"<(script|style)(?![^>]*\ssrc=)[^>]*>(.*?)</\1>", re.DOTALL)


def inline_hashes(html: str, tag: str) -> str:
    """The hashes under which a policy allows the inline `tag`s of this page and no other."""
    contents = [body for name, body in _INLINE.findall(html) if name == tag]
    digests = [hashlib.sha256(content.encode()).digest() for content in contents]
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def app_policy(shell: str, settings: Settings) -> str:
    """For the app itself. Its styles are written by script as it goes, so they are allowed."""
    scripts = " ".join(["'self'", inline_hashes(shell, "script")]).strip()
    return _policy(
        settings,
        f"script-src {scripts}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "manifest-src 'self'",
    )


def page_policy(html: str, settings: Settings, *, fetches_app: bool = False) -> str:
    """For a static page: no script at all, and its own styles only."""
    # Browsers hold a prefetch against default-src.
    fetched = "default-src 'self'" if fetches_app else "default-src 'none'"
    return _policy(
        settings,
        "script-src 'none'",
        f"style-src {inline_hashes(html, 'style')}",
        "img-src 'self' data:",
        "form-action 'none'",
        default=fetched,
    )


def closed_policy(settings: Settings) -> str:
    """For a page that came without a policy of its own: it may load nothing and do nothing."""
    return _policy(settings, "form-action 'none'")


def _policy(settings: Settings, *parts: str, default: str = "default-src 'none'") -> str:
    closed = (
        "base-uri 'none'",
        "object-src 'none'",
        f"frame-ancestors {settings.frame_ancestors}",
    )
    return "; ".join([default, *parts, *closed])


def common_headers(settings: Settings) -> dict[str, str]:
    """On every answer, whatever it holds."""
    headers = {
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
    }
    if settings.frame_ancestors == "'none'":
        headers["x-frame-options"] = "DENY"
    if settings.https:
        headers["strict-transport-security"] = f"max-age={YEAR}"
    return headers


class CommonHeaders:
    """Adds them, lets nothing be stored unless its answer says otherwise, and sets no cookie.

    No page leaves without a policy: one that nobody thought of gets one that allows nothing.
    Browsers heed some headers on pages alone; a first visit fetches a hundred parts of a page.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.headers = common_headers(settings)
        self.closed_policy = closed_policy(settings)
        self.headers_of_parts = {
            name: value for name, value in self.headers.items() if name not in FOR_PAGES_ALONE
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] in {"http.response.start", "websocket.accept"}:
                headers = MutableHeaders(scope=message)
                # Streamlit's cookie guards uploads against other sites; there are no uploads.
                del headers["set-cookie"]
                if message["type"] == "http.response.start":
                    part = _is_part(scope["path"], message["status"], headers)
                    headers.update(self.headers_of_parts if part else self.headers)
                    if _is_page(headers):
                        headers.setdefault("content-security-policy", self.closed_policy)
                    _forbid_storing(headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _is_part(path: str, status: int, headers: MutableHeaders) -> bool:
    """Whether this is a part of a page; Streamlit may answer any address with its own page."""
    return status < HTTPStatus.BAD_REQUEST and path.startswith(PARTS) and not _is_page(headers)


def _is_page(headers: MutableHeaders) -> bool:
    return "html" in headers.get("content-type", "").lower()


def _forbid_storing(headers: MutableHeaders) -> None:
    if not is_fixed(headers.get("cache-control", "")):
        headers["cache-control"] = "no-store"


def is_fixed(caching: str) -> bool:
    """Whether an answer says that it never changes under its address."""
    return "immutable" in caching
