"""A button of our own markup that was pressed, with all that stood marked on its page.

Nothing is told while a person marks: one message, and one run, for each press
(docs/decisions/0017-presses.md). All of it was written by a stranger until its shape is checked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

HIGHEST_STEP = 10**9
LONGEST_NAME = 200
LONGEST_WRITTEN = 4000
MOST_MARKS = 60


@dataclass(frozen=True)
class Marked:
    """What is marked in one row: options chosen, and the texts of its fields by name."""

    chosen: tuple[str, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Press:
    """`button` is what the button is for, `step` that of the page it stood on."""

    button: str
    step: int
    marks: Mapping[str, Marked]

    @property
    def what(self) -> str:
        """What the button does, without what it does it to."""
        return self.button.partition(":")[0]

    @property
    def about(self) -> str:
        """What it does it to; empty where it says no such thing."""
        return self.button.partition(":")[2]


def read_press(said: Any) -> Press | None:
    """What the browser said, if it is a press in its right shape; None otherwise."""
    if not isinstance(said, Mapping):
        return None
    button, step = said.get("button"), said.get("step")
    if not isinstance(button, str) or len(button) > LONGEST_NAME:
        return None
    if type(step) is not int or not 0 <= step <= HIGHEST_STEP:
        return None
    return Press(button, step, read_marks(said.get("marks")))


def read_marks(told: Any) -> dict[str, Marked]:
    """The rows that are in their right shape, by name."""
    if not isinstance(told, Mapping) or len(told) > MOST_MARKS:
        return {}
    return {row: _marked(marks) for row, marks in told.items() if isinstance(row, str)}


def _marked(told: Any) -> Marked:
    if not isinstance(told, Mapping):
        return Marked()
    chosen, written = told.get("chosen"), told.get("written")
    return Marked(
        tuple(filter(_is_name, chosen)) if isinstance(chosen, list) else (),
        {part: text for part, text in written.items() if _is_written(part, text)}
        if isinstance(written, Mapping)
        else {},
    )


def _is_name(told: Any) -> bool:
    return isinstance(told, str) and len(told) <= LONGEST_NAME


def _is_written(part: Any, text: Any) -> bool:
    return _is_name(part) and isinstance(text, str) and len(text) <= LONGEST_WRITTEN
