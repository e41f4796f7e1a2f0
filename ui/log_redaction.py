"""Keeps what people answered out of every line that the server writes, whoever writes it.

Libraries log messages and print tracebacks that quote values. A record of theirs keeps its level,
its logger, and the type and place of an exception; its words are kept only where they are known.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

PROJECT = Path(__file__).parents[1]
OURS = "visit_guide"
# How the server reports its own start and end: no word in them comes from a visitor.
KNOWN_BEGINNINGS = (
    "Started server process",
    "Waiting for application",
    "Application startup",
    "Application shutdown",
    "Uvicorn running on",
    "Shutting down",
    "Finished server process",
    "Stopping reloader",
    "[Errno",
    "ASGI 'lifespan'",
    "Waiting for connections",
    "Waiting for background tasks",
    # The process that starts the workers, and starts them anew.
    "Started parent process",
    "Stopping parent process",
    "Waiting for child process",
    "Terminated child process",
    "Child process",
    "New child process",
    "Received SIG",
)
# One line for every visit, with the visitor's address.
VISITORS = ("uvicorn.access", "uvicorn.error")

log = logging.getLogger(OURS)


def where(error: BaseException) -> str:
    """Type and place of an error, such as `ValueError at ui/result.py:41`; never its message."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    places = [(Path(frame.f_code.co_filename), frame.f_lineno) for frame in frames]
    name = type(error).__qualname__
    if not places:
        return name
    own = [place for place in places if _is_own(place[0])]
    file, line = (own or places)[-1]
    shown = file.relative_to(PROJECT) if _is_own(file) else Path(*file.parts[-2:])
    return f"{name} at {shown}:{line}"


def report(error: BaseException) -> None:
    """Note that something failed, and where."""
    log.error("%s", where(error))


def install() -> None:
    """Take over all log records of this process, and errors that nobody caught."""
    logging.setLogRecordFactory(_discreet_record)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread
    # Printed tracebacks go past every logger. Streamlit prints one when a message cannot be sent.
    traceback.print_exception = _printed
    for name in VISITORS:
        logging.getLogger(name).addFilter(_is_not_a_visit)
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s:     %(name)s: %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        log.propagate = False


def _discreet_record(*args: Any, **kwargs: Any) -> logging.LogRecord:
    record = logging.LogRecord(*args, **kwargs)
    if record.name.split(".")[0] == OURS:
        return record
    error = record.exc_info[1] if record.exc_info else _error_among(record.args)
    if error is None and str(record.msg).lstrip().startswith(KNOWN_BEGINNINGS):
        return record
    place = f"{Path(record.pathname).name}:{record.lineno}"
    record.msg = f"{where(error)} (reported by {place})" if error else f"Something at {place}"
    record.args, record.exc_info, record.exc_text, record.stack_info = (), None, None, None
    return record


def _error_among(values: Any) -> BaseException | None:
    among: Iterable[Any] = values if isinstance(values, tuple) else ()
    return next((value for value in among if isinstance(value, BaseException)), None)


def _is_not_a_visit(record: logging.LogRecord) -> bool:
    # uvicorn writes the start and the end of the server at the same level as every connection.
    return record.levelno > logging.INFO or record.getMessage().startswith(KNOWN_BEGINNINGS)


def _is_own(file: Path) -> bool:
    return file.is_relative_to(PROJECT) and ".venv" not in file.parts


def _uncaught(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        return
    report(error)


def _unraisable(failure: "sys.UnraisableHookArgs") -> None:
    if failure.exc_value is not None:
        report(failure.exc_value)


def _printed(*arguments: Any, **_: Any) -> None:
    error = _error_among(arguments)
    if error is not None:
        report(error)


def _uncaught_in_thread(failure: threading.ExceptHookArgs) -> None:
    if failure.exc_value is not None:
        report(failure.exc_value)
