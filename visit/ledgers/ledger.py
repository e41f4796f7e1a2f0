"""One ledger as its author declares it: what is noted each day, how it is told, what is drawn."""

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
    SaidWords,
    Symbol,
    Told,
    Words,
    WrittenCondition,
    closest,
    filled_with,
)
from visit.model.ledger import MOST_FIELDS, FieldId
from visit.model.plan import LedgerId


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
        return Number(
            location="ledger",
            id=self.id,
            text=Told.both(self.label),
            kind="number",
            unit=self.unit,
            unit_forms=self.unit_forms,
            least=self.least,
            most=self.most,
            step=self.step,
            other_unit=self.other_unit,
        )

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


class Chart(Frozen):
    """What a chart shows: a number as dots and lines, or options as bars, `steps` from low on.

    The heights go at least from `floor` to `ceiling`, in the unit of the ledger.
    """

    axis: Words
    field: FieldId
    floor: float | None = None
    ceiling: float | None = None
    steps: tuple[Identifier, ...] = ()


class Ledger(Frozen):
    """A ledger. It has a number and `change`, or choices alone and `days`.

    `each` is the field of own words that tells what is noted apart, each with its own line.
    `apart` is the field by which two entries of one day stay two. `urgent` is said above the form,
    and `look_up` is a link from there to the questions. `offered_when` says to whom it is shown
    open; to others it is one of the things that can be tracked too.
    """

    id: LedgerId
    title: Words
    add: Words
    text: Words
    sources: tuple[Identifier, ...] = ()
    urgent: SaidWords | None = None
    look_up: Words | None = None
    offered_when: WrittenCondition | None = None
    fields: tuple[LedgerField, ...] = Field(min_length=1, max_length=MOST_FIELDS)
    each: FieldId | None = None
    apart: FieldId | None = None
    change: Change | None = None
    days: Days | None = None
    chart: Chart

    @cached_property
    def number(self) -> NumberField | None:
        """The field that is told as a change over time, if there is one."""
        return next((one for one in self.fields if isinstance(one, NumberField)), None)

    @cached_property
    def choices(self) -> tuple[ChoiceField, ...]:
        """The fields with options, in their order."""
        return tuple(one for one in self.fields if isinstance(one, ChoiceField))

    def field(self, name: str) -> NumberField | ChoiceField | TextField:
        """The field of that id. Raises `KeyError`."""
        return {one.id: one for one in self.fields}[name]

    @model_validator(mode="after")
    def _fields_are_there(self) -> Self:
        names = [one.id for one in self.fields]
        if len(set(names)) < len(names):
            raise ValueError("two fields have the same id; give each its own")
        for name in filter(None, (self.each, self.apart, self.chart.field)):
            if name not in names:
                raise ValueError(f"'{name}' is not a field here; {closest(name, names)}")
        if self.each and not isinstance(self.field(self.each), TextField):
            raise ValueError(f"'each' is '{self.each}'; name a field of kind text")
        return self

    @model_validator(mode="after")
    def _told_as_it_is_noted(self) -> Self:
        if sum(isinstance(one, NumberField) for one in self.fields) > 1:
            raise ValueError("a ledger tells one number over time; make a ledger of each")
        if (self.change is not None, self.days is not None) != (
            self.number is not None,
            self.number is None,
        ):
            needed = "change" if self.number else "days"
            raise ValueError(f"it is told by '{needed}' and nothing else; write that")
        return self

    @model_validator(mode="after")
    def _drawn_as_it_is_noted(self) -> Self:
        drawn = self.field(self.chart.field)
        if isinstance(drawn, TextField) or (self.number is not None and drawn is not self.number):
            raise ValueError(f"'{drawn.id}' cannot be drawn; name the number, or a choice")
        options = tuple(drawn.options) if isinstance(drawn, ChoiceField) else ()
        if bool(options) != bool(self.chart.steps):
            remedy = "list its options from low to high" if options else "leave them out"
            raise ValueError(f"'steps' do not fit '{drawn.id}'; {remedy}")
        for step in self.chart.steps:
            if step not in options:
                raise ValueError(f"'{step}' is not an option; {closest(step, options)}")
        return self
