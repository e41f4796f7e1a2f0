"""The seal: a hash of every file that is served or decides what is served.

It is written when a change is meant, and checked before serving. A damaged file may still be sound
YAML, a sound template or sound code that says something else, and only the seal can tell. Its form
is that of `sha256sum`, so `sha256sum --check content.sha256` gives the same verdict.
"""

import hashlib
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
    for folder in FOLDERS:
        for file in sorted((project / folder).rglob("*")):
            if file.is_file() and _MADE_BY_PYTHON not in file.parts and not _hidden(file):
                yield file
    yield from (project / name for name in FILES if (project / name).is_file())


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
    return {
        file.relative_to(project).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files_of(project)
    }


def _hidden(file: Path) -> bool:
    """Notes that systems and editors leave behind. Hidden content is no such note."""
    return file.name.startswith(".") and file.suffix.lower() not in _LOOKS_LIKE_CONTENT
