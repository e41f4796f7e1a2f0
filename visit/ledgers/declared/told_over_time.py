"""How an author tells a ledger: a number that changes, or days on which there was something."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import model_validator

from questionnaire import Category, Frozen, Words, filled_with

_Told = Annotated[str, filled_with("name", "before", "first", "now", "last", "span")]


class Change(Frozen):
    """How a number is told over time: once, or of the first and the last entry.

    `name` stands where the person gave no name, and `named` says the one they gave. `highest` is
    added where it is neither first nor last. `spoken` is said on the phone of a number that rose,
    in the unit of the ledger.
    """

    name: Words
    named: Annotated[str, filled_with("name")] = "{name}"
    once: _Told
    same: _Told
    rose: _Told
    fell: _Told
    highest: Annotated[str, filled_with("highest", "day")] | None = None
    spoken: Annotated[str, filled_with("name", "before", "now", "span")] | None = None


class Days(Frozen):
    """How the days of something are told: on one `day`, or on `count` days between two."""

    once: Annotated[str, filled_with("day")]
    several: Mapping[Category, Annotated[str, filled_with("count", "first", "last")]]

    @model_validator(mode="after")
    def _has_other(self) -> Self:
        if "other" not in self.several:
            raise ValueError("forms need 'other', which every language has; add it")
        return self
