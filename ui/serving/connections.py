"""A request that does not come to its end is hung up on: uvicorn itself would wait for ever.

The time counts from the first moment that the server waits for a request, and more letters of the
same request do not begin it anew. An answer may take as long as it takes to send.
"""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

# A request without a body is one packet. A slow line sends it within a second or two.
LONGEST_REQUEST = 10.0


class TimedRequests(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, with a limit on the time that a request takes to arrive."""

    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Begin to count when a request is waited for, go on counting, or stop."""
        if not self._waits():
            self._stop()
        elif self._limit is None:
            self._limit = self.loop.call_later(LONGEST_REQUEST, self._hang_up)

    def _waits(self) -> bool:
        handed_on = self.transport.get_protocol() is not self
        # None before the first request, which uvicorn's types leave out.
        cycle: RequestResponseCycle | None = self.cycle
        answering = cycle is not None and not cycle.response_complete
        return not (handed_on or answering or self.transport.is_closing())

    def _stop(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None

    def _hang_up(self) -> None:
        self.transport.abort()
