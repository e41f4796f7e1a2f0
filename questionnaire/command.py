"""How every command of this project reads its input, complains, and ends.

No input ends in a traceback, and nothing that a file says steers the terminal.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from questionnaire.content.quoting import shown

BAD_INPUT = 2
STANDARD_INPUT = "-"
SELDOM = (50_000, 20, 100)
"""After so many new objects garbage is looked for: a command ends soon and leaves little."""

UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class CannotRead(ValueError):
    """A file or standard input holds no text that can be used; the message says why."""


def finish(command: Callable[[], int]) -> NoReturn:
    """Exit with what the command returns; 2 when a file cannot be read or written.

    A reader who has seen enough, as `head` has, is no failure worth a traceback.
    """
    gc.set_threshold(*SELDOM)
    _open_what_was_closed()
    _say_what_the_terminal_cannot_show()
    try:
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_what_is_left_to_print()
        code = 1
    except OSError as error:
        complain(f"{error.filename or 'standard output'}: {error.strerror}")
        _drop_what_is_left_to_print()
        code = BAD_INPUT
    sys.exit(code)


def read_text(name: str) -> str:
    """The text of a file, or of standard input for `-`. Raises `CannotRead`."""
    try:
        return _decoded(name, _bytes_of(name))
    except OSError as error:
        raise CannotRead(f"{name} cannot be read: {error.strerror}") from None


def complain(message: object) -> None:
    """Print to standard error, with all that could steer a terminal spelled out."""
    sys.stderr.write("".join(f"{shown(line)}\n" for line in str(message).split("\n")))


def as_json(value: Any, indent: int | None = None) -> str:
    """JSON in the letters that standard output can print."""
    utf_8 = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")
    return json.dumps(value, ensure_ascii=not utf_8, indent=indent)


def _bytes_of(name: str) -> bytes | str:
    if name != STANDARD_INPUT:
        return Path(name).read_bytes()
    if sys.stdin is None:
        raise CannotRead("standard input is closed")
    return getattr(sys.stdin, "buffer", sys.stdin).read()


def _decoded(name: str, data: bytes | str) -> str:
    if isinstance(data, str):
        return data
    if data.startswith(UTF_16):
        raise CannotRead(f"{name} is UTF-16 text; save it as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRead(f"{name} is not UTF-8 text; save it as UTF-8") from None


def _open_what_was_closed() -> None:
    """Whoever closed an output wants nothing from it, which is no failure."""
    # Python leaves out a stream that was closed at its start.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))


def _say_what_the_terminal_cannot_show() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _drop_what_is_left_to_print() -> None:
    # Python flushes once more at exit, which must not fail again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
