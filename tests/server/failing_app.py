"""The app as it ships, with forgetting that fails as a test wants it.

The first session that is let go of cannot be emptied. While the file named by `FAILING` exists,
nobody can be looked for at all; by the one process only that the file names, if it names one.
Where `FAILS_FIRST` is set, the first process to look writes its own name there, and never can.
"""

import os
from pathlib import Path
from typing import Any

from ui import session as sessions
from ui import streamlit_inside

FAILING = Path(os.environ["FAILING"])
waiting = streamlit_inside.sessions_without_browser
empty = sessions.empty
emptied: list[Any] = []


def fail_first() -> None:
    try:
        with FAILING.open("x") as file:
            file.write(str(os.getpid()))
    except FileExistsError:
        pass  # Another was first.


def find() -> list[Any]:
    if "FAILS_FIRST" in os.environ:
        fail_first()
    if FAILING.exists() and FAILING.read_text() in {"", str(os.getpid())}:
        raise ValueError("canary")
    return waiting()


def fail_once(session: Any) -> None:
    emptied.append(session.id)
    if len(emptied) == 1:
        raise ValueError("canary")
    empty(session)


streamlit_inside.sessions_without_browser = find
sessions.empty = fail_once

from ui.serving.server import app  # noqa: E402

__all__ = ["app"]
