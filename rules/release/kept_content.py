"""All content as it was loaded and checked once, in one file beside the record of the proof.

It stands for exactly the files that are sealed: its first line is worked out from the seal, so what
was kept of other content, or by another Python or pydantic, is not used. Whoever opens it has found
the seal whole. What cannot be used is no fault, only a slower start: the content files are read.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pydantic

from questionnaire import ContentError
from questionnaire.content.kept import Part, loaded_parts
from rules.release import seal
from rules.release.packing import packed, unpacked
from rules.release.whole_content import load_all

NAME = "build/content.kept"
_WRITABLE_BY_OTHERS = 0o022
_READABLE = 0o644


class CannotBeUsed(ValueError):
    """What was kept cannot be used; the message says why."""


def keep(project: Path = seal.PROJECT) -> int:
    """Load and check all content, and keep it; the number of parts.

    Raises `ContentError` when something does not fit, or is not as it was sealed.
    """
    _hold_to_seal(project)
    load_all()
    parts = {name: _packed(name, value) for name, value in loaded_parts()}
    _hold_to_seal(project)
    put(project, parts)
    return len(parts)


def put(project: Path, parts: Mapping[str, bytes]) -> None:
    """Write the packed parts down as those of the sealed files."""
    _replace(project / NAME, _whole(_key(project), parts))


def kept(project: Path = seal.PROJECT) -> Mapping[str, Part]:
    """By its loader, each part, unpacked when it is asked for. Raises `CannotBeUsed`.

    Call it only when the seal of the project is not broken.
    """
    file = project / NAME
    try:
        status, data = file.stat(), file.read_bytes()
    except OSError:
        raise CannotBeUsed("it is not there") from None
    if status.st_uid not in (0, os.geteuid()) or status.st_mode & _WRITABLE_BY_OTHERS:
        raise CannotBeUsed("others may write it")
    return {name: partial(unpacked, part) for name, part in _parts(_key(project), data).items()}


def _whole(key: str, parts: Mapping[str, bytes]) -> bytes:
    """The file: the key, a hash of all that follows, the lengths of the parts, the parts."""
    lengths = json.dumps({name: len(part) for name, part in parts.items()})
    rest = lengths.encode() + b"\n" + b"".join(parts.values())
    return f"{key}\n{hashlib.sha256(rest).hexdigest()}\n".encode() + rest


def _parts(key: str, data: bytes) -> dict[str, bytes]:
    of, _, data = data.partition(b"\n")
    if of != key.encode():
        raise CannotBeUsed("it was kept of other content, or by another Python")
    digest, _, rest = data.partition(b"\n")
    if digest != hashlib.sha256(rest).hexdigest().encode():
        raise CannotBeUsed("it is damaged")
    lengths, _, packed_parts = rest.partition(b"\n")
    parts, at = dict[str, bytes](), 0
    for name, length in json.loads(lengths).items():
        parts[name], at = packed_parts[at : at + length], at + length
    return parts


def _key(project: Path) -> str:
    """Changes with every sealed file, Python and pydantic: all that a packed part depends on."""
    seal_of = (project / seal.NAME).read_bytes()
    made_by = f"{sys.implementation.cache_tag} pydantic-{pydantic.VERSION}\n".encode()
    return hashlib.sha256(made_by + seal_of).hexdigest()


def _packed(name: str, value: object) -> bytes:
    """Raises `ValueError` for what would not come back as it was."""
    data = packed(value)
    if unpacked(data) != value:
        raise ValueError(f"what {name} loads does not come back as it was")
    return data


def _hold_to_seal(project: Path) -> None:
    if mistakes := seal.broken(project):
        raise ContentError(mistakes)


def _replace(file: Path, data: bytes) -> None:
    """Whole or not at all, whoever else writes it now."""
    file.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as made:
        made.write(data)
    Path(made.name).chmod(_READABLE)
    Path(made.name).replace(file)
