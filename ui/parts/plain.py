"""Lists and paragraphs that are no Markdown: every line is shown letter by letter."""

from collections.abc import Iterable
from html import escape

import streamlit as st


def listed(lines: Iterable[str], *, strong: Iterable[str] = (), more: str = "") -> None:
    """Lines one below the other, those that matter most first; `more` is our own markup."""
    first = "".join(f"<li><strong>{escape(line)}</strong></li>" for line in strong)
    rest = "".join(f"<li>{escape(line)}</li>" for line in lines)
    if first or rest or more:
        st.html(f'<ul class="vg-list">{first}{rest}{more}</ul>')


def paragraph(text: str) -> None:
    """One paragraph."""
    st.html(f"<p>{escape(text)}</p>")
