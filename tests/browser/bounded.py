"""An end to waiting for a browser that does not answer.

Most of what is asked of a browser ends by itself after half a minute. To open a window, or a
session of its tools, waits for ever: one such test would keep all others from ending.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

ANSWERS = 120.0


class NoAnswer(RuntimeError):
    """The browser did not do what was asked of it."""


@contextmanager
def answers(what: str, seconds: float = ANSWERS) -> Iterator[None]:
    """Give up what is asked inside after so many seconds, and say what it was. Raises NoAnswer."""
    # Playwright's own loop: it turns only while something is asked of the browser.
    loop = asyncio.get_running_loop()
    before = asyncio.all_tasks(loop)

    def give_up() -> None:
        for asked in asyncio.all_tasks(loop) - before:
            asked.cancel()

    end = loop.call_later(seconds, give_up)
    try:
        yield
    except asyncio.CancelledError as given_up:
        raise NoAnswer(f"The browser did not {what} in {seconds:g} seconds.") from given_up
    finally:
        end.cancel()
