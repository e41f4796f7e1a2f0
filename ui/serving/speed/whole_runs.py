"""Hands over what a run draws at once, when it ends, to the thread that serves everybody.

Streamlit hands each piece over as it is made. That wakes the other thread a dozen times in a page,
takes the interpreter from the run that makes it, and the browser may draw the page piece by piece.
"""

import asyncio
from collections import deque
from collections.abc import Callable

from ui.streamlit_inside import replace_handing_over

# A run that takes longer shows what there is.
LONGEST_HOLD = 0.05

TakeIn = Callable[[], None]


class Held:
    """What the runs of one session told, in order, until the serving thread takes it in.

    `tell` is called by the thread of the run, all else by the one that serves.
    """

    def __init__(self, call_soon: Callable[[TakeIn], None]) -> None:
        self._call_soon = call_soon
        self._told: deque[TakeIn] = deque()
        self._holds = False
        self._timer: asyncio.TimerHandle | None = None

    def tell(self, take_in: TakeIn, *, begins: bool, more: bool) -> None:
        """Keep it back where `more` is to come of a run that `begins`; else let all go."""
        self._told.append(take_in)
        if begins:
            self._holds = True
            self._call_soon(self._wait)
        elif not (more and self._holds):
            self._call_soon(self._let_go)

    def _wait(self) -> None:
        self._stop_waiting()
        self._timer = asyncio.get_running_loop().call_later(LONGEST_HOLD, self._let_go)

    def _stop_waiting(self) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = None

    def _let_go(self) -> None:
        self._holds = False
        self._stop_waiting()
        loop = asyncio.get_running_loop()
        while self._told:
            loop.call_soon(self._told.popleft())


def hand_over() -> None:
    """From now on, a page is handed over whole."""
    replace_handing_over(Held)
