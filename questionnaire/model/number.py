"""Questions answered by a number, in one unit or another."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from questionnaire.answers.units import check_range, check_unit
from questionnaire.answers.values import UNSURE
from questionnaire.content.frozen import Frozen
from questionnaire.content.plural import Forms
from questionnaire.content.readable import Symbol, Words, filled_with
from questionnaire.content.voices import Told
from questionnaire.model.question import AnyQuestion
from questionnaire.model.shared_options import shared_options


def _without_underscore(written: object) -> object:
    # Python reads 5_0 as 50; whoever wrote it may have meant 5.0.
    if isinstance(written, str) and "_" in written:
        raise ValueError("a number is written with digits and a point; take out '_'")
    return written


Finite = Annotated[float, BeforeValidator(_without_underscore), Field(allow_inf_nan=False)]
Amount = Annotated[str, filled_with("amount")]
DECIMALS = 2


class ToldAmount(Told):
    """A text in two voices with a number at `{amount}`."""

    you: Amount
    them: Amount


class OtherUnit(Frozen):
    """A second unit to answer in: `number * factor + offset` is in the question's unit.

    `unit_forms` are needed where the unit is a word that changes with the number.
    """

    unit: Symbol
    unit_forms: Forms | None = None
    factor: Annotated[Finite, Field(gt=0)]
    offset: Finite = 0.0

    def in_own(self, number: float) -> float:
        """The number in the question's unit, as an answer is kept: a border is hit exactly."""
        return round(number * self.factor + self.offset, DECIMALS)

    def from_own(self, number: float) -> float:
        """A number of the question's unit in this one, not rounded."""
        return (number - self.offset) / self.factor


class Number(AnyQuestion):
    """A number with unit and range, or not sure. `rising` says that more is more urgent.

    `step` is how finely people measure: whole numbers, or parts, of which two decimals are kept.
    `stated` and `clinical` hold the number at `{amount}`; `topic` is what is asked.
    """

    kind: Literal["number"]
    stated: ToldAmount | None = None
    clinical: Amount | None = None
    topic: Told | None = None
    unit: Symbol
    unit_forms: Forms | None = None
    least: Finite
    most: Finite
    step: Annotated[Finite, Field(gt=0)] = 1.0
    other_unit: OtherUnit | None = None
    objects: Mapping[Words, Finite] = Field(default_factory=dict)
    rising: bool = True

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        return {UNSURE: shared_options().not_sure}

    @property
    def decimals(self) -> int:
        """How many digits after the point an answer may have."""
        return DECIMALS if self.step % 1 else 0

    @model_validator(mode="after")
    def _in_range(self) -> Self:
        if self.least >= self.most or self.step > self.most - self.least:
            raise ValueError("'least' must be below 'most', and 'step' fit between; correct them")
        for name, size in self.objects.items():
            if not self.least <= size <= self.most:
                raise ValueError(
                    f"'{name}: {size:g}' is not between {self.least:g} and {self.most:g}"
                    f" {self.unit}; correct its size, or 'least' and 'most'"
                )
        check_range(self.unit, self.least, self.most)
        if self.other_unit:
            check_unit(self.unit, self.other_unit)
        return self
