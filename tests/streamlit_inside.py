"""Where our code touches the inside of Streamlit, found in the code, and copies that miss it.

A new release may rename anything that is not public. For us that is the same as if our code asked
for another name, and that is how it is tried: in a copy that asks for a name that is not there.
"""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rules.release import seal
from tests.served_copy import keep_as_ours

PROJECT = Path(__file__).parents[1]
GONE = "_that_is_gone"
FILES = (*seal.FILES, "CHANGELOG.md")
# Python writes one of these beside a file that it has compiled, for a moment only.
HALF_WRITTEN = shutil.ignore_patterns("*.pyc.*")


class Touch(NamedTuple):
    """One name of Streamlit's inside in one file of ours, or a text that must be as it is there."""

    file: str
    name: str


class Place(NamedTuple):
    line: int
    begin: int
    end: int
    instead: str


def touches(project: Path = PROJECT) -> set[Touch]:
    """Every name that is imported from a module below `streamlit`, or is private to an object."""
    return {
        Touch(str(file.relative_to(project)), name)
        for file in [project / "app.py", *sorted((project / "ui").rglob("*.py"))]
        for name in {name for name, _ in _places(file.read_text(encoding="utf-8"))}
    }


def copy_without(folder: Path, touch: Touch) -> Path:
    """A sealed copy of the app in `folder` in which this name of Streamlit's is not there."""
    for name in seal.FOLDERS:
        shutil.copytree(PROJECT / name, folder / name, ignore=HALF_WRITTEN)
    for name in FILES:
        shutil.copy(PROJECT / name, folder)
    file = folder / touch.file
    text = file.read_text(encoding="utf-8")
    file.write_text(_without(text, touch.name), encoding="utf-8")
    seal.seal(folder)
    keep_as_ours(folder)
    return folder


def _without(text: str, name: str) -> str:
    lines = text.splitlines(keepends=True)
    places = sorted((place for found, place in _places(text) if found == name), reverse=True)
    if not places:
        assert name in text, f"{name} is not touched"
        return text.replace(name, name + GONE)
    for place in places:
        line = lines[place.line]
        lines[place.line] = line[: place.begin] + place.instead + line[place.end :]
    return "".join(lines)


def _places(text: str) -> Iterator[tuple[str, Place]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "streamlit":
            for one in node.names:
                instead = f"{one.name}{GONE} as {one.asname or one.name}"
                yield one.name, _place(one, one.col_offset, instead)
        elif isinstance(node, ast.Import):
            for one in node.names:
                if one.name.startswith("streamlit."):
                    instead = f"{one.name}{GONE} as {one.asname or one.name}"
                    yield one.name, _place(one, one.col_offset, instead)
        elif isinstance(node, ast.Attribute) and is_private(node):
            assert node.end_col_offset is not None
            yield node.attr, _place(node, node.end_col_offset - len(node.attr), node.attr + GONE)


def is_private(node: ast.Attribute) -> bool:
    """Whether the name is private to an object that is not our own."""
    own = isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}
    return node.attr.startswith("_") and not node.attr.startswith("__") and not own


def _place(node: ast.alias | ast.Attribute, begin: int, instead: str) -> Place:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return Place(node.end_lineno - 1, begin, node.end_col_offset, instead)
