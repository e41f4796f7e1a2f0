"""The pieces of a page leave together, and nothing waits longer than it must."""

import asyncio
from collections.abc import Awaitable, Callable
from unittest.mock import patch

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.server import own_loop
from ui.serving.speed import batching
from ui.serving.speed.batching import WholePages

Says = Callable[[Callable[[str], Awaitable[None]], list[str]], Awaitable[None]]


def sent(says: Says) -> list[str]:
    """What has left at the end, by kind. `says` sends by kind, and sees what has left so far."""
    left: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await says(lambda kind: send(message(kind)), left)

    serve(app, lambda passed: left.append(str(passed.get("kind", passed["type"]))))
    return left


def serve(app: ASGIApp, note: Callable[[Message], None]) -> None:
    """Note what passes from the app to the network."""

    async def network(message: Message) -> None:
        note(message)

    async def nothing() -> Message:
        raise AssertionError("nothing is received here")

    own_loop.run(WholePages(app)({"type": "websocket"}, nothing, network))


def message(kind: str) -> Message:
    if kind == "websocket.close":
        return {"type": kind}
    written = ForwardMsg()
    if kind == "script_finished":
        written.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    else:
        getattr(written, kind).SetInParent()
    return {"type": "websocket.send", "bytes": written.SerializeToString(), "kind": kind}


def test_a_page_leaves_when_its_run_ends():
    async def says(send: Callable[[str], Awaitable[None]], left: list[str]) -> None:
        await send("new_session")
        await send("delta")
        await send("delta")
        assert left == []
        await send("script_finished")

    assert sent(says) == ["new_session", "delta", "delta", "script_finished"]


def test_what_belongs_to_no_run_leaves_at_once():
    async def says(send: Callable[[str], Awaitable[None]], left: list[str]) -> None:
        await send("session_status_changed")
        assert left == ["session_status_changed"]
        await send("new_session")
        await send("script_finished")
        await send("session_status_changed")
        assert left[-1] == "session_status_changed"

    assert len(sent(says)) == len(["before", "begin", "end", "after"])


def test_a_long_run_shows_what_there_is():
    async def says(send: Callable[[str], Awaitable[None]], left: list[str]) -> None:
        await send("new_session")
        await send("delta")
        await asyncio.sleep(0.2)
        assert left == ["new_session", "delta"]
        await send("delta")
        assert left[-1] == "delta"

    with patch.object(batching, "LONGEST_HOLD", 0.01):
        assert sent(says) == ["new_session", "delta", "delta"]


def test_each_run_is_held_anew():
    async def says(send: Callable[[str], Awaitable[None]], left: list[str]) -> None:
        for _ in range(2):
            await send("new_session")
            await send("delta")
            assert left.count("delta") == left.count("script_finished")
            await send("script_finished")

    assert sent(says) == ["new_session", "delta", "script_finished"] * 2


def test_a_connection_that_closes_gets_the_rest_first():
    async def says(send: Callable[[str], Awaitable[None]], left: list[str]) -> None:
        await send("new_session")
        await send("delta")
        await send("websocket.close")

    assert sent(says) == ["new_session", "delta", "websocket.close"]


def test_bytes_that_are_no_message_pass():
    passed: list[Message] = []
    odd: list[Message] = [
        {"type": "websocket.send", "bytes": b"\xff\xff"},
        {"type": "websocket.send", "text": "a"},
    ]

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        for message in odd:
            await send(message)

    serve(app, passed.append)

    assert passed == odd
