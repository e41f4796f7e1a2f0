"""One browser tab of many, over a websocket to this machine only."""

import asyncio
from collections.abc import Mapping
from ssl import SSLContext
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.visitors.drawn import Drawn, drawn
from tests import streamlit_messages
from tests.streamlit_messages import Reader

ANSWER_SECONDS = 30.0
# A crowded server takes longer than a second for a page.
QUIET_SECONDS = 3.0
AWAY_SECONDS = 0.3
LARGEST_FRAME = 5 * 2**20


class NotHere(ValueError):
    """The address is not on this machine."""


class Tab:
    """A connection, what the last run drew, and every frame since `received` was last emptied."""

    def __init__(
        self, url: str, trusted: SSLContext | None = None, own_address: str | None = None
    ) -> None:
        """`trusted` is for TLS; `own_address` begins with 127, to come as one of many people."""
        address = urlsplit(url)
        if address.hostname != "127.0.0.1":
            raise NotHere("visitors only go to 127.0.0.1")
        self._host = address.netloc
        self._schemes = ("wss", "https") if address.scheme == "https" else ("ws", "http")
        self._way: dict[str, Any] = {"ssl": trusted} if trusted else {}
        if own_address:
            self._way["local_addr"] = (own_address, 0)
        self._socket: ClientConnection | None = None
        self._reader = Reader()
        self._marked: dict[str, tuple[str, Any]] = {}
        self.shown = Drawn({})
        self.received: list[bytes] = []

    async def connect(self, *, resume: bool = False) -> None:
        """Open a connection, to the session of the last one if `resume`."""
        names = ["streamlit", "PLACEHOLDER_AUTH_TOKEN", *([self._reader.session] if resume else [])]
        self._socket = await connect(
            f"{self._schemes[0]}://{self._host}/_stcore/stream",
            subprotocols=names,  # type: ignore[arg-type]  # Streamlit passes plain names
            origin=f"{self._schemes[1]}://{self._host}",  # type: ignore[arg-type]
            max_size=LARGEST_FRAME,
            ping_interval=None,
            compression=None,
            **self._way,
        )

    async def close(self) -> None:
        """Leave politely."""
        if self._socket is not None:
            await self._socket.close()

    async def drop(self) -> None:
        """Lose the connection without a word, and be away as long as a browser is at least."""
        self._connection.transport.abort()
        await asyncio.sleep(AWAY_SECONDS)

    def mark(self, key: str, value: Any) -> None:
        """Set the value of a widget; the next message carries it."""
        widget = self.shown.widgets[key]
        self._marked[widget.id] = (widget.field, value)

    async def run(
        self,
        pressed: str | None = None,
        said: Mapping[str, Any] | None = None,
        told: Mapping[str, Any] | None = None,
    ) -> Drawn:
        """Have the script run, and wait until it has.

        `pressed` is the key of a button of Streamlit's, `said` what the browser's half of the
        bridge says, and `told` what it tells of a button of our own markup.
        """
        await self.send(pressed, said, told)
        async with asyncio.timeout(ANSWER_SECONDS):
            return await self.next_run()

    async def settle(self) -> Drawn:
        """Read on until the app has been quiet for a while, past runs that were cut short."""
        while True:
            try:
                async with asyncio.timeout(QUIET_SECONDS):
                    await self.next_run()
            except TimeoutError:
                return self.shown

    async def send(
        self,
        pressed: str | None = None,
        said: Mapping[str, Any] | None = None,
        told: Mapping[str, Any] | None = None,
    ) -> None:
        """Ask for a run without waiting for it."""
        states = [
            WidgetState(id=widget, **{field: value})
            for widget, (field, value) in self._marked.items()
        ]
        if pressed is not None:
            states.append(WidgetState(id=self.shown.widgets[pressed].id, trigger_value=True))
        bridge = self.shown.bridge_id
        for event, value in (("said", said), ("pressed", told)):
            if value is not None and bridge is not None:
                states.append(streamlit_messages.said(bridge, value, event))
        asked = streamlit_messages.rerun(self._reader.page, states, self._reader.cached)
        await self._connection.send(asked.SerializeToString())

    @property
    def _connection(self) -> ClientConnection:
        if self._socket is None:
            raise ConnectionError("connect first")
        return self._socket

    async def next_run(self) -> Drawn:
        """Show the next run that ends, and forget the values of widgets that are gone."""
        while not self._reader.read(frame := await self._connection.recv(decode=False)):
            self.received.append(frame)
        self.received.append(frame)
        self.shown = drawn(self._reader.elements)
        here = {self.shown.bridge_id, *(widget.id for widget in self.shown.widgets.values())}
        self._marked = {one: value for one, value in self._marked.items() if one in here}
        return self.shown
