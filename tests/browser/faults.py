"""Errors forced in the running app: in pages, callbacks and what our own buttons do.

Each has all the session in its words.

This runs inside the server, from `faulty_app.py`. A file in the folder named by `FAULTS` arms the
part of that name for one error; what the error said is then left in that file.
"""

import os
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st

FRAME = (
    "ui.parts.frame.top",
    "ui.parts.frame.bottom",
    "ui.session.speech",
    "ui.record.sync.write",
    "ui.pages.screen_presses.read_back",
)
# They take in what the browser tells of a press, or of a turn to another page.
PRESS, MARK, LEFT = (
    "ui.session.press",
    "ui.pages.screen_presses.read",
    "ui.pages.screen_presses.left",
)
# The page of what can be pressed on every page.
ANYWHERE = "anywhere"
Act = Callable[..., Any]


def install() -> None:
    """Put a fault into every part. Pages fail when they are drawn, the rest before it acts."""
    if "ui.pages.router" in sys.modules:
        return
    _in_callbacks()
    _in_pages()
    _in_presses()


def act_name(page: str, act: str) -> str:
    """What the act of a button of our own markup is called, on that page."""
    return f"press.{page}.{act}"


def _in_callbacks() -> None:
    from ui import errors  # noqa: PLC0415 - the pages take it from there when they are imported

    guarded = errors.guarded

    def guarded_faulty(callback: Act) -> Act:
        name = f"{callback.__module__}.{callback.__qualname__}"

        return guarded(_failing_before(callback, name))

    errors.guarded = guarded_faulty


def _in_pages() -> None:
    from ui import session  # noqa: F401, PLC0415 - after these
    from ui.how import page as how_page  # noqa: PLC0415
    from ui.learn import page as learn_page  # noqa: PLC0415
    from ui.my_visit import page as visit_page  # noqa: PLC0415
    from ui.pages import router  # noqa: PLC0415

    parts = {"questions": router.PAGES, "visit": visit_page.PARTS, "how": how_page.PARTS}
    for section, pages in parts.items():
        for name, draw in pages.items():
            pages[name] = _failing_after(draw, f"{section}.{name}")
    learn_page.page = _failing_after(learn_page.page, "learn")
    for name in (*FRAME, PRESS, MARK, LEFT):
        module, _, function = name.rpartition(".")
        within = import_module(module)
        setattr(within, function, _failing_after(getattr(within, function), name))


def _in_presses() -> None:
    from ui.pages import router  # noqa: PLC0415 - after the guard is in place

    router.PRESSES = {
        page: {name: _failing_before(act, act_name(page, name)) for name, act in acts.items()}
        for page, acts in router.PRESSES.items()
    }
    router.OF_SECTIONS = {
        section: {name: _failing_before(act, act_name(section, name)) for name, act in acts.items()}
        for section, acts in router.OF_SECTIONS.items()
    }
    router.ANYWHERE = {
        name: _failing_before(act, act_name(ANYWHERE, name))
        for name, act in router.ANYWHERE.items()
    }


def _failing_before(callback: Act, name: str) -> Act:
    @wraps(callback)
    def act(*args: Any, **kwargs: Any) -> None:
        _fail_if_armed(name)
        callback(*args, **kwargs)

    return act


def _failing_after(draw: Act, name: str) -> Act:
    @wraps(draw)
    def act(*args: Any, **kwargs: Any) -> Any:
        drawn = draw(*args, **kwargs)
        _fail_if_armed(name)
        return drawn

    return act


def _fail_if_armed(name: str) -> None:
    arming = Path(os.environ["FAULTS"]) / name
    if not arming.exists() or arming.stat().st_size:
        return
    told = str(dict(st.session_state))
    arming.write_text(told, encoding="utf-8")
    cause = KeyError(told)
    cause.add_note(told)
    raise ValueError(told) from cause
