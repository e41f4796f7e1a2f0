"""A copy of the app as it is served, for a test that changes something in it and seals it again."""

import shutil
from functools import cache
from pathlib import Path

from rules.release import kept_content, seal


def copy_of_all(folder: Path) -> Path:
    """Every sealed file in `folder`, which it returns; the seal itself is not copied."""
    for file in seal.files_of():
        copy = folder / file.relative_to(seal.PROJECT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    return folder


def keep_as_ours(copy: Path) -> None:
    """Have a sealed copy start as ours does; call it where only code is another, and no content."""
    if parts := _kept():
        kept_content.put(copy, parts)


@cache
def _kept() -> dict[str, bytes]:
    """The packed parts as they are kept of our content; none where they cannot be used."""
    try:
        kept_content.kept()
    except kept_content.CannotBeUsed:
        return {}
    key, data = kept_content._key(seal.PROJECT), (seal.PROJECT / kept_content.NAME).read_bytes()  # noqa: SLF001
    return kept_content._parts(key, data)  # noqa: SLF001
