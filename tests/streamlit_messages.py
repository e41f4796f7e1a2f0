"""Streamlit's own messages, as a browser's tab writes and reads them over the websocket.

The only place beside the app that knows them, for tests and benchmarks alike: a new release may
need a change here and nowhere else.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from ui.browser.mounting import KEY as BRIDGE

# Where the value of each kind of widget goes in a message.
VALUE_FIELDS = {
    "button": "trigger_value",
    "checkbox": "bool_value",
    "radio": "string_value",
    "selectbox": "string_value",
    "text_area": "string_value",
    "text_input": "string_value",
}
_KEYED = re.compile(r"\$\$ID-[0-9a-f]+-(?P<key>.+)", re.DOTALL)


def id_of(element: Element) -> str:
    """The id of a widget, empty for what is none."""
    return str(getattr(getattr(element, str(element.WhichOneof("type"))), "id", ""))


def key_of(element: Element) -> str:
    """The key that our code gave a widget; its id where it gave none."""
    keyed = _KEYED.fullmatch(id_of(element))
    return keyed["key"] if keyed else id_of(element)


def is_bridge(element: Element) -> bool:
    return element.WhichOneof("type") == "bidi_component" and key_of(element) == BRIDGE


def said(bridge_id: str, value: Any, event: str = "said") -> WidgetState:
    """What the browser's half of the bridge says once."""
    told = json.dumps([{"event": event, "value": value}])
    return WidgetState(id=_make_trigger_id(bridge_id, "events"), json_trigger_value=told)


def rerun(page: str, states: Iterable[WidgetState] = (), cached: Iterable[str] = ()) -> BackMsg:
    """Ask for a run of that page's script. `cached` are hashes of messages that are known."""
    message = BackMsg()
    message.rerun_script.query_string = ""
    message.rerun_script.page_script_hash = page
    message.rerun_script.widget_states.widgets.extend(states)
    message.rerun_script.cached_message_hashes.extend(cached)
    return message


class Reader:
    """What the app sent so far: the page, its sections by address, and what the last run drew.

    `parts` are those that can be opened there, their ids by key.
    """

    def __init__(self) -> None:
        self.session = self.page = ""
        self.sections: dict[str, str] = {}
        self.cached: dict[str, ForwardMsg] = {}
        self.parts: dict[str, str] = {}
        self._drawn: dict[tuple[int, ...], Element] = {}
        self._running = False

    @property
    def elements(self) -> list[Element]:
        """In the order of the page."""
        return [self._drawn[path] for path in sorted(self._drawn)]

    def read(self, frame: bytes) -> bool:
        """Whether a run that was asked for ends with this frame; one cut short does not."""
        message = self._whole(ForwardMsg.FromString(frame))
        match message.WhichOneof("type"):
            case "new_session":
                self._running, self._drawn, self.parts = True, {}, {}
                self.session = message.new_session.initialize.session_id or self.session
                self.page = message.new_session.page_script_hash
            case "navigation":
                pages = message.navigation.app_pages
                self.sections = {page.url_pathname: page.page_script_hash for page in pages}
            case "delta" if message.delta.WhichOneof("type") == "new_element":
                self._drawn[tuple(message.metadata.delta_path)] = message.delta.new_element
            case "delta" if (part := message.delta.add_block.expandable.id) and (
                keyed := _KEYED.fullmatch(part)
            ):
                self.parts[keyed["key"]] = part
            case "script_finished" if self._running:
                self._running = False
                return bool(message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)
        return False

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        """The message itself, where one that was sent before came as its hash."""
        if message.WhichOneof("type") == "ref_hash":
            whole = ForwardMsg()
            whole.CopyFrom(self.cached[message.ref_hash])
            whole.metadata.CopyFrom(message.metadata)
            return whole
        if message.metadata.cacheable and message.hash:
            self.cached[message.hash] = message
        return message
