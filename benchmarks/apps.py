"""The two apps that are compared, each served as `make run` serves ours."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.server import PROJECT, Server

BARE = Path(__file__).with_name("bare_app")


def guide(folder: Path, *, sealed: bool = False) -> Server:
    """Visit Guide. With `sealed` it serves only content that was sealed, as it does for people."""
    return Server(folder / "guide", environment={"VISIT_GUIDE_UNSEALED": "0" if sealed else "1"})


def bare(folder: Path) -> Server:
    """The bare app, with a copy of our configuration: the same theme, limits and tuning."""
    source = folder / "bare_source"
    shutil.copytree(BARE, source)
    shutil.copytree(PROJECT / ".streamlit", source / ".streamlit")
    return Server(folder / "bare", app="server:app", source=source)


@contextmanager
def both() -> Iterator[tuple[Server, Server]]:
    """Ours and the bare one, running."""
    with (
        tempfile.TemporaryDirectory(prefix="benchmark-") as name,
        guide(Path(name)) as ours,
        bare(Path(name)) as theirs,
    ):
        yield ours, theirs
