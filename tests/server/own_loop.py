"""Running what is asynchronous beside a browser, whose event loop holds the main thread."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Done = TypeVar("Done")


def run(work: Coroutine[object, object, Done]) -> Done:
    """What comes of it, in a thread of its own, so that the order of the tests is of no account."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()
