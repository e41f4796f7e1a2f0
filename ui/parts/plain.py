"""Lists and paragraphs that are no Markdown: every line is shown letter by letter."""

from collections.abc import Iterable
from html import escape

import streamlit as st


def listed(lines: Iterable[str], *, strong: Iterable[str] = (), more: str = "") -> None:
    """Lines one below the other, those that matter most first; `more` is our own markup."""
    if markup := a_list(lines, strong=strong, more=more):
        st.html(markup)


def a_list(lines: Iterable[str], *, strong: Iterable[str] = (), more: str = "") -> str:
    """The same as markup; nothing for no lines."""
    first = "".join(f"<li><strong>{escape(line)}</strong></li>" for line in strong)
    rest = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<ul class="vg-list">{first}{rest}{more}</ul>' if first or rest or more else ""


def paragraph(*texts: str) -> None:
    """Each text as a paragraph, all of them one piece of the page."""
    st.html(paragraphs(texts))


def paragraphs(texts: Iterable[str]) -> str:
    """The same as markup."""
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def lines(text: str) -> str:
    """A text as markup, line by line as somebody wrote it."""
    return "<br>".join(map(escape, text.splitlines()))


def under_heading(heading: str, markup: str) -> str:
    """Our own markup under a heading of a page."""
    return f"<h2>{escape(heading)}</h2>{markup}"
