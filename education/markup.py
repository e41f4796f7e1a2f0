"""The only markup a Learn text may hold: **bold** words. Everything else is refused when loading.

So a text is safe both as HTML (through `html`) and as Markdown (as it stands).
"""

import re
from html import escape
from typing import NamedTuple

from questionnaire import MarkedWords as Marked

__all__ = ["Marked", "Piece", "html", "pieces", "plain"]

_BOLD = re.compile(r"\*\*(.+?)\*\*")


class Piece(NamedTuple):
    """A run of words, bold or not."""

    text: str
    bold: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """The text as runs, in order; their texts joined are the words a person reads."""
    parts = _BOLD.split(text)
    runs = (Piece(part, index % 2 == 1) for index, part in enumerate(parts))
    return tuple(run for run in runs if run.text)


def plain(text: str) -> str:
    """The words without markup."""
    return "".join(run.text for run in pieces(text))


def html(text: str) -> str:
    """Escaped HTML with `<strong>` as its only tag."""
    return "".join(
        f"<strong>{escape(run.text)}</strong>" if run.bold else escape(run.text)
        for run in pieces(text)
    )
