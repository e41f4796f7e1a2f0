"""What a person answered: the values an answer may take.

An answer that is missing is *unknown*, never "no". `NOT_ASKED` stands for a question that does
not apply, which conditions read as false.
"""

import enum
from collections.abc import Mapping
from typing import Final

NONE: Final = "none"
UNSURE: Final = "unsure"


class NotAsked(enum.Enum):
    """The single mark that a question does not apply to this person."""

    MARK = "not_asked"


NOT_ASKED: Final = NotAsked.MARK

Answer = str | frozenset[str] | float
"""One option id, a set of option ids, or a number in the question's own unit."""

Answers = Mapping[str, Answer]
"""Answers by question key (`location.question`); an unanswered question is absent."""

CountedAnswers = Mapping[str, Answer | NotAsked]
"""What conditions read: an answer, `NOT_ASKED`, or no entry while it is not known yet."""


def to_json(answers: Answers) -> dict[str, str | float | list[str]]:
    """The same answers in plain JSON types, sets as sorted lists."""
    return {
        key: sorted(answer) if isinstance(answer, frozenset) else answer
        for key, answer in answers.items()
    }
