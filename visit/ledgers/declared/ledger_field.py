"""What is noted in a ledger each day: a number, one of several options, a few own words."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from questionnaire import (
    UNSURE,
    Category,
    Frozen,
    Identifier,
    Number,
    OtherUnit,
    QuestionKey,
    Symbol,
    Told,
    Words,
    filled_with,
)
from visit.model.ledger import FieldId


class NumberField(Frozen):
    """A number with its unit and range. `objects_of` names a question whose objects it offers."""

    kind: Literal["number"]
    id: FieldId
    label: Words
    unit: Symbol
    unit_forms: Mapping[Category, Words] | None = None
    least: float
    most: float
    step: float = 1.0
    other_unit: OtherUnit | None = None
    objects_of: QuestionKey | None = None

    @cached_property
    def number(self) -> Number:
        """The same as a question for a number: read, converted and limited like one."""
        # Texts are in the language of the reader by now; they were read as an author wrote them.
        number = Number(
            location="ledger",
            id=self.id,
            text=Told.model_construct(you=self.label, them=self.label),
            kind="number",
            unit=self.unit,
            least=self.least,
            most=self.most,
            step=self.step,
            other_unit=self.other_unit,
        )
        return number.model_copy(update={"unit_forms": self.unit_forms})

    @model_validator(mode="after")
    def _fits_as_a_number(self) -> Self:
        try:
            _ = self.number
        except ValidationError as wrong:
            first = wrong.errors(include_url=False)[0]
            raise ValueError(str(first.get("ctx", {}).get("error", first["msg"]))) from None
        return self


class Choice(Frozen):
    """What can be chosen; written as its text alone where no more is to say.

    `then` and `now` say it of the first and the last entry, `counted` on how many `{days}`.
    """

    text: Words
    then: Words | None = None
    now: Words | None = None
    counted: Annotated[str, filled_with("days")] | None = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, raw: object) -> object:
        return {"text": raw} if isinstance(raw, str) else raw


class ChoiceField(Frozen):
    """One of several options; "not sure" is one of them, and is marked at first."""

    kind: Literal["choice"]
    id: FieldId
    label: Words
    options: Mapping[Identifier, Choice] = Field(min_length=2)

    @model_validator(mode="after")
    def _takes_not_sure(self) -> Self:
        if UNSURE not in self.options:
            raise ValueError(f"'{UNSURE}' is not among the options; add it")
        for name, option in self.options.items():
            if name != UNSURE and (option.then is None) != (option.now is None):
                raise ValueError(f"'{name}' has one of 'then' and 'now'; write both, or none")
        return self


class TextField(Frozen):
    """A few own words."""

    kind: Literal["text"]
    id: FieldId
    label: Words


LedgerField = Annotated[NumberField | ChoiceField | TextField, Field(discriminator="kind")]
