"""A drawing with its words: nothing in it that runs or loads, and a text that can replace it."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from education.markup import Marked
from questionnaire import Frozen, Identifier

_UNSAFE = re.compile(
    r"<(script|style|image|foreignObject|a|use|animate)\b|\bon\w+=|\bhref\b|url\(|<!", re.IGNORECASE
)


def _only_shapes(svg: str) -> str:
    if not svg.startswith("<svg ") or not svg.endswith("</svg>"):
        raise ValueError("the drawing is not one <svg> element; remove what stands around it")
    found = _UNSAFE.search(svg)
    if found:
        raise ValueError(f"'{found[0]}' may not stand in a drawing; draw with plain shapes")
    return svg


class Label(Frozen):
    """A labelled spot of a drawing, in words."""

    name: Marked
    about: Marked


class Drawing(Frozen):
    """An inline SVG. `description` and `labels` say in words all that the drawing shows."""

    id: Identifier
    title: Marked
    caption: Marked
    description: Marked
    labels: tuple[Label, ...] = Field(min_length=1)
    svg: Annotated[str, AfterValidator(_only_shapes)]
