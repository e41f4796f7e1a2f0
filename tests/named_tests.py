"""Tests that a promise or a control names: whether they are there, and can fail.

A test that asserts nothing shows nothing, whatever its name says.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[1]
# What fails by itself, besides `assert`: pytest.raises, and waiting for what must come.
FAILS = {"raises", "expect", "wait_for_function", "wait_for_url"}
FAILS_BY_NAME = ("must_", "assert_")


def what_is_wrong(named: str) -> str | None:
    """Why `tests/file.py::test_name` shows nothing; None when it may."""
    file, _, name = named.partition("::")
    functions = _functions(file)
    if not name.startswith("test_") or name not in functions:
        return f"{named} is not there"
    if not can_fail(functions[name], functions):
        return f"{named} asserts nothing"
    return None


def can_fail(test: ast.FunctionDef, beside: dict[str, ast.FunctionDef]) -> bool:
    """Whether it asserts, itself or in a function of its file that it calls."""
    return any(_fails(part) for part in _reached(test, beside, set()))


@cache
def _functions(file: str) -> dict[str, ast.FunctionDef]:
    path = PROJECT / file
    if not path.is_file():
        return {}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _reached(
    function: ast.FunctionDef, beside: dict[str, ast.FunctionDef], seen: set[str]
) -> Iterator[ast.AST]:
    seen.add(function.name)
    for node in ast.walk(function):
        yield node
        if isinstance(node, ast.Call) and (name := _name(node)) in beside.keys() - seen:
            yield from _reached(beside[name], beside, seen)


def _fails(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        name = _name(node)
        return name in FAILS or name.startswith(FAILS_BY_NAME)
    return isinstance(node, ast.Assert)


def _name(call: ast.Call) -> str:
    """The last part of what is called."""
    return ast.unparse(call.func).rpartition(".")[2]
