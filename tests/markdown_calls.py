"""What may reach a Streamlit call that reads Markdown: our words, content, or escaped own words.

An expression is let pass only if it is built from texts of `words(...)`, from content models (whose
texts loading has checked) and from `own_words(...)`. Everything else may hold what a person typed.
"""

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

# Streamlit's calls that read Markdown in their first argument, and ours that hand theirs on.
OURS = {
    *("heading", "bullets", "nested", "press", "write", "complain"),
    *("file_button", "forward_and_back", "draw_field"),
    "closed_part",
}
BUTTONS = "ui.widgets.buttons"
READ = OURS | {
    *("markdown", "caption", "title", "header", "subheader", "badge", "expander", "popover"),
    *("error", "warning", "info", "success", "toast", "tabs", "status", "spinner", "progress"),
    *("button", "link_button", "form_submit_button", "checkbox", "toggle", "radio", "selectbox"),
    *("multiselect", "segmented_control", "pills", "select_slider", "slider", "metric"),
    *("text_input", "text_area", "number_input", "date_input", "time_input", "color_picker"),
}
READ_BY_NAME = {"label", "body", "help", "placeholder", "back_text"}
# Names that also belong to ordinary values or draw no text, so they count only on these modules.
ONLY_ON = {"write": {"st", "edits"}, "title": {"st"}, "progress": {"st"}}
# What gives content, or takes options and numbers and gives their words.
GIVES_CONTENT = {
    *(
        "engine",
        "library",
        "countries",
        "countries_here",
        "hazards",
        "cases",
        "last_proof",
        "suggest",
        "more_urgent_if",
        "find_topics",
    ),
    *("answer_text", "heading_of", "in_words", "background", "opened_by", "long_date", "deadline"),
    *(
        "today",
        "country",
        "answered_path",
        "speech",
        "about_someone",
        "agenda_lead",
        "pending_change",
    ),
    *("facts", "urgent_first", "everyday_objects", "get_args", "rows", "emergencies", "decide"),
    *("evidence", "evidence_of", "question", "location", "problem", "complaint"),
    *(
        "short_date",
        "supports",
        "offered",
        "objects_of",
        "unclear_text",
        "words_or_fallback",
        "amount",
    ),
}
CONTENT = {
    *("Fact", "Contact", "Page", "Section", "Library", "Figure", "FigureSet", "Rule", "Rulebook"),
    *("Level", "Hazard", "Question", "SeveralOf", "Number", "Location", "Source", "Guidance"),
    *("Suggestion", "Change", "Speech", "Country", "StreamlitPage"),
    *("OtherUnit", "Ledger", "LedgerField", "ChoiceField", "NumberField", "Mismatch", "By"),
}
# Errors that say what does not fit in our words, and repeat nothing.
SAY_OUR_WORDS = {"EditRefused", "Unreadable", "AnswerError"}
# Content in models that hold own words beside it.
BESIDE_OWN_WORDS = {
    *("title", "lead", "clinical", "because", "top", "urgency", "emergency"),
    *("open", "person_title", "in_an_emergency", "cannot", "education", "not_reviewed", "edition"),
    *("guidance", "emergencies", "suggestions", "path", "upcoming"),
}
NUMBERS = {"int", "float", "bool", "date"}
SAFE_ANYWAY = {"own_words", "len", "int", "float", "round", "bool", "digits", "grouped_number"}
KEEPS_TEXT = {
    "list",
    "tuple",
    "dict",
    "set",
    "sorted",
    "str",
    "enumerate",
    "zip",
    "map",
    "max",
    "min",
    "fromkeys",
    "groupby",
    "sub",
    *("labeled", "label_by", "listed", "set_apart", "ended"),
}


class Unsafe(NamedTuple):
    """An argument, and the identity of the call that reads it."""

    line: int
    text: str
    call: int


