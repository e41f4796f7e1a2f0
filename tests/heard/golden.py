"""The files that keep what is heard: one for each page and each who listens."""

import re
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden/heard"
RENEW = "`make hear` renews this file."

# What changes from day to day, or with each edition.
_CHANGING = {
    re.compile(r"(?:[A-Z][a-z]+day, )?[A-Z][a-z]+ \d{1,2}, 20\d\d"): "(a day)",
    re.compile(r"Content version [\d.]+, rule set [0-9a-f]+"): "Content version …, rule set …",
}
# Orca says roles and states after a name, each by itself and in small letters.
_OWN_WORD = re.compile(r"(?!leaving|main content|complementary|statusbar)[a-z]")


def tree_file(page: str) -> Path:
    return FOLDER / f"{page}.tree.txt"


def orca_file(page: str) -> Path:
    return FOLDER / f"{page}.orca.txt"


def settled(lines: Iterable[str]) -> list[str]:
    """The lines without what is another tomorrow."""
    return [_settled(line) for line in lines]


def _settled(line: str) -> str:
    for changing, instead in _CHANGING.items():
        line = changing.sub(instead, line)
    return line


def written_tree(title: str, lines: Iterable[str]) -> str:
    """The file for what the browser offers to a screen reader."""
    head = [
        f"# {title}: what the browser offers to a screen reader, from top to bottom.",
        f"# From the accessibility tree of Chromium, not from a screen reader. {RENEW}",
    ]
    return "\n".join([*head, "", *settled(lines), ""])


def written_orca(title: str, programs: str, parts: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The file for what Orca said; `parts` are headings with its lines."""
    head = [f"# {title}: what a screen reader says.", f"# Recorded from {programs}. {RENEW}"]
    said = [line for name, lines in parts for line in ["", f"## {name}", *settled(lines)]]
    return "\n".join([*head, *said, ""])


def joined(lines: Iterable[str]) -> list[str]:
    """What is said of one thing as one line."""
    whole: list[str] = []
    for line in lines:
        if whole and _OWN_WORD.match(line):
            whole[-1] = f"{whole[-1]}, {line}"
        elif whole and whole[-1] in {"•", "“"}:
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole
