"""Keeps Streamlit's own dialogs off the page: they speak of Streamlit, and lie over the strip.

When the connection is lost, Streamlit's dialog makes everything under it dead, the number to call
too. `watchdog.js` says it instead, and leaves the page usable.
"""

import json

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ADDRESS = "/_stcore/host-config"
SWITCH = "blockErrorDialogs"


class HostConfig:
    """Turns the dialogs off in what Streamlit tells its page; all else goes on as it came."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != ADDRESS:
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)

        await self.app(scope, receive, hold)
        told = _told(b"".join(message.get("body", b"") for message in held))
        if told is None:
            for message in held:
                await send(message)
        else:
            await JSONResponse({**told, SWITCH: True})(scope, receive, send)


def _told(body: bytes) -> dict[str, object] | None:
    """What Streamlit said; None for what has another form, or no such switch."""
    try:
        told = json.loads(body)
    except ValueError:
        return None
    return told if isinstance(told, dict) and SWITCH in told else None
