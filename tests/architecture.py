"""What one file of the app may import and use; the reasons are in the messages.

A check takes a module's path and its syntax tree and yields what is wrong with it. It reads code
and never runs it, so it also holds for code that no test reaches.
"""

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from tests.markdown_calls import unsafe_reads
from tests.streamlit_inside import is_private

MAY_IMPORT = {
    "questionnaire": set[str](),
    "rules": {"questionnaire"},
    "visit": {"rules", "questionnaire"},
    "education": {"rules", "questionnaire"},
    "ui": {"visit", "education", "rules", "questionnaire"},
    "app": {"ui"},
}
OURS = MAY_IMPORT.keys() | {"tests", "benchmarks", "deploy"}

HAS_STREAMLIT = {"app", "ui"}
SESSION = "ui/session/state.py"
HELD = "ui.session.state"
CACHE = "ui/content.py"
OWN_WORDS = "ui/parts/escape.py"
INSIDE = "ui/streamlit_inside.py"

CONTENT_FILE = "questionnaire/content/yaml_reading.py"

# What Streamlit offers and this app does without, with what to use in its place.
WITHOUT = {
    "download_button": "it keeps the file at an open address; hand the bytes to ui/bridge",
    "query_params": "an address is kept in histories and logs; keep it in ui/session/",
    "file_uploader": "its endpoint takes any file from anyone; read the file through ui/bridge",
    "chat_input": "free text must decide nothing; ask a question with options",
    "map": "it fetches tiles from other sites; draw an SVG",
}
# Also a method of ordinary Python values, so it counts only when called on Streamlit itself.
ONLY_ON_STREAMLIT = {"map", "query_params"}

# What only authors use, and the one command that leads there. Nobody is answered with it.
WORKBENCH = "rules.workbench"
LEADS_TO_THE_WORKBENCH = "rules/__main__.py"
# Not there where the app is deployed.
NOT_SERVED = {"tests", "docs", "benchmarks", "deploy"}

SAYS_NOTHING = {"util", "utils", "helper", "helpers", "manager", "managers"}


class Breach(NamedTuple):
    line: int
    message: str


Check = Callable[[PurePath, ast.Module], Iterator[Breach]]


