"""One browser tab as the server sees it: it says what it keeps, presses, marks and types.

It speaks Streamlit's own messages, so a new release may need a change here.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection

from tests import boxes
from tests.browser.server import Server
from tests.server.asking import session
from ui.browser.mounting import KEY as BRIDGE

ANSWER_SECONDS = 20
# Where the value of each kind of widget goes in a message.
VALUE = {
    "button": "trigger_value",
    "radio": "string_value",
    "selectbox": "string_value",
    "text_area": "string_value",
    "text_input": "string_value",
}


class Tab:
    """A connection. `elements` are those of the last run, `frames` all that ever came."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.elements: list[Element] = []
        self.frames: list[bytes] = []
        self.sections: dict[str, str] = {}
        self.page = ""

    def keep(self, record: str, revision: int = 1) -> None:
        """Say what this tab keeps, after a first run that asked for it."""
        self.say({"say": "record", "record": record, "revision": revision})

    def say(self, said: Any) -> None:
        """Send what the browser's half of the bridge says."""
        event = json.dumps([{"event": "said", "value": said}])
        self.run(
            WidgetState(id=_make_trigger_id(self.id_of(BRIDGE), "events"), json_trigger_value=event)
        )

    def press(self, key: str) -> None:
        self.give(key, value=True)

    def confirm(self, *ids: str) -> None:
        """Say that these commands are carried out."""
        self.run(WidgetState(id=self.id_of(BRIDGE), json_value=json.dumps({"done": list(ids)})))

    def tick(self, options: Any) -> None:
        """Say that these boxes are ticked, of those on the page."""
        html = "".join(one.html.body for one in self.elements if one.WhichOneof("type") == "html")
        told = boxes.told(boxes.name_in(html), options)
        self.run(WidgetState(id=self.id_of(BRIDGE), json_value=told))

    def give(self, key: str, *, value: Any) -> None:
        """Press, mark or type: a value for the first widget whose key begins so."""
        kind = next(one.WhichOneof("type") for one in self.elements if _key(one).startswith(key))
        self.run(WidgetState(id=self.id_of(key), **{VALUE[str(kind)]: value}))

    def turn_to(self, section: str) -> None:
        """Open a section, by its address."""
        self.page = self.sections[section]
        self.run()

    def turn_to_part(self, section: str, part: str) -> None:
        """Open a part of the section that is open, by the words on it."""
        state = WidgetState(id=self.id_of(f"{section}_part"))
        state.string_array_value.data.append(part)
        self.run(state)

    def id_of(self, key: str) -> str:
        """The id of the first widget whose key begins so. Raises `LookupError`."""
        for element in self.elements:
            if _key(element).startswith(key):
                return _id(element)
        raise LookupError(f"no widget '{key}' among {sorted(map(_key, self.elements))}")

    @property
    def ids(self) -> list[str]:
        """The ids of all widgets of the last run."""
        return [name for name in map(_id, self.elements) if name]

    @property
    def has_page(self) -> bool:
        """Whether the last run drew a page of ours, which has the bridge, and not an error's."""
        return any(_key(element).startswith(BRIDGE) for element in self.elements)

    def run(self, *states: WidgetState) -> None:
        """Have the page drawn again with these values."""
        message = BackMsg()
        message.rerun_script.query_string = ""
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.widget_states.widgets.extend(states)
        self.send(message)

    def send(self, message: BackMsg) -> None:
        """Send a message that leads to a run, and read on to its end."""
        self.socket.send(message.SerializeToString())
        self.read_run()

    def read_run(self) -> None:
        """Read on to the end of a run that was asked for."""
        while not self._ends_the_run(self._next()):
            pass

    @property
    def words(self) -> str:
        """All that the last run drew."""
        return "\n".join(map(str, self.elements))

    def _next(self) -> ForwardMsg:
        frame = self.socket.recv(timeout=ANSWER_SECONDS)
        assert isinstance(frame, bytes)
        self.frames.append(frame)
        message: ForwardMsg = ForwardMsg.FromString(frame)
        return message

    def _ends_the_run(self, message: ForwardMsg) -> bool:
        match message.WhichOneof("type"):
            case "new_session":
                self.elements = []
                self.page = message.new_session.page_script_hash
            case "navigation":
                pages = message.navigation.app_pages
                self.sections = {page.url_pathname: page.page_script_hash for page in pages}
            case "delta" if message.delta.WhichOneof("type") == "new_element":
                self.elements.append(message.delta.new_element)
            case "script_finished":
                return bool(message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)
        return False


@contextmanager
def tab(server: Server) -> Iterator[Tab]:
    """Open the app and leave it again."""
    with session(server) as socket:
        yield Tab(socket)


def _id(element: Element) -> str:
    return str(getattr(getattr(element, str(element.WhichOneof("type"))), "id", ""))


def _key(element: Element) -> str:
    """The key behind Streamlit's `$$ID-<hash>-`."""
    return _id(element).partition("-")[2].partition("-")[2]
