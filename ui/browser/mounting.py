"""Puts the component on the page and reads what it said.

Its scripts are files that the server's own address gives out, so the page's rules need to allow no
script from memory (`blob:`). Streamlit finds such files only for installed packages; `announce`
tells its registry directly (docs/decisions/0007-bridge.md).
"""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from ui import streamlit_inside
from ui.browser.messages import Arrived, Outgoing, read_arrival

HERE = Path(__file__).parent
SCRIPTS = HERE / "scripts"
FIRST_SCRIPT = "batching.js"
KEY = "visit_bridge"


@cache
def package_name() -> str:
    """Carries a hash of the scripts, so that their addresses change when they do."""
    digest = hashlib.sha256()
    for file in sorted(SCRIPTS.iterdir()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"visit_guide_{digest.hexdigest()[:12]}"


def asset_folder() -> dict[str, Path]:
    """The address of the scripts and styles, and where they lie."""
    return {f"/_stcore/bidi-components/{package_name()}.bridge": SCRIPTS}


def asset_addresses() -> tuple[str, ...]:
    """The address of each script and style, for pages that fetch them early."""
    ((address, folder),) = asset_folder().items()
    return tuple(f"{address}/{file.name}" for file in sorted(folder.iterdir()))


def first_script() -> str:
    """The address of the script that must run before Streamlit's own."""
    ((address, _),) = asset_folder().items()
    return f"{address}/{FIRST_SCRIPT}"


def _nothing() -> None:
    """Names what the browser says: `read_arrival` reads it, and `read_done` what is done."""


def mount(
    outgoing: Outgoing, pressed: Callable[[], None], said: Callable[[], None] = _nothing
) -> Arrived | None:
    """Send `outgoing` to the browser tab; return what came from it, once, or None.

    Take in what arrived and call `st.rerun()`: the message just sent was made without it.
    `pressed` is called before a run that a button of our own markup asked for, and `said` before
    one that the browser has something to say for.
    """
    announce()
    told = _component()(
        key=KEY,
        data=outgoing.wire(),
        on_said_change=said,
        on_pressed_change=pressed,
        on_done_change=_nothing,
    )
    return read_arrival(told.said, outgoing)


@cache
def _component() -> Any:
    return st.components.v2.component(
        f"{package_name()}.bridge", js="bridge.js", css="bridge.css", isolate_styles=False
    )


def announce() -> None:
    """Make the folder of scripts known to the server, which may be a new one in a test.

    Raises when the installed Streamlit takes no such folder; without it there is no bridge.
    """
    streamlit_inside.announce_component(package_name(), "bridge", SCRIPTS)