def imports_point_one_way(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    own = _package(module)
    allowed = MAY_IMPORT.get(own, OURS) | {own}
    for line, name in _imported(tree):
        if (package := name.split(".")[0]) in OURS - allowed:
            may = ", ".join(sorted(allowed - {own})) or "none of the other packages"
            yield Breach(
                line,
                f"{own} imports {package}; it may import {may}. "
                "Move the shared idea down, or take it as an argument.",
            )


def streamlit_stays_on_the_surface(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    if _package(module) not in HAS_STREAMLIT:
        for line, _ in _imports_of("streamlit", tree):
            yield Breach(
                line, "only ui/ and app.py know Streamlit. Return a value; let ui/ draw it."
            )


def one_file_reads_yaml(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    if module.as_posix() != CONTENT_FILE:
        for line, _ in _imports_of("yaml", tree):
            yield Breach(
                line,
                f"only {CONTENT_FILE} reads YAML, because plain YAML turns the option `yes` into "
                "true. Load the file through it.",
            )


def one_file_keeps_the_session(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    if module.as_posix() != SESSION:
        for line, _ in _uses(tree, {"session_state"}):
            yield Breach(
                line, f"only {SESSION} touches session_state. Give ui/session/ a function for this."
            )


def what_a_session_holds_is_asked_by_name(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    """The names that state is held by are known to one folder; pages ask its functions."""
    if _package(module) not in HAS_STREAMLIT or module.parent == PurePath(SESSION).parent:
        return
    imported = [line for line, name in _imported(tree) if f"{name}.".startswith(f"{HELD}.")]
    for line in [*imported, *(line for line, _ in _uses(tree, {"state"}))]:
        yield Breach(
            line, f"only the files beside {SESSION} use it. Give ui/session/ a function for this."
        )


def one_file_caches(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    if module.as_posix() != CACHE:
        for line, name in _uses(tree, {"cache_data", "cache_resource"}):
            yield Breach(
                line,
                f"only {CACHE} uses {name}, so that no answer is ever cached. "
                "Load it there, or compute it each time.",
            )


def what_authors_use_stands_apart(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    name = module.as_posix()
    if not name.startswith("rules/workbench/") and name != LEADS_TO_THE_WORKBENCH:
        for line, imported in _imported(tree):
            if f"{imported}.".startswith(f"{WORKBENCH}."):
                yield Breach(
                    line,
                    f"only {LEADS_TO_THE_WORKBENCH} leads to {WORKBENCH}, which answers nobody. "
                    "Move what both need to rules/.",
                )
        for node in ast.walk(tree):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
                part = node.right.value if isinstance(node.right, ast.Constant) else None
                if part in NOT_SERVED and name != LEADS_TO_THE_WORKBENCH:
                    yield Breach(
                        node.lineno, f"{part}/ is not there where the app runs. Move the file."
                    )


def one_file_knows_the_inside_of_streamlit(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    if module.as_posix() == INSIDE or _package(module) not in HAS_STREAMLIT:
        return
    remedy = f"only {INSIDE} touches what Streamlit does not promise. Give it a function for this."
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(source)) if source.startswith("streamlit."):
                yield Breach(node.lineno, remedy)
            case ast.Import(names=names) if any(n.name.startswith("streamlit.") for n in names):
                yield Breach(node.lineno, remedy)
            case ast.Attribute(attr=str(attr)) if is_private(node):
                yield Breach(node.lineno, f"{attr} is private: {remedy}")


def no_doors_left_open(_module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    streamlit = _names_of_streamlit(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in WITHOUT:
            on_streamlit = isinstance(node.value, ast.Name) and node.value.id in streamlit
            if on_streamlit or node.attr not in ONLY_ON_STREAMLIT:
                yield _door(node.lineno, node.attr)
        if isinstance(node, ast.keyword) and node.arg == "bind":
            yield Breach(node.value.lineno, f"no widget is bound: {WITHOUT['query_params']}.")
    for line, name in _imports_of("streamlit", tree):
        if (last := name.split(".")[-1]) in WITHOUT:
            yield _door(line, last)


def names_say_what_is_inside(module: PurePath, _tree: ast.Module) -> Iterator[Breach]:
    for part in module.with_suffix("").parts:
        if empty := SAYS_NOTHING.intersection(part.split("_")):
            yield Breach(
                1, f"'{empty.pop()}' says nothing. Name {module} for the one idea it holds."
            )


def what_is_typed_is_never_read_as_markup(module: PurePath, tree: ast.Module) -> Iterator[Breach]:
    if _package(module) in HAS_STREAMLIT:
        for line, text, _ in unsafe_reads(tree):
            yield Breach(
                line,
                f"'{text}' may hold what a person typed, and Streamlit reads Markdown here. Take"
                f" words(...) or content, or pass it through own_words of {OWN_WORDS}.",
            )


CHECKS: Iterable[Check] = (
    imports_point_one_way,
    streamlit_stays_on_the_surface,
    one_file_reads_yaml,
    one_file_keeps_the_session,
    what_a_session_holds_is_asked_by_name,
    one_file_caches,
    what_authors_use_stands_apart,
    one_file_knows_the_inside_of_streamlit,
    no_doors_left_open,
    what_is_typed_is_never_read_as_markup,
    names_say_what_is_inside,
)


def _door(line: int, name: str) -> Breach:
    return Breach(line, f"no st.{name}: {WITHOUT[name]}.")


def _package(module: PurePath) -> str:
    return module.with_suffix("").parts[0]


def _imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of every import, wherever it stands; imports by name too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=str(source), level=0, names=names):
                yield from ((node.lineno, f"{source}.{name.name}") for name in names)
            case ast.Call(
                func=ast.Attribute(attr="import_module")
                | ast.Name(id="import_module" | "__import__"),
                args=[ast.Constant(value=str(source)), *_],
            ):
                yield node.lineno, source


def _imports_of(package: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    return (found for found in _imported(tree) if found[1].split(".")[0] == package)


def _uses(tree: ast.Module, names: set[str]) -> Iterator[tuple[int, str]]:
    """Every `something.name`, and every import of the name from Streamlit."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            yield node.lineno, node.attr
    for line, name in _imports_of("streamlit", tree):
        if (last := name.split(".")[-1]) in names:
            yield line, last


def _names_of_streamlit(tree: ast.Module) -> set[str]:
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.Import))
    return {
        name.asname or name.name
        for node in imports
        for name in node.names
        if name.name == "streamlit"
    }
