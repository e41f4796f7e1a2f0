"""A digest of files: of the content that gave a result, and of the code that proved it."""

import hashlib
from pathlib import Path


def digest(*places: Path, kind: str = "*.yaml") -> str:
    """The first 12 hex digits of the SHA-256 over all files of that kind, by name and content.

    A place is a folder, or a file that may be missing.
    """
    total = hashlib.sha256()
    for place in places:
        alone = [place] if place.is_file() else []
        for path in alone or sorted(place.rglob(kind)):
            name = place.name if alone else path.relative_to(place).as_posix()
            total.update(name.encode())
            total.update(b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
