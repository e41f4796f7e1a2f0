"""A copy of the app as it is served, for a test that changes something in it and seals it again."""

import shutil
from pathlib import Path

from rules.release import seal


def copy_of_all(folder: Path) -> Path:
    """Every sealed file in `folder`, which it returns; the seal itself is not copied."""
    for file in seal.files_of():
        copy = folder / file.relative_to(seal.PROJECT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    return folder
