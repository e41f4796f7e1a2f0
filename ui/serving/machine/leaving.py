"""The end of one server among several: what runs is finished, and browsers come back elsewhere.

Asked to end, it first says that it is not ready, so that a proxy sends nobody more. Then it hangs
up on each browser whose page is whole. A browser that is hung up on so comes back at once, and
brings its visit along.
"""

import asyncio
import multiprocessing
import signal
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from types import FrameType
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.serving.guard.websocket_filter import read_frame

LONGEST_RUN = 5.0
LOOK, LOOK_FOR_PARENT = 0.05, 1.0
COME_BACK = 1012

EndsARun = Callable[[Message], bool]


class Leaving:
    """Begins with the signal that ends a server. `notice`, in seconds, is the proxy's time.

    A worker begins it also when the process is gone that would start it anew.
    """

    def __init__(self, notice: float) -> None:
        self.notice = notice
        self.begun = False
        self.here: set[Visit] = set()

    def stays(self) -> bool:
        """Whether somebody new may be sent here."""
        return not self.begun

    @asynccontextmanager
    async def lifespan(self) -> AsyncIterator[None]:
        """Take the signal, for as long as the app runs, from the server around it."""
        hand_on = signal.getsignal(signal.SIGTERM)
        if threading.current_thread() is not threading.main_thread() or not callable(hand_on):
            yield
            return
        asked, loop = asyncio.Event(), asyncio.get_running_loop()

        def told(number: int, frame: FrameType | None) -> None:
            if self.begun:  # Asked twice: now.
                hand_on(number, frame)
            self.begun = True
            loop.call_soon_threadsafe(asked.set)

        signal.signal(signal.SIGTERM, told)
        leaving = asyncio.create_task(self._leave(asked, lambda: hand_on(signal.SIGTERM, None)))
        watching = asyncio.create_task(self._watch_parent(asked))
        yield
        leaving.cancel()
        watching.cancel()
        signal.signal(signal.SIGTERM, hand_on)

    async def _watch_parent(self, asked: asyncio.Event) -> None:
        parent = multiprocessing.parent_process()
        if parent is None:
            return
        while parent.is_alive():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(LOOK_FOR_PARENT)
        self.begun = True
        asked.set()

    async def _leave(self, asked: asyncio.Event, end: Callable[[], Any]) -> None:
        await asked.wait()
        await asyncio.sleep(self.notice)
        try:
            async with asyncio.timeout(LONGEST_RUN):
                while self.here:
                    for visit in [one for one in self.here if not one.busy]:
                        await visit.send_away()
                    await asyncio.sleep(LOOK)
        except TimeoutError:
            pass  # The server hangs up on whoever is left.
        end()


class Visit:
    """One browser's connection. `busy` from the moment it asks for a page until it has it."""

    def __init__(self, send: Send, ends_a_run: EndsARun | None) -> None:
        self._send = send
        self._ends_a_run = ends_a_run
        self.busy = False
        self.away = False

    async def send(self, message: Message) -> None:
        """Pass on what the app says, unless the browser has been sent away."""
        if self.away:
            return
        await self._send(message)
        if self._ends_a_run is not None and self._ends_a_run(message):
            self.busy = False

    def hears(self, message: Message) -> None:
        asks = message["type"] == "websocket.receive" and self._ends_a_run is not None
        if asks and read_frame(message.get("bytes")).WhichOneof("type") == "rerun_script":
            self.busy = True

    async def send_away(self) -> None:
        """Tell the browser to come back, elsewhere."""
        if not self.away:
            self.away = True
            await self._send({"type": "websocket.close", "code": COME_BACK})


class ComeBackElsewhere:
    """Keeps account of who is here. Without `ends_a_run` nobody counts as busy."""

    def __init__(self, app: ASGIApp, leaving: Leaving, ends_a_run: EndsARun | None) -> None:
        self.app = app
        self.leaving = leaving
        self.ends_a_run = ends_a_run

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        if self.leaving.begun:
            await _refuse(scope, receive, send)
            return
        visit = Visit(send, self.ends_a_run)

        async def heard() -> Message:
            message = await receive()
            while visit.away and message["type"] == "websocket.receive":
                message = await receive()  # The browser asks again where it goes.
            visit.hears(message)
            return message

        self.leaving.here.add(visit)
        try:
            await self.app(scope, heard, visit.send)
        finally:
            self.leaving.here.discard(visit)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """503, upon which a proxy tries another server."""
    await receive()
    if "websocket.http.response" in scope.get("extensions", {}):
        status = HTTPStatus.SERVICE_UNAVAILABLE
        await send({"type": "websocket.http.response.start", "status": status, "headers": []})
        await send({"type": "websocket.http.response.body", "body": b""})
    else:
        await send({"type": "websocket.close", "code": COME_BACK})
