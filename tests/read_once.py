"""The plain data of content files, read anew only where other bytes stand in them.

For what loads all content many times, with one file changed each time.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from questionnaire import ContentFile, read_yaml


def read(path: Path, name: str | None = None) -> ContentFile:
    """As `read_yaml`. Raises `ContentError`."""
    there = path.is_file()
    return _kept(path, name, path.read_bytes()) if there else read_yaml(path, name)


def that_read() -> Iterator[ModuleType]:
    """Every module that reads content: there `read` may take the place of `read_yaml`."""
    for module in list(sys.modules.values()):
        if vars(module).get("read_yaml") is read_yaml and module.__name__ != __name__:
            yield module


@cache
def _kept(path: Path, name: str | None, _: bytes) -> ContentFile:
    return read_yaml(path, name)
