"""A digest of the whole content, so that a result can be traced to the rules that gave it."""

import hashlib
from pathlib import Path


def digest(*folders: Path) -> str:
    """The first 12 hex digits of the SHA-256 over all YAML files, by name and content."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*.yaml")):
            total.update(path.relative_to(folder).as_posix().encode())
            total.update(b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
