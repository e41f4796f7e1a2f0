"""Streamlit's own page, made ours: something to read at once, and the way out without JavaScript.

What the app asks for later is named in it, so that a phone need not find out step by step.
"""

import re
from collections.abc import Sequence
from html import escape

from questionnaire import spoken
from ui.serving.static.opening import Opening
from ui.serving.static.template import direction

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>\s*')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_STREAMLIT = re.compile('(?=<script type="module")')
_STYLE_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
_HTML = re.compile("<html[^>]*>")
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
    page = _HTML.sub(_language, page, count=1)
    page = _replace(_TITLE, f"<title>{escape(title)}</title>", page)
    page = _replace(_NOSCRIPT, "", page)
    page = _replace(_STREAMLIT, before, page)
    page = _replace(re.compile("</head>"), "\n".join([*preloads, "</head>"]), page)
    page = _replace(re.compile('<meta charset="[^"]*" ?/?>', re.IGNORECASE), opening.head, page)
    return _replace(re.compile(_ROOT), body, page)


def _language(_: re.Match[str]) -> str:
    return f'<html lang="{spoken().tag}" dir="{direction(spoken())}">'


def _replace(place: re.Pattern[str], text: str, page: str) -> str:
    changed, times = place.subn(lambda _: text, page)
    if times != 1:
        raise UnknownPage(f"{place.pattern} stands {times} times in Streamlit's page, not once")
    return changed
