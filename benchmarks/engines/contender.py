"""What each compared engine must do: raw answers in, keys of fired rules and their level out.

Every engine does the whole job, skip logic included. Compiling is done once and before; reading the
answers and unpacking the result are part of what is timed.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from questionnaire import Answers
from rules import LevelId, Rulebook

Fired = tuple[Sequence[str], LevelId | None]


class Contender(NamedTuple):
    """An engine with the rules in it. `form` gives it answers as it likes them, untimed."""

    form: Callable[[Answers], Any]
    decide: Callable[[Any], Fired]


class Peer(NamedTuple):
    """An engine to compare with: its name, the package it needs, and how the rules get in.

    `make` raises ImportError when the package is not installed.
    """

    name: str
    package: str | None
    make: Callable[[Rulebook], Contender]


def as_json(answers: Answers) -> dict[str, Any]:
    """Answers in JSON types under names without a dot, which most languages read as a path."""
    return {
        flat(key): sorted(answer) if isinstance(answer, frozenset) else answer
        for key, answer in answers.items()
    }


def flat(key: str) -> str:
    """`everyone.age` as a plain name."""
    return key.replace(".", "__")
