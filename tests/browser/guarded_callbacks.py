"""Every callback of a page that is guarded, found in the code itself."""

import ast
from collections.abc import Iterator
from importlib import import_module

from tests.browser.server import PROJECT


def names_of_callbacks() -> set[str]:
    """Every callback in `ui/` that is guarded, by decorator or where it is given to a widget."""
    return {
        name
        for file in (PROJECT / "ui").rglob("*.py")
        for name in guarded_in(
            ".".join(file.relative_to(PROJECT).with_suffix("").parts), ast.parse(file.read_text())
        )
    }


def guarded_in(module: str, tree: ast.AST, within: str = "") -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        inside = within
        if isinstance(node, ast.FunctionDef):
            if "guarded" in map(ast.unparse, node.decorator_list):
                yield f"{module}.{within}{node.name}"
            inside = f"{within}{node.name}.<locals>."
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "guarded":
            given = import_module(module)
            for name in ast.unparse(node.args[0]).split("."):
                given = getattr(given, name)
            yield f"{given.__module__}.{given.__qualname__}"
        yield from guarded_in(module, node, inside)
