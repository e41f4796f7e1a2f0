"""The real app as its own process, started with the same command as `make run`.

Everything the process prints or writes stays under one directory, so that a test can search all of
it for something that must not be there.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Self
from urllib.error import URLError
from urllib.request import urlopen

from deploy.ending import end

PROJECT = Path(__file__).parents[2]
START_SECONDS = 60
STOP_SECONDS = 10
POLL_SECONDS = 0.05


def free_port() -> int:
    """A port that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class DidNotStart(RuntimeError):
    """The app ended, or never answered; the message ends with what it printed."""


@dataclass
class Server:
    """One app on a port of its own. `kill` and `start` again is a crash and a restart.

    As a context it runs inside and is stopped at the end.
    """

    directory: Path
    app: str = "ui.serving.server:app"
    source: Path = PROJECT
    environment: Mapping[str, str] = field(default_factory=dict)
    options: Sequence[str] = ()
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    health: ClassVar[str] = "/_stcore/health"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log_file(self) -> Path:
        """Standard output and standard error of every start, in order."""
        return self.directory / "log.txt"

    def log(self) -> str:
        return self.log_file.read_text(errors="replace")

    def start(self) -> None:
        """Return once the app is healthy. Raises DidNotStart."""
        for folder in ("home", "tmp"):
            (self.directory / folder).mkdir(parents=True, exist_ok=True)
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                self.command(),
                cwd=self.source,
                env=self.variables(),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait_until_healthy(self.process)

    def stop(self) -> None:
        """End it politely, as an operator does."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a crash does."""
        self._end(signal.SIGKILL)

    def is_healthy(self) -> bool:
        try:
            with urlopen(f"{self.url}{self.health}", timeout=5) as answer:  # noqa: S310 - our own
                return bool(answer.status == 200)
        except (URLError, ConnectionError, TimeoutError):
            return False

    def command(self) -> list[str]:
        """As the Makefile starts it."""
        place = ["--host", "127.0.0.1", "--port", str(self.port)]
        return [sys.executable, "-m", "ui", self.app, *place, *self.options]

    def variables(self) -> dict[str, str]:
        """What the process finds in its environment."""
        # Its own home keeps the settings of whoever runs the tests out of the app.
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG"}}
        home, temporary = str(self.directory / "home"), str(self.directory / "tmp")
        own = {"HOME": home, "TMPDIR": temporary, "PYTHONUNBUFFERED": "1"}
        if not (self.source / "ui").is_dir():
            own["PYTHONPATH"] = str(PROJECT)  # An app of its own, served by our command.
        return kept | own | dict(self.environment)

    def _wait_until_healthy(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self.is_healthy():
            if process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise DidNotStart(f"{self.app} did not start. It printed:\n{self.log()[-4000:]}")
            time.sleep(POLL_SECONDS)

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        end(self.process, how, STOP_SECONDS)
        self.process = None


class Unhealthy(Server):
    """An app that has started when its emergency page is there, whatever its health says."""

    health = "/emergency"
