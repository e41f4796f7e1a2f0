"""Serves the emergency page when the app itself does not come up.

The app may fail as late as in its own start, after the server has begun. The server would end then,
and nothing would be served at all.
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.log_redaction import log, report


class StandIn:
    """`app` once it has started; `emergency` when it is None, or fails to start."""

    def __init__(self, app: ASGIApp | None, emergency: ASGIApp) -> None:
        self.app = app
        self.emergency = emergency

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" and self.app is not None:
            await self._live(self.app, scope, receive, send)
        else:
            await (self.app or self.emergency)(scope, receive, send)

    async def _live(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the app's life on, and keep its failure to start from ending the server."""
        started = asyncio.Event()

        async def tell(message: Message) -> None:
            if message["type"] == "lifespan.startup.failed":
                return
            if message["type"] == "lifespan.startup.complete":
                started.set()
            await send(message)

        try:
            await app(scope, receive, tell)
        except Exception as error:
            if started.is_set():
                raise
            report(error)
        if not started.is_set():
            log.error("The app did not start; the emergency page is served instead")
            self.app = None
            await _stay(receive, send)


async def _stay(receive: Receive, send: Send) -> None:
    """Tell the server that it has started, and say no more until it ends."""
    await send({"type": "lifespan.startup.complete"})
    while (await receive())["type"] != "lifespan.shutdown":
        pass
    await send({"type": "lifespan.shutdown.complete"})
