"""What one run of an app drew, as a visitor needs it: widgets by their keys, and the bridge."""

import json
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from streamlit.proto.Element_pb2 import Element

from tests.boxes import name_in

BRIDGE = "visit_bridge"
_KEYED = re.compile(r"\$\$ID-[0-9a-f]+-(?P<key>.+)", re.DOTALL)
_VALUE_FIELDS = {
    "button": "trigger_value",
    "checkbox": "bool_value",
    "radio": "string_value",
    "selectbox": "string_value",
    "text_input": "string_value",
}


class Widget(NamedTuple):
    """Something to press or to mark. `field` is where its value goes in a message."""

    id: str
    field: str
    options: tuple[str, ...]


class Drawn(NamedTuple):
    """`message` is what the bridge gave the browser; `boxes` is the name of those to tick.

    Each is None where there is none.
    """

    widgets: dict[str, Widget]
    bridge_id: str | None = None
    message: dict[str, Any] | None = None
    boxes: str | None = None
    exceptions: int = 0

    def keyed(self, beginning: str) -> str | None:
        """The key of the first widget whose key begins so."""
        return next((key for key in self.widgets if key.startswith(beginning)), None)


def drawn(elements: Iterable[Element]) -> Drawn:
    """Read the elements of one finished run."""
    widgets: dict[str, Widget] = {}
    bridge_id, message, boxes, exceptions = None, None, None, 0
    for element in elements:
        kind = element.WhichOneof("type")
        exceptions += kind == "exception"
        if kind == "bidi_component" and _key(element.bidi_component.id) == BRIDGE:
            bridge_id = element.bidi_component.id
            message = json.loads(element.bidi_component.bytes)
        elif kind == "html":
            boxes = name_in(element.html.body) or boxes
        elif kind in _VALUE_FIELDS:
            part = getattr(element, kind)
            options = tuple(part.options) if kind in ("radio", "selectbox") else ()
            widgets[_key(part.id)] = Widget(part.id, _VALUE_FIELDS[kind], options)
    return Drawn(widgets, bridge_id, message, boxes, exceptions)


def _key(widget: str) -> str:
    keyed = _KEYED.fullmatch(widget)
    return keyed["key"] if keyed else widget
