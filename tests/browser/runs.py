"""How often the app has finished answering a page, read from Streamlit's own messages.

The page's markup cannot tell: a quick run starts and ends within one drawing of the page.
"""

from weakref import WeakKeyDictionary

from playwright.sync_api import Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_finished: WeakKeyDictionary[Page, int] = WeakKeyDictionary()


def follow(page: Page) -> None:
    """Count from now on. A page must be followed before it opens the app."""
    _finished[page] = 0
    page.on("websocket", lambda socket: _follow_socket(page, socket))


def finished(page: Page) -> int:
    """Finished script runs since the page was followed, over all its connections."""
    return _finished[page]


def _follow_socket(page: Page, socket: WebSocket) -> None:
    def note(frame: bytes | str) -> None:
        if isinstance(frame, bytes) and _ends_a_run(frame):
            _finished[page] += 1

    socket.on("framereceived", note)


def _ends_a_run(frame: bytes) -> bool:
    message = ForwardMsg.FromString(frame)
    return bool(message.WhichOneof("type") == "script_finished")
