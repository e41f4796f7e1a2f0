"""Handing things to the person: a file, text for the clipboard, the print window.

Bytes go over the live connection and the browser makes the file, so nothing that was answered
ever has an address on the server.
"""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from ui import session
from ui.boundary import guarded
from ui.bridge import Copy, Deliver, Print, new_nonce


class File(NamedTuple):
    """A file with a neutral name; `make` is called when the person asks for it."""

    name: str
    mime: str
    make: Callable[[], bytes]


def file_button(label: str, key: str, file: File) -> None:
    """A button that gives the person a file."""

    @guarded
    def give() -> None:
        session.command(Deliver(new_nonce(), file.name, file.mime, file.make()))

    st.button(label, key=key, on_click=give)


def copy_button(label: str, key: str, text: str) -> None:
    """A button that puts text on the clipboard."""

    @guarded
    def copy() -> None:
        session.command(Copy(new_nonce(), text))

    st.button(label, key=key, on_click=copy)


def print_button(label: str, key: str) -> None:
    """A button that opens the print window for this page."""

    @guarded
    def open_print() -> None:
        session.command(Print(new_nonce()))

    st.button(label, key=key, on_click=open_print)
