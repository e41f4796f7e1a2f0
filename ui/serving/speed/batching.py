"""Holds the pieces of a page back until it is whole, so that the browser draws it once.

Streamlit sends each piece as it is made, and each wakes the thread that serves everybody.
ui/browser/scripts/batching.js does the same in the browser, for pieces that come one by one.
"""

import asyncio

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.streamlit_inside import forward_msg

# A run that takes longer shows what there is.
LONGEST_HOLD = 0.05
# The message that ends a run says no more than that; longer ones need not be read for it.
LONGEST_END = 200


class WholePages:
    """What a run sends leaves together, in its order, when the run ends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        page = _Page(send)
        try:
            await self.app(scope, receive, page.send)
        finally:
            page.stop_waiting()


class _Page:
    """What has not left yet on one connection."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._held: list[Message] = []
        self._in_order = asyncio.Lock()
        self._waiting: asyncio.Task[None] | None = None

    async def send(self, message: Message) -> None:
        self._held.append(message)
        if self._waiting is None and kind_of(message) == "new_session":
            self._waiting = asyncio.create_task(self._wait())
        elif self._waiting is None or ends_a_run(message):
            self.stop_waiting()
            await self._let_go()

    def stop_waiting(self) -> None:
        if self._waiting:
            self._waiting.cancel()
        self._waiting = None

    async def _wait(self) -> None:
        await asyncio.sleep(LONGEST_HOLD)
        self._waiting = None
        await self._let_go()

    async def _let_go(self) -> None:
        async with self._in_order:
            while self._held:
                await self._send(self._held.pop(0))


def check() -> None:
    """Raises when the installed Streamlit has other messages than those that are read here."""
    made = forward_msg()
    begins, ends = made(), made(script_finished=made.FINISHED_SUCCESSFULLY)
    begins.new_session.SetInParent()
    for message, kind in ((begins, "new_session"), (ends, "script_finished")):
        if kind_of({"bytes": message.SerializeToString()}) != kind:
            raise ValueError(kind)


def ends_a_run(message: Message) -> bool:
    """Whether no more is to come of this page, or nothing of it can be sent any more."""
    short = len(message.get("bytes") or b"") <= LONGEST_END
    return message["type"] != "websocket.send" or (short and kind_of(message) == "script_finished")


def kind_of(message: Message) -> str:
    """Streamlit's name for the message; empty for what is none of its own."""
    try:
        return str(forward_msg().FromString(message.get("bytes") or b"").WhichOneof("type") or "")
    except DecodeError:
        return ""
