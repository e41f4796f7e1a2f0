"""Forgets a session on time once its browser has left: the browser keeps the record.

Streamlit lets such a session expire, but holds on to it, answers and all, until another one takes
its place.
"""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

import streamlit as st
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession

from ui.serving.quiet_log import log
from ui.session import empty

LOOKS = 4


class Forgetting:
    """Closes each session `after` seconds without a browser, a quarter of that late at most."""

    def __init__(self, after: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.after = after
        self.clock = clock
        self._left_at: dict[str, float] = {}

    def forget(self, runtime: Runtime) -> int:
        """Close what has waited long enough; the number of sessions closed."""
        waiting = {session.id: session for session in _waiting(runtime)}
        now = self.clock()
        self._left_at = {name: self._left_at.get(name, now) for name in waiting}
        over = [name for name, left_at in self._left_at.items() if now - left_at >= self.after]
        for name in over:
            empty(waiting[name])
            runtime.close_session(name)
        return len(over)

    def lifespan(self, _: st.App) -> AbstractAsyncContextManager[None]:
        """Looks for such sessions for as long as the app runs."""
        return self._looking()

    @asynccontextmanager
    async def _looking(self) -> AsyncIterator[None]:
        # The content lives as long as the process. Left out of every collection, it costs none.
        gc.freeze()
        looking = asyncio.create_task(self._look())
        yield
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(self.after / LOOKS)
            forgotten = self.forget(Runtime.instance())
            if forgotten:
                gc.collect()
                log.info("Forgot %d sessions whose browser had left", forgotten)


def _waiting(runtime: Runtime) -> list[AppSession]:
    # Streamlit has no public list of sessions that wait for their browser.
    manager: Any = runtime._session_mgr  # noqa: SLF001
    return [one.session for one in manager._session_storage.list()]  # noqa: SLF001
