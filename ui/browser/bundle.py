"""A script and all that it imports, as one: a phone fetches one file instead of 25.

Nothing is rewritten but the lines that import and export. Each file becomes a function that gives
what it exports, in the order in which a browser would run them, so names of two files never meet.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_IMPORT = re.compile(
    r'^import (?:\{(?P<names>[^}]*)\} from )?"\./(?P<file>\w+\.js)"$', re.MULTILINE
)
_EXPORT = re.compile(
    r"^export (?P<default>default )?(?P<kind>function|const) (?P<name>\w+)", re.MULTILINE
)
_LEFT = re.compile(r"^(?:import|export)\b|\bimport[(.]", re.MULTILINE)


class Unbundled(ValueError):
    """A script imports or exports in a way that is not known here."""


def bundled(entry: Path) -> str:
    """One module that does and exports what `entry` does. Raises `Unbundled`."""
    *before, last = _in_order(entry, (), [])
    text, names, default = _inside(last)
    exported = [f"export {{ {default} as default }}\n"] if default else []
    if names:
        raise Unbundled(f"{entry.name} exports {', '.join(names)}; nobody would find that")
    return "".join([*(_as_function(file) for file in before), text, *exported])


def _in_order(file: Path, within: tuple[Path, ...], seen: list[Path]) -> list[Path]:
    """The file behind everything that it imports, each once."""
    if file in within:
        raise Unbundled(f"{file.name} imports itself, over {within[-1].name}")
    for found in _IMPORT.finditer(file.read_text(encoding="utf-8")):
        imported = file.with_name(found["file"])
        if imported not in seen:
            _in_order(imported, (*within, file), seen)
    if file not in seen:
        seen.append(file)
    return seen


def _as_function(file: Path) -> str:
    text, names, default = _inside(file)
    if default:
        raise Unbundled(f"{file.name} has a default, which only what is fetched may have")
    given = f"return {{ {', '.join(names)} }}\n"
    return f"// {file.name}\nconst {_variable(file.name)} = (() => {{\n{text}{given}}})();\n\n"


def _inside(file: Path) -> tuple[str, list[str], str | None]:
    """The text without imports and exports, the names that it exports, and its default."""
    text = file.read_text(encoding="utf-8")
    names = [one["name"] for one in _EXPORT.finditer(text) if not one["default"]]
    default = next((one["name"] for one in _EXPORT.finditer(text) if one["default"]), None)
    text = _EXPORT.sub(r"\g<kind> \g<name>", _IMPORT.sub(_taken, text))
    if left := _LEFT.search(text):
        raise Unbundled(f"{file.name} has '{left[0]}' where it is not understood")
    return text, names, default


def _taken(found: re.Match[str]) -> str:
    names = ", ".join(_renamed(found["names"] or ""))
    return f"const {{ {names} }} = {_variable(found['file'])}" if names else ""


def _renamed(names: str) -> Iterator[str]:
    """Names as an object is taken apart: `watch as look` is `watch: look`."""
    for name in filter(None, (one.strip() for one in names.split(","))):
        yield name.replace(" as ", ": ")


def _variable(file: str) -> str:
    return f"from_{file.removesuffix('.js')}"
