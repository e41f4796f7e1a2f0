"""Streamlit's own page, made ours: something to read at once, and the way out without JavaScript.

What the app asks for later is named in it, so that a phone need not find out step by step.
"""

import re
from collections.abc import Sequence
from html import escape
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.serving.opening import Opening

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>\s*')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_STREAMLIT = re.compile('(?=<script type="module")')
_STYLE_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
_ROOT = '<div id="root"></div>'


class UnknownPage(RuntimeError):
    """The installed Streamlit's page has no place for what must be in it."""


def shell_page(
    page: str, opening: Opening, *, scripts: Sequence[str], style_sheet: str, title: str
) -> str:
    """`page` with our head and opening words. Raises UnknownPage.

    The first of `scripts` runs before Streamlit's own; the others are only fetched early.
    """
    first, *later = map(escape, scripts)
    before = f'<script type="module" crossorigin src="{first}"></script>'
    preloads = [f'<link rel="modulepreload" crossorigin href="{one}">' for one in later]
    page = _AGENT_LINK.sub("", _COMMENT.sub("", page)).lstrip()
    # A browser draws nothing before the style sheets that it has met, so they follow the opening.
    styles = [*_STYLE_SHEET.findall(page), f'<link rel="stylesheet" href="{escape(style_sheet)}">']
    body = "\n".join([opening.body, *styles, _ROOT])
    page = _STYLE_SHEET.sub("", page)
    page = _replace(_TITLE, f"<title>{escape(title)}</title>", page)
    page = _replace(_NOSCRIPT, "", page)
    page = _replace(_STREAMLIT, before, page)
    page = _replace(re.compile("</head>"), "\n".join([*preloads, "</head>"]), page)
    page = _replace(re.compile('<meta charset="[^"]*" ?/?>', re.IGNORECASE), opening.head, page)
    return _replace(re.compile(_ROOT), body, page)


def _replace(place: re.Pattern[str], text: str, page: str) -> str:
    changed, times = place.subn(lambda _: text, page)
    if times != 1:
        raise UnknownPage(f"{place.pattern} stands {times} times in Streamlit's page, not once")
    return changed


class Shell:
    """Puts our page in the place of Streamlit's, wherever that would be the answer."""

    def __init__(self, app: ASGIApp, page: str, policy: str) -> None:
        self.app = app
        self.page = page
        self.headers = {"content-security-policy": policy}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or "." in scope["path"] or "/_stcore/" in scope["path"]:
            await self.app(scope, receive, send)
            return
        replaced = False

        async def send_ours(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_app_page(message):
                replaced = True
                await HTMLResponse(self.page, headers=self.headers)(scope, receive, send)
            elif not replaced:
                await send(message)

        await self.app(_unconditional(scope), receive, send_ours)


def _is_app_page(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    is_html = headers.get("content-type", "").startswith("text/html")
    # Our static pages come with a policy of their own.
    is_ours = "content-security-policy" in headers
    return start["status"] == HTTPStatus.OK and is_html and not is_ours


def _unconditional(scope: Scope) -> Scope:
    """Without the headers that would make Streamlit answer that its own page has not changed."""
    asked = [pair for pair in scope["headers"] if not pair[0].lower().startswith(b"if-")]
    return {**scope, "headers": asked}
