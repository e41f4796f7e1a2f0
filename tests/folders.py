"""Which folders of a package import which: inside a package, too, imports point one way.

A folder counts as one, with all its files; a file that lies directly in the package counts by
itself. What a package offers (`__init__.py`) and its command (`__main__.py`) may import all of it.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ENTRANCES = {"__init__.py", "__main__.py"}
AT_MOST = 10
"""More modules in one folder are more than a reader takes in at a glance."""


def circle(project: Path, package: str) -> list[str]:
    """Folders that import each other in a circle, the first one again at the end; or nothing."""
    graph: dict[str, set[str]] = {}
    for file in (project / package).rglob("*.py"):
        if file.name not in ENTRANCES:
            part = _part(file.relative_to(project))
            graph.setdefault(part, set()).update(_imported(project, file, package) - {part})
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def crowded(project: Path, packages: Iterable[str]) -> Mapping[str, int]:
    """Folders with more modules than a reader takes in, and how many they hold."""
    counted = {
        folder.relative_to(project).as_posix(): sum(1 for file in folder.iterdir() if _own(file))
        for package in packages
        for folder in [project / package, *(project / package).rglob("*/")]
    }
    return {name: number for name, number in counted.items() if number > AT_MOST}


def _own(file: Path) -> bool:
    return file.suffix == ".py" and file.name not in ENTRANCES


def _part(file: Path) -> str:
    """`visit/plan/edit.py` counts as `visit/plan`, `visit/words.py` as itself."""
    folder, package = file.parent.as_posix(), file.parts[0]
    return file.with_suffix("").as_posix() if folder == package else folder


def _imported(project: Path, file: Path, package: str) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {name for node in ast.walk(tree) for name in _names(node)}
    return {
        _part(module)
        for name in names
        if name.split(".")[0] == package and (module := _module(project, name))
    }


def _names(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.ImportFrom(module=str(source), level=0, names=names):
            yield from (f"{source}.{name.name}" for name in names)
        case ast.Import(names=names):
            yield from (name.name for name in names)


def _module(project: Path, name: str) -> Path | None:
    """The file behind `package.folder.module` or `package.folder.module.name`, if it is one.

    For a folder, or a name that a folder offers, it is the folder's `__init__.py`.
    """
    whole = Path(*name.split("."))
    for module in (whole.with_suffix(".py"), whole.parent.with_suffix(".py")):
        if (project / module).is_file():
            return module
    for folder in (whole, whole.parent):
        if len(folder.parts) > 1 and (project / folder / "__init__.py").is_file():
            return folder / "__init__.py"
    return None
