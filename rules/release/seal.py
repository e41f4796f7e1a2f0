"""The seal: a hash of every file that is served or decides what is served.

It is written when a change is meant, and checked before serving. A damaged file may still be sound
YAML, a sound template or sound code that says something else, and only the seal can tell. Its form
is that of `sha256sum`, so `sha256sum --check content.sha256` gives the same verdict.
"""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from questionnaire import Mistake

PROJECT = Path(__file__).parents[2]
NAME = "content.sha256"
FOLDERS = (
    ".streamlit",
    "education",
    "questionnaire",
    "rules",
    "ui",
    "visit",
)
FILES = ("app.py",)
REMEDY = "bring it back as it was, or run 'python -m rules seal' if the change is meant"
_LOOKS_LIKE_CONTENT = {".yaml", ".yml"}
_MADE_BY_PYTHON = "__pycache__"
_LINE = re.compile(r"([0-9a-f]{64})  (\S+)")


def seal(project: Path = PROJECT) -> int:
    """Seal all content as it is now; return the number of files."""
    hashes = _hashes(project)
    lines = [f"{digest}  {name}\n" for name, digest in hashes.items()]
    (project / NAME).write_text("".join(lines), encoding="utf-8")
    return len(hashes)


def files_of(project: Path = PROJECT) -> Iterator[Path]:
    """Every file that is served or decides what is served, whatever its kind."""
    yield from (project / name for name in _names(project))


def misnamed(project: Path = PROJECT) -> list[Mistake]:
    """Files that look like content and that no loader would read."""
    return [
        Mistake(
            file.relative_to(project).as_posix(),
            1,
            f"nothing reads a file whose name ends in '{file.suffix}'",
            "let it end in '.yaml'",
        )
        for file in files_of(project)
        if file.suffix.lower() in _LOOKS_LIKE_CONTENT and file.suffix != ".yaml"
    ]


def broken(project: Path = PROJECT) -> list[Mistake]:
    """Every file that was changed, lost or added since it was sealed; empty when there is none."""
    mistakes: list[Mistake] = []
    sealed = _sealed(project, mistakes)
    if not mistakes:
        mistakes.extend(_differences(sealed, _hashes(project)))
    return mistakes


def _sealed(project: Path, mistakes: list[Mistake]) -> dict[str, str]:
    """File to hash, as written in the seal. Any doubtful line is a mistake."""
    sealed: dict[str, str] = {}
    try:
        lines = (project / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        mistakes.append(Mistake(NAME, 1, "the seal of the content cannot be read", REMEDY))
        return sealed
    for number, line in enumerate(lines, 1):
        read = _LINE.fullmatch(line)
        if read is None or read[2] in sealed:
            mistakes.append(Mistake(NAME, number, "this is no line of a seal", REMEDY))
        else:
            sealed[read[2]] = read[1]
    return sealed


def _differences(sealed: Mapping[str, str], present: Mapping[str, str]) -> list[Mistake]:
    wrong = {
        name: _wrong(sealed.get(name), present.get(name))
        for name in sorted(sealed.keys() | present.keys())
        if sealed.get(name) != present.get(name)
    }
    return [Mistake(name, 1, what, REMEDY) for name, what in wrong.items()]


def _wrong(sealed: str | None, present: str | None) -> str:
    if present is None:
        return "this file is missing"
    return "this file is not as it was sealed" if sealed else "this file was never sealed"


def _hashes(project: Path) -> dict[str, str]:
    found = dict[str, str]()
    for name in _names(project):
        with open(f"{project}/{name}", "rb") as file:  # noqa: PTH123 - as in _below
            found[name] = hashlib.sha256(file.read()).hexdigest()
    return found


def _names(project: Path) -> Iterator[str]:
    for folder in FOLDERS:
        if (project / folder).is_dir():
            yield from sorted(_below(project, folder), key=lambda name: name.split("/"))
    yield from (name for name in FILES if (project / name).is_file())


def _below(project: Path, folder: str) -> Iterator[str]:
    """The name of every file that counts. As text: a `Path` of each was half of a start's look."""
    with os.scandir(f"{project}/{folder}") as entries:
        for entry in entries:
            name = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if entry.name != _MADE_BY_PYTHON:
                    yield from _below(project, name)
            elif entry.is_file() and not _hidden(entry.name):
                yield name


def _hidden(name: str) -> bool:
    """Notes that systems and editors leave behind. Hidden content is no such note."""
    return name.startswith(".") and Path(name).suffix.lower() not in _LOOKS_LIKE_CONTENT
