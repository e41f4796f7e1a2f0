"""Answers that cannot all be right: declared, so that the person is asked about them once.

Asking changes nothing: until the person changes an answer, each counts as it was given.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from questionnaire.conditions.condition import AtLeast, Condition, Is
from questionnaire.content.frozen import Frozen, Identifier, QuestionKey
from questionnaire.content.voices import Told


def _one_or_more(written: object) -> object:
    return (written,) if isinstance(written, str) else written


Options = Annotated[tuple[Identifier, ...], BeforeValidator(_one_or_more), Field(min_length=1)]
Side = Mapping[QuestionKey, Options]


class Mismatch(Frozen):
    """Answers that do not fit together: all of `said`, with any of `beside`.

    A question that another answer closes has no answer that counts, so skip logic has settled that
    pair already. `fits` are the answers that would fit, for questions where others would not.
    `ask` is the question put to the person.
    """

    id: Identifier
    said: Side = Field(min_length=1)
    beside: Side = Field(min_length=1)
    fits: Side = Field(default_factory=dict)
    ask: Told

    @cached_property
    def when(self) -> Condition:
        """Whether these answers were given, as a condition."""
        return AtLeast(2, (_tests(self.said, len(self.said)), _tests(self.beside, 1)))

    @property
    def answers(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each question of both sides, with the options that do not fit."""
        yield from self.said.items()
        yield from self.beside.items()

    @model_validator(mode="after")
    def _two_sides(self) -> Self:
        if twice := sorted(self.said.keys() & self.beside.keys()):
            raise ValueError(f"'{twice[0]}' stands on both sides; take it out of one")
        if stray := sorted(self.fits.keys() - self.said.keys() - self.beside.keys()):
            raise ValueError(f"'fits' names {stray[0]}, which is on no side; take it out")
        return self


def _tests(side: Side, count: int) -> Condition:
    return AtLeast(count, tuple(Is(key, frozenset(options)) for key, options in side.items()))


class Mismatches(Frozen):
    """The mismatches of one file, in the order in which they are asked about."""

    mismatches: tuple[Mismatch, ...] = Field(min_length=1)
