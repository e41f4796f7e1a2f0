"""The apps that are compared, each served as `make run` serves ours."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rules.workbench.compare.editions import unpack
from tests.browser.server import PROJECT, Server

BARE = Path(__file__).with_name("bare_app")
VERSION_1_0 = "f7ec902"
UNSEALED = "VISIT_GUIDE_UNSEALED"


def guide(folder: Path, *, sealed: bool = False) -> Server:
    """Visit Guide. With `sealed` it serves only content that was sealed, as it does for people."""
    return Server(folder / "guide", environment={UNSEALED: "0" if sealed else "1"})


def bare(folder: Path) -> Server:
    """The bare app, with a copy of our configuration: the same theme, limits and tuning."""
    source = folder / "bare_source"
    shutil.copytree(BARE, source)
    shutil.copytree(PROJECT / ".streamlit", source / ".streamlit")
    return Server(folder / "bare", app="server:app", source=source)


class FirstRelease(Server):
    """Served as the Makefile of that release did."""

    def command(self) -> list[str]:
        place = ["--host", "127.0.0.1", "--port", str(self.port)]
        served = ["--ws", "websockets-sansio", "--no-server-header"]
        return [sys.executable, "-m", "uvicorn", self.app, *place, *served]


def version_1_0(folder: Path) -> Server:
    """The first release. Raises `NoContent` where this clone does not have it."""
    source = folder / "version_1_0_source"
    source.mkdir()
    unpack(VERSION_1_0, source)
    where, content = folder / "version_1_0", {UNSEALED: "1"}
    return FirstRelease(where, app="ui.server:app", source=source, environment=content)


def measured_in(release: Path, program: Path, *arguments: str, most_seconds: int) -> Any:
    """What a program prints last, as JSON, when it runs with this release's own modules.

    Raises `CalledProcessError` where it fails, and `TimeoutExpired` after so many seconds.
    """
    done = subprocess.run(
        [sys.executable, "-P", str(program), *arguments], cwd=release,
        env={**os.environ, "PYTHONPATH": str(release)}, stdout=subprocess.PIPE, check=True,
        timeout=most_seconds,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def both() -> Iterator[tuple[Server, Server]]:
    """Ours and the bare one, running."""
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-") as name,
        guide(Path(name)) as ours,
        bare(Path(name)) as theirs,
    ):
        yield ours, theirs
