"""Answers that cannot all be right: declared, so that the person is asked about them once.

Asking changes nothing: until the person changes an answer, each counts as it was given.
"""

from typing import Self

from pydantic import Field, model_validator

from questionnaire.conditions.parse import WrittenCondition
from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.voices import Told

FEWEST_QUESTIONS = 2


class Mismatch(Frozen):
    """Answers to two questions or more that do not fit together.

    `when` reads answers that count. A question that another answer closes reads as false, so
    skip logic has settled that pair already. `ask` is the question put to the person.
    """

    id: Identifier
    when: WrittenCondition
    ask: Told

    @model_validator(mode="after")
    def _between_questions(self) -> Self:
        if len(self.when.reads) < FEWEST_QUESTIONS:
            raise ValueError("'when' reads one question; name the one that it does not fit as well")
        return self


class Mismatches(Frozen):
    """The mismatches of one file, in the order in which they are asked about."""

    mismatches: tuple[Mismatch, ...] = Field(min_length=1)
