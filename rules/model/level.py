"""How soon to seek care: the levels, and the deadline of each."""

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import Field, model_validator

from questionnaire import Frozen, Told, ToldWithNumbers, Words

MOST_OF_A_UNIT = 999_999
LevelId = Literal["emergency", "same_day", "two_weeks", "routine", "watch"]


class ByWhen(Frozen):
    """A deadline as a number and a unit; zero minutes is now."""

    value: int = Field(ge=0, le=MOST_OF_A_UNIT)
    unit: Literal["minutes", "hours", "days"]


class Level(Frozen):
    """How soon to seek care: with whom, where, and by when.

    `name_says` are sentences of rules that its name says already, each without its full stop.
    """

    id: LevelId
    name: Told
    who: Told
    where: Told
    by_when: ByWhen
    timing: Told
    first_action: ToldWithNumbers
    name_says: tuple[Words, ...] = ()


class Levels(Frozen):
    """The levels, most urgent first."""

    levels: tuple[Level, ...] = Field(min_length=5, max_length=5)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        names = [level.id for level in self.levels]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"level '{twice[0]}' stands twice; each level stands once")
        return self


def ranks(levels: Sequence[Level]) -> dict[LevelId, int]:
    """Level id to its rank, of levels that come most urgent first."""
    return {level.id: len(levels) - place for place, level in enumerate(levels)}
