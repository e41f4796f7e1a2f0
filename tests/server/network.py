"""A network between browser and server that can be cut, held up, and led to another server."""

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

from tests.browser.server import Server

CHUNK = 65536
LOOK_SECONDS = 0.01


@dataclass
class Network:
    """Listens on a port of its own and passes everything on to `server`, both ways.

    As a context it is closed at the end.
    """

    server: Server
    up: bool = True
    # What the server says is lost, though the connection stands.
    deaf: bool = False
    # What the browser says is lost likewise.
    mute: bool = False
    # What the server says is on its way, and arrives once this is so no more.
    late: bool = False
    _listener: socket.socket = field(init=False)
    _open: set[socket.socket] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut(self) -> None:
        """Break every connection and let no new one through."""
        self.up = False
        for one in list(self._open):
            _close(one)

    def mend(self) -> None:
        self.up = True

    def close(self) -> None:
        self.cut()
        _close(self._listener)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self._join(client)

    def _join(self, client: socket.socket) -> None:
        try:
            if not self.up:
                raise ConnectionRefusedError
            server = socket.create_connection(("127.0.0.1", self.server.port))
        except OSError:
            _close(client)
            return
        self._open |= {client, server}
        for source, target in ((client, server), (server, client)):
            threading.Thread(target=self._pass_on, args=(source, target), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            from_server = source.getpeername()[1] == self.server.port
            while data := source.recv(CHUNK):
                while from_server and self.late:
                    time.sleep(LOOK_SECONDS)
                if not (self.deaf if from_server else self.mute):
                    target.sendall(data)
        for one in (source, target):
            self._open.discard(one)
            _close(one)


def _close(one: socket.socket) -> None:
    # Only a shutdown wakes a thread that waits for the other side.
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
