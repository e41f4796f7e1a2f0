"""Puts the component on the page and reads what it said.

Its scripts are given out at the server's own address, so the page's rules need to allow no script
from memory (`blob:`). Streamlit finds such files only for installed packages; `announce`
tells its registry directly (docs/decisions/0007-bridge.md).
"""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from ui import streamlit_inside
from ui.browser.bundle import bundled
from ui.browser.messages import Arrived, Outgoing, read_arrival

HERE = Path(__file__).parent
SCRIPTS = HERE / "scripts"
FIRST_SCRIPT, SCRIPT, STYLE = "batching.js", "bridge.js", "bridge.css"
KEY = "visit_bridge"


@cache
def _fetched() -> Mapping[str, str]:
    """By name, what a browser fetches. The scripts have in them what they import."""
    scripts = {name: bundled(SCRIPTS / name) for name in (FIRST_SCRIPT, SCRIPT)}
    return scripts | {STYLE: (SCRIPTS / STYLE).read_text(encoding="utf-8")}


@cache
def package_name() -> str:
    """Carries a hash of what is fetched, so that its addresses change when it does."""
    digest = hashlib.sha256()
    for name, text in _fetched().items():
        digest.update(f"{name}\0{text}\0".encode())
    return f"visit_guide_{digest.hexdigest()[:12]}"


def assets() -> dict[str, str]:
    """By address, each script and style, for the server and for pages that fetch them early."""
    return {_address(name): text for name, text in _fetched().items()}


def asset_addresses() -> tuple[str, ...]:
    """The address of each."""
    return tuple(assets())


def first_script() -> str:
    """The address of the script that must run before Streamlit's own."""
    return _address(FIRST_SCRIPT)


def _address(name: str) -> str:
    return f"/_stcore/bidi-components/{package_name()}.bridge/{name}"


def _nothing() -> None:
    """Names what the browser says: `read_arrival`, `read_done` and `read_made` read it."""


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
        on_made_change=_nothing,
    )
    return read_arrival(told.said, outgoing)


@cache
def _component() -> Any:
    return st.components.v2.component(
        f"{package_name()}.bridge", js=SCRIPT, css=STYLE, isolate_styles=False
    )


def announce() -> None:
    """Make the folder of scripts known to the server, which may be a new one in a test.

    Raises when the installed Streamlit takes no such folder; without it there is no bridge.
    """
    streamlit_inside.announce_component(package_name(), "bridge", SCRIPTS)
