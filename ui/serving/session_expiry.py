"""Forgets a session on time once its browser has left: the browser keeps the record.

Streamlit lets such a session expire, but holds on to it, answers and all, until another one takes
its place. Nothing that goes wrong with one session, or in one look, keeps the others from being
forgotten; when it goes on, `works` says no, and health with it.
"""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

from ui import streamlit_inside
from ui.log_redaction import log, report

LOOKS = 4
# So many times `after` without a look that succeeded, and forgetting counts as broken.
PATIENCE = 2


class Forgetting:
    """Closes each session `after` seconds without a browser, a quarter of that late at most."""

    def __init__(
        self,
        after: float,
        clock: Callable[[], float] = time.monotonic,
        succeeded: Callable[[], None] | None = None,
    ) -> None:
        self.after = after
        self.clock = clock
        self._tell = succeeded
        self._left_at: dict[str, float] = {}
        self._succeeded_at: float | None = None

    def works(self) -> bool:
        """Whether a look succeeded lately: every session that was over could be let go of."""
        last = self._succeeded_at
        return last is not None and self.clock() - last <= PATIENCE * self.after

    def look(self) -> int:
        """Forget whoever has left for long enough; the number forgotten. Raises nothing."""
        try:
            over = self._over()
            forgotten = sum(map(_forget, over))
            if forgotten == len(over):
                self._note_success()
        except Exception as error:  # noqa: BLE001 - the next look may succeed
            report(error)
            return 0
        return forgotten

    def _note_success(self) -> None:
        self._succeeded_at = self.clock()
        if self._tell is not None:
            self._tell()

    def _over(self) -> list[Any]:
        waiting = {session.id: session for session in streamlit_inside.sessions_without_browser()}
        now = self.clock()
        self._left_at = {name: self._left_at.get(name, now) for name in waiting}
        return [waiting[name] for name, since in self._left_at.items() if now - since >= self.after]

    def lifespan(self, _: Any) -> AbstractAsyncContextManager[None]:
        """Looks for such sessions for as long as the app runs."""
        return self._looking()

    @asynccontextmanager
    async def _looking(self) -> AsyncIterator[None]:
        # The content lives as long as the process. Left out of every collection, it costs none.
        gc.freeze()
        self.look()
        looking = asyncio.create_task(self._keep_looking())
        yield
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(self.after / LOOKS)
            forgotten = self.look()
            if forgotten:
                gc.collect()
                log.info("Forgot %d sessions whose browser had left", forgotten)


def _forget(session: Any) -> bool:
    """Empty the session and close it, whatever goes wrong with either; whether it is gone."""
    from ui.session import empty  # noqa: PLC0415 - a process at rest has no session

    gone = False
    try:
        empty(session)
    except Exception as error:  # noqa: BLE001 - closing lets go of it all the same
        report(error)
    try:
        streamlit_inside.close_session(session)
        gone = True
    except Exception as error:  # noqa: BLE001 - the others must still be forgotten
        report(error)
    return gone