def unsafe_reads(tree: ast.Module) -> Iterator[Unsafe]:
    """Every argument read as Markdown that may hold more than words and content."""
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    escaped = {id(call) for call in _own_buttons(tree)}
    yield from (one for one in _unsafe(tree, functions) if one.call not in escaped)


def _own_buttons(tree: ast.Module) -> Iterator[ast.Call]:
    """Buttons of our own markup, which take no Markdown and escape what stands on them."""
    imported = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == BUTTONS
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in imported:
            yield node


def _unsafe(tree: ast.Module, functions: Mapping[str, ast.FunctionDef]) -> Iterator[Unsafe]:
    constants = [node for node in tree.body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    yield from _in(tree.body, _Scope({}, tree.body, functions, ()))
    for function in functions.values():
        if function.name not in OURS:
            yield from _in(function.body, _scope(function, constants, functions))
        else:
            handed = {argument.arg for argument in function.args.args[:1]} | READ_BY_NAME
            yield from _in(function.body, _scope(function, constants, functions, handed))


class _Scope(NamedTuple):
    """Names bound to safe values or not, the statements that bind others, and the functions."""

    bound: Mapping[str, bool]
    body: Sequence[ast.stmt]
    functions: Mapping[str, ast.FunctionDef]
    resolving: tuple[str, ...]


def _scope(
    function: ast.FunctionDef,
    constants: Sequence[ast.stmt],
    functions: Mapping[str, ast.FunctionDef],
    handed: Collection[str] = (),
) -> _Scope:
    bound = {
        argument.arg: argument.arg in handed or _is_content(argument.annotation)
        for argument in (*function.args.args, *function.args.kwonlyargs)
    }
    return _Scope(bound, [*constants, *function.body], functions, ())


def _is_content(annotation: ast.expr | None) -> bool:
    return isinstance(annotation, (ast.Name, ast.Subscript, ast.BinOp)) and any(
        isinstance(node, ast.Name) and node.id in CONTENT | NUMBERS for node in ast.walk(annotation)
    )


def _in(body: Sequence[ast.stmt], scope: _Scope) -> Iterator[Unsafe]:
    nested = {
        id(inner)
        for statement in body
        for node in ast.walk(statement)
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
    }
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and id(node) not in nested:
                for argument in _read(node):
                    if not _safe(argument, scope):
                        yield Unsafe(argument.lineno, ast.unparse(argument), id(node))


def _read(call: ast.Call) -> Iterator[ast.expr]:
    """The arguments of a call that are read as Markdown."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    on = call.func.value if isinstance(call.func, ast.Attribute) else None
    if name == "write" and isinstance(on, ast.Name) and on.id == "st":
        yield from call.args
    elif name in READ and not (name in ONLY_ON and getattr(on, "id", "") not in ONLY_ON[name]):
        yield from call.args[:1]
        yield from (word.value for word in call.keywords if word.arg in READ_BY_NAME)
        if name in {"radio", "selectbox", "multiselect", "pills", "segmented_control"}:
            shown = [word.value for word in call.keywords if word.arg == "format_func"]
            yield from shown or call.args[1:2]


def _safe(node: ast.expr, scope: _Scope) -> bool:  # noqa: C901, PLR0911, PLR0912 - one a kind
    match node:
        case ast.Constant() | ast.Compare():
            return True
        case ast.Lambda(args=ast.arguments(args=given), body=inner):
            bound = {**scope.bound, **{argument.arg: True for argument in given}}
            return _safe(inner, scope._replace(bound=bound))
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            return all(_safe(part, scope) for part in parts)
        case ast.FormattedValue(value=inner) | ast.Starred(value=inner):
            return _safe(inner, scope)
        case ast.Attribute(attr=field) if field in BESIDE_OWN_WORDS:
            return True
        case ast.Attribute(value=inner) | ast.Subscript(value=inner):
            return _safe(inner, scope)
        case ast.BinOp(left=left, right=right):
            return _safe(left, scope) and _safe(right, scope)
        case ast.BoolOp(values=parts):
            return all(_safe(part, scope) for part in parts)
        case ast.IfExp(body=one, orelse=other):
            return _safe(one, scope) and _safe(other, scope)
        case ast.Dict(values=parts):
            return all(_safe(part, scope) for part in parts)
        case (
            ast.ListComp(elt=item, generators=loops) | ast.GeneratorExp(elt=item, generators=loops)
        ):
            return _safe(item, _looped(loops, scope))
        case ast.DictComp(value=item, generators=loops):
            return _safe(item, _looped(loops, scope))
        case ast.Name(id=name):
            return _name_is_safe(name, scope)
        case ast.Call():
            return _call_is_safe(node, scope)
    return False


def _looped(loops: list[ast.comprehension], scope: _Scope) -> _Scope:
    for loop in loops:
        safe = _safe(loop.iter, scope)
        names = {node.id: safe for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
        scope = scope._replace(bound={**scope.bound, **names})
    return scope


def _call_is_safe(call: ast.Call, scope: _Scope) -> bool:  # noqa: PLR0911 - one a kind
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = [*call.args, *(word.value for word in call.keywords)]
    if name in SAFE_ANYWAY or name in GIVES_CONTENT:
        return True
    if name in {"words", "own"}:
        return all(_safe(word.value, scope) for word in call.keywords)
    if name == "label":
        return _safe(call.args[0], scope)
    if name in KEEPS_TEXT or name == "say":
        return all(_safe(argument, scope) for argument in given)
    if isinstance(call.func, ast.Name) and name in scope.functions:
        return _returns_safe(scope.functions[name], call, scope)
    if isinstance(call.func, ast.Attribute):
        return _safe(call.func.value, scope) and all(_safe(one, scope) for one in given)
    return False


def _returns_safe(function: ast.FunctionDef, call: ast.Call, scope: _Scope) -> bool:
    """Whether a function of the same file returns safe texts for what it is given here."""
    if function.name in scope.resolving:
        return True
    inner = _scope(function, [], scope.functions)
    given = dict(zip((one.arg for one in function.args.args), call.args, strict=False))
    given.update({word.arg: word.value for word in call.keywords if word.arg})
    safe = {name: inner.bound[name] or _safe(value, scope) for name, value in given.items()}
    inner = inner._replace(
        bound={**inner.bound, **safe}, resolving=(*scope.resolving, function.name)
    )
    returned = [node.value for node in ast.walk(function) if isinstance(node, ast.Return)]
    return all(value is None or _safe(value, inner) for value in returned)


def _name_is_safe(name: str, scope: _Scope) -> bool:
    if name in scope.bound:
        return scope.bound[name]
    if name in scope.resolving or name.isupper():
        return True
    inner = scope._replace(resolving=(*scope.resolving, name))
    found = [value for statement in scope.body for value in _bindings(name, statement)]
    return bool(found) and all(_safe(value, inner) for value in found)


def _bindings(name: str, statement: ast.stmt) -> Iterator[ast.expr]:  # noqa: C901 - one a kind
    """What the name is assigned, or loops over, in a statement."""
    for node in ast.walk(statement):
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    yield from _bound(name, target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                yield from _bound(name, target, value)
            case ast.AugAssign(target=target, value=value):
                yield from _bound(name, target, value)
            case ast.For(target=target, iter=value):
                yield from _bound(name, target, value)
            case ast.ExceptHandler(type=ast.Name(id=error), name=caught) if caught == name:
                yield ast.Constant("") if error in SAY_OUR_WORDS else ast.Name("typed_by_someone")
            case ast.Call(func=ast.Attribute(value=ast.Name(id=held), attr="append"), args=[value]):
                if held == name:
                    yield value


def _bound(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    match target, value:
        case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
            for one, part in zip(targets, values, strict=True):
                yield from _bound(name, one, part)
        case _:
            if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(target)):
                yield value
