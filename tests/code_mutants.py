"""Every small wrong change of a module's code: one operator, constant, call or returned value.

Only what runs inside functions is changed: annotations and names at the top of a module decide
nothing. A change is put into a loaded module by giving its functions other code, so nothing has to
be imported again.
"""

import ast
import copy
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import FunctionType, ModuleType
from typing import NamedTuple

COMPARED: Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
CALCULATED: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


class CodeMutant(NamedTuple):
    """A changed module: in which function, and what stood and what stands there."""

    function: str
    was: str
    becomes: str
    tree: ast.Module
    node: ast.AST
    other: ast.AST

    @property
    def source(self) -> str:
        """All of it, written only where it is tried: of most runs that is one in hundreds."""
        return _with(self.tree, self.node, self.other)


def code_mutants(source: str) -> Iterator[CodeMutant]:
    """Each change of the source, one at a time."""
    tree = ast.parse(source)
    for name, node in _inside_functions(tree):
        for other in (*_expressions(node), *_constants(node), *_statements(node)):
            was, becomes = ast.unparse(node), ast.unparse(other)
            if was != becomes:
                yield CodeMutant(name, was, becomes, tree, node, other)


def install(module: ModuleType, source: str) -> None:
    """Give the loaded module's functions the code of `source`, a mutant of its own source."""
    changed: dict[str, object] = {"__name__": module.__name__}
    exec(compile(source, module.__name__, "exec"), changed)  # noqa: S102  # our own source
    live = dict(_functions(module.__dict__, module.__name__))
    for name, function in _functions(changed, module.__name__):
        live[name].__code__ = function.__code__


def _functions(names: Mapping[str, object], module: str) -> Iterator[tuple[str, FunctionType]]:
    """The functions written in a module, those of its classes too, by full name."""
    for value in names.values():
        if isinstance(value, property):
            value = value.fget  # noqa: PLW2901
        if isinstance(value, cached_property):
            value = value.func  # noqa: PLW2901
        if isinstance(value, FunctionType) and value.__code__.co_filename != "<string>":
            if value.__module__ == module:
                yield value.__qualname__, value
        elif isinstance(value, type) and value.__module__ == module:
            yield from _functions(vars(value), module)


def _with(tree: ast.Module, node: ast.AST, other: ast.AST) -> str:
    """The source with one node replaced."""

    class Replace(ast.NodeTransformer):
        def visit(self, visited: ast.AST) -> ast.AST:
            return other if visited is node else self.generic_visit(visited)

    # Transforming changes a tree in place, so it gets a copy in which only this node is the same.
    return ast.unparse(Replace().visit(copy.deepcopy(tree, {id(node): node})))


def _inside_functions(tree: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Every node of every function's body, with the function's full name."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.FunctionDef):
            name = f"{prefix}{child.name}"
            for statement in child.body:
                yield from _running(name, statement)
            yield from _inside_functions(child, f"{name}.")
        elif isinstance(child, ast.ClassDef):
            yield from _inside_functions(child, f"{prefix}{child.name}.")


def _running(name: str, node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The node and what is in it, without patterns, annotations and functions of its own."""
    if isinstance(node, (ast.FunctionDef, ast.pattern)):
        return
    yield name, node
    for field, value in ast.iter_fields(node):
        if field != "annotation":
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _running(name, child)


def _expressions(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=others):
            yield from (ast.Compare(left, [to()], others) for to in COMPARED[type(operator)])
        case ast.BoolOp(op=ast.And(), values=values):
            yield ast.BoolOp(ast.Or(), values)
        case ast.BoolOp(values=values):
            yield ast.BoolOp(ast.And(), values)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=operator, right=right):
            yield ast.BinOp(left, CALCULATED[type(operator)](), right)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)


def _constants(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(value=None):
            yield ast.Constant(value=True)


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.AugAssign(target=target, op=operator, value=value):
            yield ast.AugAssign(target, CALCULATED[type(operator)](), value)
        case ast.Return(value=ast.AST()):
            yield ast.Return(ast.Constant(None))
        case ast.Continue() | ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.If(test=ast.Name() | ast.Call() as test, body=body, orelse=orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
