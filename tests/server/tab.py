"""One browser tab as the server sees it: it says what it keeps, presses, marks and types."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection

from tests import rows, streamlit_messages
from tests.browser.server import Server
from tests.server.asking import session
from tests.streamlit_messages import VALUE_FIELDS, Reader, id_of, is_bridge, key_of
from ui.browser.mounting import KEY as BRIDGE

ANSWER_SECONDS = 20


class Tab:
    """A connection. `elements` are those of the last run, `frames` all that ever came.

    `page` is what the next run is asked for.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.frames: list[bytes] = []
        self._reader = Reader()

    @property
    def elements(self) -> list[Element]:
        return self._reader.elements

    @property
    def sections(self) -> dict[str, str]:
        """The page of each section, by the section's address."""
        return self._reader.sections

    @property
    def session(self) -> str:
        """The id of the session that the server has for this tab."""
        return self._reader.session

    @property
    def page(self) -> str:
        return self._reader.page

    @page.setter
    def page(self, page: str) -> None:
        self._reader.page = page

    def keep(self, record: str, revision: int = 1) -> None:
        """Say what this tab keeps, after a first run that asked for it."""
        self.say({"say": "record", "record": record, "revision": revision})

    def say(self, said: Any) -> None:
        """Send what the browser's half of the bridge says."""
        self.run(streamlit_messages.said(self.id_of(BRIDGE), said))

    def press(self, key: str) -> None:
        self.give(key, value=True)

    def confirm(self, *ids: str) -> None:
        """Say that these commands are carried out."""
        self.run(WidgetState(id=self.id_of(BRIDGE), json_value=json.dumps({"done": list(ids)})))

    @property
    def markup(self) -> str:
        """All of the page that is our own markup."""
        return "".join(one.html.body for one in self.elements if one.WhichOneof("type") == "html")

    def press_for(self, button: str, marks: rows.Told | None = None) -> None:
        """Press the button of our own markup that is for this, with these rows marked."""
        told = {**rows.drawn(self.markup), **(marks or {})}
        self.tell({"button": button, "step": rows.step(self.markup), "marks": told})

    def tell(self, pressed: Any) -> None:
        """Send what a browser tells of a press."""
        self.run(streamlit_messages.said(self.id_of(BRIDGE), pressed, "pressed"))

    def give(self, key: str, *, value: Any) -> None:
        """Press, mark, type or open: a value for the first widget whose key begins so."""
        if key in self._reader.parts:
            self.run(WidgetState(id=self._reader.parts[key], bool_value=value))
            return
        kind = next(one.WhichOneof("type") for one in self.elements if key_of(one).startswith(key))
        self.run(WidgetState(id=self.id_of(key), **{VALUE_FIELDS[str(kind)]: value}))

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
            if key_of(element).startswith(key):
                return id_of(element)
        raise LookupError(f"no widget '{key}' among {sorted(map(key_of, self.elements))}")

    @property
    def ids(self) -> list[str]:
        """The ids of all widgets of the last run."""
        return [name for name in map(id_of, self.elements) if name]

    @property
    def has_page(self) -> bool:
        """Whether the last run drew a page of ours, which has the bridge, and not an error's."""
        return any(map(is_bridge, self.elements))

    def run(self, *states: WidgetState) -> None:
        """Have the page drawn again with these values."""
        self.send(streamlit_messages.rerun(self.page, states))

    def send(self, message: BackMsg) -> None:
        """Send a message that leads to a run, and read on to its end."""
        self.socket.send(message.SerializeToString())
        self.read_run()

    def read_run(self) -> None:
        """Read on to the end of a run that was asked for."""
        while not self._reader.read(self._next()):
            pass

    @property
    def words(self) -> str:
        """All that the last run drew."""
        return "\n".join(map(str, self.elements))

    def _next(self) -> bytes:
        frame = self.socket.recv(timeout=ANSWER_SECONDS)
        assert isinstance(frame, bytes)
        self.frames.append(frame)
        return frame


@contextmanager
def tab(server: Server) -> Iterator[Tab]:
    """Open the app and leave it again."""
    with session(server) as socket:
        yield Tab(socket)
