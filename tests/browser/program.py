"""A program of the system that runs beside a test, and never longer."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

STOP_SECONDS = 10


@contextmanager
def ended_at_last(command: Sequence[str], **settings: Any) -> Iterator[subprocess.Popen[Any]]:
    """The running program; takes what `Popen` takes."""
    with subprocess.Popen(command, **settings) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
