"""Asking the server as anything but a browser may: any host, any origin, any frame."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import NamedTuple, Protocol

from starlette.types import ASGIApp, Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from websockets.sync.client import ClientConnection, connect

from tests.browser.server import Server
from tests.server import own_loop

STREAM = "/_stcore/stream"
ANSWER_SECONDS = 10


class Listening(Protocol):
    """Whatever answers on a port of this machine."""

    @property
    def port(self) -> int: ...


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    text: str


def ask(server: Listening, path: str, *, method: str = "GET", **headers: str) -> Answer:
    """One answer. Underscores in header names stand for dashes; names of answers are lower case."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=ANSWER_SECONDS)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=named)
    answer = connection.getresponse()
    text = answer.read().decode(errors="replace")
    connection.close()
    return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, text)


def ask_app(app: ASGIApp, path: str) -> Answer:
    """What an app answers that no server runs."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    headers = [(b"host", b"localhost")]
    scope = {"type": "http", "path": path, "method": "GET", "headers": headers}

    async def run() -> None:
        await app(scope, receive, send)

    own_loop.run(run())
    named = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    body = b"".join(message.get("body", b"") for message in sent)
    return Answer(sent[0]["status"], named, body.decode())


@contextmanager
def session(
    server: Server, origin: str | None = "", goes_on: str = ""
) -> Iterator[ClientConnection]:
    """A websocket as a browser opens it; `origin` None leaves the header out.

    `goes_on` is the id of the session that the browser had before its connection was lost.
    """
    own = f"http://127.0.0.1:{server.port}"
    address = f"ws://127.0.0.1:{server.port}{STREAM}"
    told = ["streamlit", *(["no-token", goes_on] if goes_on else [])]
    settings = {"origin": own if origin == "" else origin, "subprotocols": told}
    with connect(address, max_size=None, **settings) as socket:  # type: ignore[arg-type]
        yield socket


def rerun(socket: ClientConnection, states: WidgetStates | None = None) -> list[ForwardMsg]:
    """Everything the app answers to one run of its script."""
    message = BackMsg()
    message.rerun_script.query_string = ""
    if states is not None:
        message.rerun_script.widget_states.CopyFrom(states)
    socket.send(message.SerializeToString())
    return answers(socket)


def answers(socket: ClientConnection) -> list[ForwardMsg]:
    received: list[ForwardMsg] = []
    while not received or received[-1].WhichOneof("type") != "script_finished":
        frame = socket.recv(timeout=ANSWER_SECONDS)
        assert isinstance(frame, bytes)
        received.append(ForwardMsg.FromString(frame))
    return received


def shown(messages: list[ForwardMsg]) -> str:
    """All text of what was drawn."""
    return "\n".join(str(message.delta) for message in messages)
