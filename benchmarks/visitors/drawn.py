"""What one run of an app drew, as a visitor needs it: widgets by key, markup, and the bridge."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from streamlit.proto.Element_pb2 import Element

from tests.streamlit_messages import VALUE_FIELDS, id_of, is_bridge, key_of


class Widget(NamedTuple):
    """Something to press or to mark. `field` is where its value goes in a message."""

    id: str
    field: str
    options: tuple[str, ...]


class Drawn(NamedTuple):
    """`markup` is all that is no widget; `message` is what the bridge gave the browser, if any."""

    widgets: dict[str, Widget]
    markup: str = ""
    bridge_id: str | None = None
    message: dict[str, Any] | None = None
    exceptions: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether the run drew nothing at all, as one that a cut ended does."""
        return not (self.widgets or self.markup or self.bridge_id or self.exceptions)

    def keyed(self, beginning: str) -> str | None:
        """The key of the first widget whose key begins so."""
        return next((key for key in self.widgets if key.startswith(beginning)), None)


def drawn(elements: Iterable[Element]) -> Drawn:
    """Read the elements of one finished run."""
    widgets: dict[str, Widget] = {}
    markup, bridge_id, message, exceptions = "", None, None, 0
    for element in elements:
        kind = element.WhichOneof("type")
        exceptions += kind == "exception"
        if is_bridge(element):
            bridge_id = id_of(element)
            message = json.loads(element.bidi_component.bytes)
        elif kind == "html":
            markup += element.html.body
        elif kind in VALUE_FIELDS:
            chosen_from = getattr(element, kind).options if kind in ("radio", "selectbox") else ()
            options = tuple(chosen_from)
            widgets[key_of(element)] = Widget(id_of(element), VALUE_FIELDS[kind], options)
    return Drawn(widgets, markup, bridge_id, message, exceptions)
