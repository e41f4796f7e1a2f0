"""What a browser may say over the websocket: run the script again, or show that it is alive.

Streamlit would also let any visitor empty everybody's caches, and one value that is no number
(NaN) would make every later run of its session fail.
"""

import math
from collections.abc import Iterable
from typing import Any

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.streamlit_inside import back_msg

USED = {"rerun_script", "stop_script", "app_heartbeat"}
LONGEST_FRAME = 1024 * 1024
MOST_WIDGETS = 500

PROTOCOL_ERROR, UNACCEPTABLE_DATA, TOO_BIG = 1002, 1003, 1009


class Frames:
    """Passes on what the pages use, drops what they do not, hangs up on what is no message."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def next_used_frame() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                read = read_frame(message.get("bytes"))
                if isinstance(read, int):
                    await send({"type": "websocket.close", "code": read})
                    return {"type": "websocket.disconnect", "code": read}
                if is_used(read):
                    return message

        await self.app(scope, next_used_frame, send)


def check() -> None:
    """Raises when the installed Streamlit has other messages than those that are read here."""
    fine, odd = back_msg()(), back_msg()()
    fine.rerun_script.widget_states.widgets.add(id="fine", double_value=1)
    odd.rerun_script.widget_states.widgets.add(id="odd").double_array_value.data.append(math.nan)
    if is_used(odd) or not is_used(fine):
        raise ValueError("Messages are not what they were")


def read_frame(frame: bytes | None) -> Any:
    """The message, or the code to hang up with."""
    if frame is None:
        return UNACCEPTABLE_DATA
    if len(frame) > LONGEST_FRAME:
        return TOO_BIG
    try:
        return back_msg().FromString(frame)
    except DecodeError:
        return PROTOCOL_ERROR


def is_used(message: Any) -> bool:
    """Whether the pages send such messages, with values that widgets of theirs can have."""
    if message.WhichOneof("type") not in USED:
        return False
    widgets = message.rerun_script.widget_states.widgets
    return len(widgets) <= MOST_WIDGETS and all(map(math.isfinite, _numbers(widgets)))


def _numbers(widgets: Iterable[Any]) -> Iterable[float]:
    for widget in widgets:
        yield widget.double_value
        yield from widget.double_array_value.data
