"""Handing things to the person: a file, text to copy, the print window.

A file's bytes go over the live connection and the browser makes the file, so nothing that was
answered ever has an address on the server. What makes them reads the session when the button is
pressed: Streamlit keeps every callback until the session ends, and with it whatever it holds.

Copying and printing must happen inside the press, or a browser may refuse them. So their buttons
are plain markup for ui/browser/scripts/pressing.js, and the text stands on the page before the
press, in a field where it can be marked by hand.
"""

from collections.abc import Callable
from html import escape
from typing import NamedTuple

import streamlit as st

from ui import session
from ui.browser import Deliver, new_nonce
from ui.errors import guarded
from ui.words import words
from visit.plan.edit import EditRefused


class File(NamedTuple):
    """A file with a neutral name; `make` is called when the person asks for it.

    It raises `EditRefused` where something on the page has to be mended first.
    """

    name: str
    mime: str
    make: Callable[[], bytes]


def file_button(label: str, key: str, file: File) -> None:
    """A button that gives the person a file."""
    st.button(label, key=key, on_click=guarded(_deliver), args=(key, file))


def copy_button(label: str, field: str) -> str:
    """A button, as markup, that copies the text of the field of that name."""
    told = {"copied": "copied", "changed": "copied_changed", "failed": "copied_failed"}
    texts = "".join(f' data-{name}="{escape(words(text))}"' for name, text in told.items())
    return (
        f'<button type="button" class="vg-press" data-copies="{escape(field)}"{texts}>'
        f"{escape(label)}</button>"
    )


def copy_field(title: str, field: str, text: str) -> str:
    """The text to copy, as markup, to be opened and marked by hand where no page may copy."""
    return (
        f'<details class="vg-more"><summary>{escape(title)}</summary>'
        f'<textarea class="vg-field" id="{escape(field)}" aria-label="{escape(title)}" rows="10"'
        f" readonly>\n{escape(text)}</textarea></details>"
    )


def print_button(label: str) -> str:
    """A button, as markup, that opens the print window for this page."""
    return f'<button type="button" class="vg-press" data-prints>{escape(label)}</button>'


def open_file_field(label: str) -> str:
    """The field for a saved file, as markup; ui/browser/scripts/files.js reads it there."""
    return (
        f'<label class="vg-file">{escape(label)}<input type="file" class="vg-open-file"'
        ' accept=".json,.txt,application/json,text/plain"></label>'
    )


def paste_field(title: str, label: str, button: str) -> str:
    """Another way in for a saved file, as markup, where a browser cannot choose one."""
    return (
        f'<details class="vg-more"><summary>{escape(title)}</summary>'
        f'<label class="vg-file">{escape(label)}<textarea class="vg-field" id="pasted_file"'
        ' rows="6" autocomplete="off" spellcheck="false"></textarea></label>'
        f'<button type="button" class="vg-press" data-opens="pasted_file">{escape(button)}'
        "</button></details>"
    )


def _deliver(key: str, file: File) -> None:
    try:
        content = file.make()
    except EditRefused as unfit:
        session.complain(str(unfit), key)
        return
    session.command(
        Deliver(
            new_nonce(), file.name, file.mime, content, button=key, said=words("file_handed_over")
        )
    )
