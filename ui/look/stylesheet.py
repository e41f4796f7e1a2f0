"""How pages look: one style sheet, and the few pieces of markup that several pages share.

The texts given to these functions are escaped here; the markup around them is ours alone.
"""

from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from ui import content
from ui.serving.static.fallback_words import words_or_fallback as text
from ui.serving.static.strip import strip_lead
from ui.settings import from_environment

STYLE_SHEET = Path(__file__).with_name("look.css")

_linked = False


def link_from_shell() -> None:
    """The server's own page links the style sheet, so that pages need not send it."""
    global _linked  # noqa: PLW0603 - set once, at start
    _linked = True


def apply() -> None:
    """Call once in every run, before anything visible."""
    if not _linked:
        st.html(STYLE_SHEET)


@cache
def shared_device() -> bool:
    """Whether this is set up as a device that strangers use after each other."""
    return from_environment(clinic=content.clinic()).shared_device


def emergency_strip(number: str) -> str:
    """The line on top of every page. `number` may also be words, such as "your local number"."""
    return (
        f'<aside class="vg-strip" aria-label="{escape(text("strip_label"))}">'
        f"<p>{strip_lead(number)}</p>"
        '<p><a href="/emergency" target="_blank" rel="noopener">'
        f"{escape(text('strip_more'))}</a></p></aside>"
    )
