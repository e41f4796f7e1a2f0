"""One process of the app among several, from files of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from deploy.ending import end

PROJECT = Path(__file__).parents[1]
START_SECONDS, STOP_SECONDS, LOOK = 90, 30, 0.1
# Longer than the proxy takes to notice.
DRAIN = "2"
# What a process may find of whoever starts it.
KEPT = {"PATH", "LANG", "HOME", "TMPDIR"}


class DidNotStart(RuntimeError):
    """A process ended, or was never ready; the message names its log."""


def free_port() -> int:
    """A port that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Replica:
    """The app on a port of this machine. `log_file` takes what every start of it prints."""

    name: str
    log_file: Path
    source: Path = PROJECT
    environment: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        """Return at once; `wait_until_ready` waits."""
        command = [sys.executable, "-m", "ui", "--host", "127.0.0.1", "--port", str(self.port)]
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=self.source, env=self._variables(), stdout=log, stderr=log
            )

    def wait_until_ready(self) -> None:
        """Raises DidNotStart."""
        deadline = time.monotonic() + START_SECONDS
        while not self.is_ready():
            if not self.lives() or time.monotonic() > deadline:
                raise DidNotStart(f"{self.name} did not start: see {self.log_file}")
            time.sleep(LOOK)

    def is_ready(self) -> bool:
        try:
            self.get("/ready")
        except OSError:
            return False
        return True

    def get(self, path: str) -> str:
        """A page, as the proxy gets it. Raises `OSError`."""
        address = f"http://127.0.0.1:{self.port}{path}"
        try:
            with urlopen(address, timeout=5) as answer:
                return str(answer.read().decode())
        except URLError as error:
            raise ConnectionError(address) from error

    def lives(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def leave(self) -> None:
        """Finish what runs, send the browsers to others, and end."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End at once, as a crash does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        end(self.process, how, STOP_SECONDS)
        self.process = None

    def _variables(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in KEPT}
        own = {"PYTHONUNBUFFERED": "1", "VISIT_GUIDE_DRAIN": DRAIN, "VISIT_GUIDE_HTTPS": "1"}
        settings = {name: text for name, text in os.environ.items() if name.startswith("VISIT_")}
        return kept | own | settings | dict(self.environment)
