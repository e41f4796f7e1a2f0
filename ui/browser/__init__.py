"""The one component between the session and the browser tab, which keeps the person's record.

Mount it first, once in every run, before anything else is drawn. The record is opaque text here:
whoever takes it in must read it as something a stranger wrote.
"""

from ui.browser.messages import (
    LONGEST_RECORD,
    Arrived,
    Command,
    Deliver,
    Outgoing,
    Turn,
    new_nonce,
    read_arrival,
    read_done,
    read_made,
)
from ui.browser.mounting import KEY, mount
from ui.browser.press import Marked, Press, read_press

__all__ = [
    "KEY",
    "LONGEST_RECORD",
    "Arrived",
    "Command",
    "Deliver",
    "Marked",
    "Outgoing",
    "Press",
    "Turn",
    "mount",
    "new_nonce",
    "read_arrival",
    "read_done",
    "read_made",
    "read_press",
]
