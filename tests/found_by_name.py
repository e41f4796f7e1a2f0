"""How a test finds what is on a page: by its name or key, and our own labels by their key.

A find by position breaks, or quietly finds something else, when a page gets one more field. A label
that is typed again makes each edit of the words an edit of tests.
"""

import ast
from collections.abc import Collection, Iterator
from typing import NamedTuple

# The lists of elements that Streamlit's AppTest gives.
KINDS = {
    *("button", "checkbox", "error", "info", "markdown", "multiselect", "number_input", "radio"),
    *("selectbox", "success", "text_area", "text_input", "toggle", "warning"),
}
LONGEST_LABEL = 3


class Find(NamedTuple):
    line: int
    message: str


def by_position(tree: ast.Module) -> Iterator[Find]:
    """Every `app.radio[0]`."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=ast.Attribute(attr=kind), slice=place) if kind in KINDS:
                if _is_number(place):
                    yield Find(
                        node.lineno,
                        f"{ast.unparse(node)} finds by position. Find it by its label or its key: "
                        "tests/screen.py has by_label, choices and complaint.",
                    )


def retyped(tree: ast.Module, labels: Collection[str]) -> Iterator[Find]:
    """Every label of ours that stands as plain text; whole sentences may be a test's point."""
    named = {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if text in labels and id(node) not in named:
                if not _is_sentence(text):
                    yield Find(
                        node.lineno, f"'{text}' is a label of ours. Take words(...) with its key."
                    )


def _is_number(place: ast.expr) -> bool:
    if isinstance(place, ast.UnaryOp):
        place = place.operand
    return isinstance(place, ast.Constant) and isinstance(place.value, int)


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and len(text.split()) > LONGEST_LABEL
