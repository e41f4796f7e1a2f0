"""The content of a folder or of a git revision, with its changelog."""

import io
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from questionnaire.command import read_text
from rules.load import load
from rules.model import Rulebook

PROJECT = Path(__file__).parents[2]
CHANGELOG = "CHANGELOG.md"
_PARTS = ("questionnaire", "rules", CHANGELOG)


class NoContent(ValueError):
    """Neither a folder with content nor a revision of this repository."""


class Shipped(NamedTuple):
    """One edition: its rule book, and what its changelog tells."""

    rulebook: Rulebook
    changelog: str


def shipped(name: str) -> Shipped:
    """The edition in a folder that holds `questionnaire/` and `rules/`, or in a git revision.

    Raises `NoContent` when there is none, `ContentError` when it cannot be used, `CannotRead` for a
    changelog that is no UTF-8 text. An old revision is read by the code of today, so it must still
    have a form that this code understands.
    """
    folder = Path(name)
    if (folder / "questionnaire").is_dir() and (folder / "rules").is_dir():
        return _read(folder)
    with TemporaryDirectory() as extracted:
        _extract(name, Path(extracted))
        return _read(Path(extracted))


def last_release() -> str | None:
    """The newest release tag (`v...`) before this revision, if there is one."""
    try:
        return _git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").decode().strip()
    except NoContent:
        return None


def _read(folder: Path) -> Shipped:
    changelog = folder / CHANGELOG
    return Shipped(
        load(folder / "rules", folder / "questionnaire" / "locations", consistent=False),
        read_text(str(changelog)) if changelog.exists() else "",
    )


def _extract(revision: str, into: Path) -> None:
    name = _commit(revision)
    present = _git("ls-tree", "--name-only", name).decode().split()
    parts = [part for part in _PARTS if part in present]
    if len(parts) < len(_PARTS) - 1:
        raise NoContent(f"{revision} holds no questionnaire/ and rules/")
    with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", name, *parts))) as tar:
        tar.extractall(into, filter="data")


def _commit(revision: str) -> str:
    try:
        found = _git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except NoContent:
        raise NoContent(
            f"'{revision}' is neither a folder with questionnaire/ and rules/ nor a git revision"
        ) from None
    return found.decode().strip()


def _git(*arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise NoContent("git is not installed; name two folders instead")
    done = subprocess.run([git, "-C", PROJECT, *arguments], capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        raise NoContent(f"git: {done.stderr.decode().strip()}")
    return done.stdout
