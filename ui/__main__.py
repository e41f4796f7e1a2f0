"""Serves the app: `python -m ui --port 8501`. Every setting of the server stands here."""

import argparse
import os
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import uvicorn

from ui.optional import optional

WORKERS, BOARD, SECRET = "VISIT_GUIDE_WORKERS", "VISIT_GUIDE_BOARD", "VISIT_GUIDE_SECRET"
# Several workers on a busy machine start one another slowly; before that none of them is stuck.
WORKER_SECONDS = 30

# A little more than the longest frame that ui/serving/guard/websocket_filter.py reads; that one
# is refused in words.
LONGEST_FRAME = 1_100_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m ui", description="Serve Visit Guide.")
    parser.add_argument("app", nargs="?", default="ui.serving.server:app", help=argparse.SUPPRESS)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--log-level", default="info")
    # Without websockets nobody is asked anything, as behind some networks; the plain page says so.
    parser.add_argument("--ws", choices=("websockets-sansio", "none"), default="websockets-sansio")
    told = parser.parse_args(arguments)
    settings = {**served(), "ws": told.ws}
    with _together(_workers()) as workers:
        place = {"host": told.host, "port": told.port, "log_level": told.log_level}
        uvicorn.run(told.app, **place, **settings, workers=workers)


def served() -> dict[str, Any]:
    """How uvicorn serves, wherever it does."""
    return {
        "http": _protocol(),
        "ws": "websockets-sansio",
        "ws_max_size": LONGEST_FRAME,
        "server_header": False,
        "access_log": False,
        "timeout_worker_healthcheck": WORKER_SECONDS,
    }


def _workers() -> int:
    """How many processes are to share the port. One alone begins before the settings are read."""
    if os.environ.get(WORKERS, "1").strip() in {"", "1"}:
        return 1
    from ui.settings import from_environment  # noqa: PLC0415 - it loads a part of the content

    return from_environment().workers


@contextmanager
def _together(workers: int) -> Iterator[int]:
    """Give all workers of this machine one place to tell of each other, and one secret."""
    if workers == 1:
        yield 1
        return
    with tempfile.TemporaryDirectory(prefix="visit-guide-") as board:
        os.environ[BOARD] = board
        if not (os.environ.get(SECRET) or os.environ.get(f"{SECRET}_FILE")):
            os.environ[SECRET] = secrets.token_hex(32)
        yield workers


def _protocol() -> Any:
    with optional("a limit to the time that a request may take"):
        from ui.serving.connections import TimedRequests  # noqa: PLC0415 - it may not load

        return TimedRequests
    return "auto"


if __name__ == "__main__":
    main()
