"""What Chromium offers to any screen reader: its accessibility tree, read from top to bottom.

A line is a role, a name in quotes, and what is said of its state; or a text. What lies inside
something is indented.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.heard.kinds import Heard

STILL_MILLISECONDS = 1000
Node = Mapping[str, Any]

# They say nothing by themselves; what is in them does.
SILENT = {
    *("generic", "none", "InlineTextBox", "LineBreak", "ListMarker", "RootWebArea", "LabelText"),
    *("Legend", "paragraph", "emphasis", "strong"),
}
# Their name and value are all that is in them.
WHOLE = {
    *("button", "checkbox", "combobox", "heading", "link", "radio", "switch", "term", "textbox"),
    *("DisclosureTriangle", "image"),
}
# Their text is the name of the control beside it, or of the group around it.
NAMES_ANOTHER = {"LabelText", "Legend"}
STATES = {
    ("checked", True): "checked",
    ("checked", False): "not checked",
    ("expanded", True): "expanded",
    ("expanded", False): "collapsed",
    ("invalid", True): "invalid",
    ("disabled", True): "disabled",
    ("required", True): "required",
}
YES_OR_NO = {"true": True, "false": False, True: True, False: False}


def of(page: Page, server: Server, heard: Heard) -> list[str]:
    """That page as someone meets it who has just come there."""
    heard.before(page, server)
    heard.arrive(page, server)
    # What is said once is gone from the page a moment later.
    expect(page.locator("body > [aria-live]:not(:empty):not(:has(*))")).to_have_count(0)
    return _settled(page)


def _settled(page: Page) -> list[str]:
    """The lines once they stay: fields are fetched late, and the tree follows the page."""
    before, now = [""], lines(page)
    while before != now:
        page.wait_for_timeout(STILL_MILLISECONDS)
        before, now = now, lines(page)
    return now


def lines(page: Page) -> list[str]:
    """The page as lines."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    return list(_lines(nodes[0], by_id, 0))


def _lines(
    node: Node, nodes: Mapping[str, Node], depth: int, *, names_another: bool = False
) -> Iterator[str]:
    role = _role(node)
    said = "" if names_another and role == "StaticText" else _said(node)
    if said:
        yield "  " * depth + said
    if said and role in WHOLE:
        return
    within = role in NAMES_ANOTHER or (names_another and not said)
    for name in node.get("childIds", ()):
        if name in nodes:
            yield from _lines(nodes[name], nodes, depth + bool(said), names_another=within)


def _said(node: Node) -> str:
    role, name = _role(node), _value(node, "name")
    if role == "StaticText":
        return name
    if node["ignored"] or role in SILENT or (role == "group" and not name):
        return ""
    properties = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
    kind = f"{role} {properties['level']}" if role == "heading" else role
    states = (
        STATES.get((one, YES_OR_NO[is_so]))
        for one, is_so in properties.items()
        if is_so in YES_OR_NO
    )
    description = _value(node, "description")
    parts = [
        *(kind, f'"{name}"' if name else "", _value(node, "value"), *states),
        f"({description})" if description else "",
    ]
    return " ".join(filter(None, parts))


def _role(node: Node) -> str:
    return str(node.get("role", {}).get("value", ""))


def _value(node: Node, part: str) -> str:
    return str(node.get(part, {}).get("value", "")).strip()
