"""Boxes to tick, as one piece of markup (docs/decisions/0010-boxes.md).

Streamlit draws each box as a part of its own, and the person waits for every part. What is ticked
comes back through the bridge: ui/browser/scripts/boxes.js tells the session of it.
"""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from questionnaire import NONE


class Drawing(NamedTuple):
    """Boxes as they were drawn: the markup stays the same while the person ticks.

    `place` is the same in every drawing, so that a box is found again after a lost connection;
    `name` says which one the browser speaks of. `after` are the messages shown before it was made:
    when one has come or gone, the browser draws the boxes anew.
    """

    place: str
    name: str
    ticked: frozenset[str]
    after: tuple[int, bool]


def markup(drawing: Drawing, label: str, options: Mapping[str, str]) -> str:
    """A group of boxes by the name `label`, with the text of each option."""
    boxes = "".join(_box(option, text, drawing.ticked) for option, text in options.items())
    return (
        f'<div class="vg-boxes st-key-{escape(drawing.place)}" data-boxes="{escape(drawing.name)}"'
        f' role="group" aria-label="{escape(label)}">{boxes}</div>'
    )


def _box(option: str, text: str, ticked: frozenset[str]) -> str:
    alone = " data-alone" if option == NONE else ""
    checked = " checked" if option in ticked else ""
    box = f'<input type="checkbox" value="{escape(option)}"{alone}{checked}>'
    return f"<label>{box}<span>{escape(text)}</span></label>"
