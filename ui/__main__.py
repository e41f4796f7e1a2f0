"""Serves the app: `python -m ui --port 8501`. Every setting of the server stands here."""

import argparse
from collections.abc import Sequence
from typing import Any

import uvicorn

from ui.optional import optional

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
    uvicorn.run(told.app, host=told.host, port=told.port, log_level=told.log_level, **settings)


def served() -> dict[str, Any]:
    """How uvicorn serves, wherever it does."""
    return {
        "http": _protocol(),
        "ws": "websockets-sansio",
        "ws_max_size": LONGEST_FRAME,
        "server_header": False,
        "access_log": False,
    }


def _protocol() -> Any:
    with optional("a limit to the time that a request may take"):
        from ui.serving.connections import TimedRequests  # noqa: PLC0415 - it may not load

        return TimedRequests
    return "auto"


if __name__ == "__main__":
    main()
