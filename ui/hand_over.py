"""Handing things to the person: a file, text for the clipboard, the print window.

Bytes go over the live connection and the browser makes the file, so nothing that was answered
ever has an address on the server. What makes them reads the session when the button is pressed:
Streamlit keeps every callback until the session ends, and with it whatever it holds.
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
    st.button(label, key=key, on_click=guarded(_deliver), args=(file,))


def copy_button(label: str, key: str, make: Callable[[], str]) -> None:
    """A button that puts text on the clipboard."""
    st.button(label, key=key, on_click=guarded(_copy), args=(make,))


def print_button(label: str, key: str) -> None:
    """A button that opens the print window for this page."""
    st.button(label, key=key, on_click=guarded(_print))


def _deliver(file: File) -> None:
    session.command(Deliver(new_nonce(), file.name, file.mime, file.make()))


def _copy(make: Callable[[], str]) -> None:
    session.command(Copy(new_nonce(), make()))


def _print() -> None:
    session.command(Print(new_nonce()))
