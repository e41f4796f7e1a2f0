"""English that a person reads and that stands in code: where it is, and whom it speaks to.

A text speaks to people unless one of these holds, so there is no list of exceptions to keep:
- it lies in a module for authors or operators (`FOR_AUTHORS`, by name of folder or file);
- it is said by raising an error, by a mistake in content, by a log line or by a command line;
- it stands in for damaged files and must not come from one (`STANDS_IN`, one file).
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

# Folders and files for whoever writes content or runs the server, and for the browser (`guard`).
FOR_AUTHORS = {
    *("checks", "commands", "conditions", "guard", "loading", "release", "renaming", "workbench"),
    *("__main__.py", "checking.py", "command.py", "load.py", "shown.py"),
    *(
        "build.py",
        "readable.py",
        "units.py",
        "yaml_file.py",
        "yaml_reading.py",
        "raw_answer.py",
        "log_redaction.py",
    ),
    *(
        "supported_answers.py",
        "typed_numbers.py",
        "same_signs.py",
        "told_elsewhere.py",
    ),
    *("written.py", "contents.py", "walk"),
    *("sheet_command.py", "unfit_ledger.py"),
    *("bundle.py", "traits.py", "weights.py"),
}
STANDS_IN = "fallback_words.py"
SAID_TO_AUTHORS = {
    *("Mistake", "ContentError", "mistake", "misnamed", "add_argument", "ArgumentParser"),
    *("optional", "compile", "add_parser"),
}
LOGS = {"log", "logger", "logging"}
# A name of the web's own: policies, header fields, types, addresses. No sentence has these.
_MACHINE = re.compile(r"'(?:self|none|unsafe-inline)'|max-age|[\w-]+=\S|[a-z]+/[a-z+.-]+(?:,|$)")
_TAG = re.compile(r"<[^<>]*>")
_STYLE = re.compile(r"(?s)<(style|script)\b.*?</\1>|[^{}<>]*\{[^{}]*:[^{}]*\}")
_STYLE_TAG = re.compile(r"<style>.*?</style>")
_PLACE = "\x00"
_RUN = re.compile(r"[A-Za-z][a-z']+[,;:.]? [A-Za-z]?[a-z']+")
_BESIDE_A_PLACE = re.compile(rf"{_PLACE} [a-z]{{2,}}\b|\b[A-Za-z][a-z]+ {_PLACE}")
_JOINS = re.compile(rf"[,;:.] {_PLACE}|{_PLACE}[,;:.](?: |$)")
_NUMBERED = "1. "
_JOIN_ALONE = {", ", "; ", ". ", ": ", " and ", " or "}


def english_in(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of what a person would read in this Python."""
    tree = ast.parse(source)
    skipped = set(map(id, _for_nobody(tree)))
    yield from _walk(tree, skipped)


def english_in_script(source: str) -> Iterator[tuple[int, str]]:
    """The same in JavaScript: strings with a run of words, comments and selectors aside."""
    for number, line in enumerate(source.splitlines(), 1):
        code = re.sub(r"^\s*(?://|\*|/\*).*|\s//.*$", "", line)
        for _, text in re.findall(r"([\"'`])((?:(?!\1).)*)\1", code):
            if re.search(r"[A-Z][a-z]+ [a-z]+ [a-z]|[a-z]+ [a-z]+[.!?]$", _TAG.sub("", text)):
                yield number, text


def english_in_page(source: str) -> Iterator[tuple[int, str]]:
    """The same in HTML: words between tags, or in an attribute that is shown or read out."""
    source = _STYLE_TAG.sub("", source)
    for number, line in enumerate(source.splitlines(), 1):
        attributes = re.findall(r'(?:alt|title|aria-label|placeholder|content)="([^"$]*)"', line)
        for text in (*_TAG.split(line), *attributes):
            if re.search(r"[A-Za-z]{2}", re.sub(r"\$\w+|width=[\w=,. -]+", "", text)):
                yield number, text


def speaks_to_people(file: Path) -> bool:
    return not FOR_AUTHORS & set(file.parts) and file.name != STANDS_IN


def _named_for_authors(tree: ast.Module) -> Iterator[ast.AST]:
    """What is first given a name, and then said to authors under it."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
        said = {id_of for call in calls if _is_to_authors(call) for id_of in _names(call.args)}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and said & {*_names(node.targets)}:
                yield node.value


def _is_to_authors(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in SAID_TO_AUTHORS


def _names(nodes: Iterable[ast.expr]) -> Iterator[str]:
    return (node.id for node in nodes if isinstance(node, ast.Name))


def _for_nobody(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, and what is said to authors and operators."""
    yield from _named_for_authors(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert():
                yield node
            case ast.Call(func=ast.Name(id=name)) if name in SAID_TO_AUTHORS:
                yield node
            case ast.Call(func=ast.Attribute(attr=name)) if name in SAID_TO_AUTHORS:
                yield node
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name))):
                if name in LOGS:
                    yield node
            case ast.Subscript(value=ast.Name(id="Literal" | "Annotated")):
                yield node


def _walk(node: ast.AST, skipped: set[int]) -> Iterator[tuple[int, str]]:
    if id(node) in skipped:
        return
    parts: list[ast.AST]
    match node:
        case ast.JoinedStr(values=values):
            yield from _put_together(node.lineno, values)
            parts = [value.value for value in values if isinstance(value, ast.FormattedValue)]
        case _:
            yield from _alone(node)
            parts = [*ast.iter_child_nodes(node)]
    for part in parts:
        yield from _walk(part, skipped)


def _put_together(line: int, values: list[ast.expr]) -> Iterator[tuple[int, str]]:
    text = "".join(_written(value) for value in values)
    if _speaks(text) or _joins(text):
        yield line, text.replace(_PLACE, "{}")


def _alone(node: ast.AST) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as text), attr="join")):
            if text in _JOIN_ALONE:
                yield node.lineno, text
        case ast.Constant(value=str() as text) if _speaks(text):
            yield node.lineno, text


def _written(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    return _PLACE


def _bare(text: str) -> str:
    return _TAG.sub("\n", _STYLE.sub("", text))


def _speaks(text: str) -> bool:
    bare = _bare(text)
    if "<" in bare or ">" in bare or _MACHINE.search(bare):
        return False
    return bool(_RUN.search(bare) or _BESIDE_A_PLACE.search(bare))


def _joins(text: str) -> bool:
    return "<" not in text and bool(_JOINS.search(text.removeprefix(_NUMBERED)))
