"""The content of a folder or of a git revision, with its changelog."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import NamedTuple

from questionnaire.command import read_text
from rules.load import load
from rules.model import Rulebook
from rules.release.seal import FILES, FOLDERS
from rules.release.seal import NAME as SEAL
from rules.workbench.compare.other_texts import ONCE_SEALED, other_files, other_texts

PROJECT = Path(__file__).parents[3]
CHANGELOG = "CHANGELOG.md"
_NEEDED = ("questionnaire", "rules")
_PARTS = (*FOLDERS, *ONCE_SEALED, *FILES, CHANGELOG)


class NoContent(ValueError):
    """Neither a folder with content nor a revision of this repository."""


class Shipped(NamedTuple):
    """One edition: its rule book, what its changelog tells, and all other texts by place.

    `files` are digests of what holds no text, by file.
    """

    rulebook: Rulebook
    changelog: str
    others: Mapping[str, str] = MappingProxyType({})
    files: Mapping[str, str] = MappingProxyType({})


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


def last_sealed() -> str:
    """The revision that wrote the seal last. Raises `NoContent` where there is none."""
    found = _git("log", "-1", "--format=%H", "--", SEAL).decode().strip()
    if not found:
        raise NoContent(f"no revision holds {SEAL}")
    return found


def _read(folder: Path) -> Shipped:
    changelog = folder / CHANGELOG
    return Shipped(
        load(folder / "rules", folder / "questionnaire" / "locations", consistent=False),
        read_text(str(changelog)) if changelog.exists() else "",
        other_texts(folder),
        other_files(folder),
    )


def _extract(revision: str, into: Path) -> None:
    name = _commit(revision)
    parts = _git("ls-tree", "--name-only", name, "--", *_PARTS).decode().split()
    if not set(_NEEDED) <= set(parts):
        raise NoContent(f"{revision} holds no questionnaire/ and rules/")
    unpack(name, into, *parts)


def unpack(revision: str, into: Path, *parts: str) -> None:
    """Write the files of a revision, or those parts of it, into a folder. Raises `NoContent`."""
    with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", revision, *parts))) as tar:
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
