"""A digest of the whole content, so that a result can be traced to the rules that gave it."""

import hashlib
from pathlib import Path


def digest(*places: Path) -> str:
    """The first 12 hex digits of the SHA-256 over all YAML files, by name and content.

    A place is a folder, or a file that may be missing.
    """
    total = hashlib.sha256()
    for place in places:
        alone = [place] if place.is_file() else []
        for path in alone or sorted(place.rglob("*.yaml")):
            name = place.name if alone else path.relative_to(place).as_posix()
            total.update(name.encode())
            total.update(b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
