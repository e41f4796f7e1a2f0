"""Running what is asynchronous beside a browser, whose event loop holds the main thread."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor


def run(work: Coroutine[object, object, None]) -> None:
    """In a thread of its own, so that the order of the tests is of no account."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, work).result()
