"""One ledger as its author declares it: what is noted each day, how it is told, what is drawn."""

from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from questionnaire import (
    Frozen,
    Identifier,
    QuestionKey,
    SaidWords,
    Words,
    WrittenCondition,
    closest,
)
from visit.ledgers.declared.ledger_field import ChoiceField, LedgerField, NumberField, TextField
from visit.ledgers.declared.told_over_time import Change, Days
from visit.model.ledger import MOST_FIELDS, FieldId
from visit.model.plan import LedgerId


class Chart(Frozen):
    """What a chart shows: a number as dots and lines, or options as bars, `steps` from low on.

    The heights go at least from `floor` to `ceiling`, in the unit of the ledger.
    """

    axis: Words
    field: FieldId
    floor: float | None = None
    ceiling: float | None = None
    steps: tuple[Identifier, ...] = ()


class LookUp(Frozen):
    """A way from a ledger to what is asked about it: the first of these questions that counts."""

    text: Words
    questions: tuple[QuestionKey, ...] = Field(min_length=1)


class Ledger(Frozen):
    """A ledger. It has a number and `change`, or choices alone and `days`.

    `each` is the field of own words that tells what is noted apart, each with its own line.
    `apart` is the field by which two entries of one day stay two. `urgent` is said above the form,
    and `look_up` leads from there to the questions. `offered_when` says to whom it is shown
    open; to others it is one of the things that can be tracked too.
    """

    id: LedgerId
    title: Words
    add: Words
    text: Words
    sources: tuple[Identifier, ...] = ()
    urgent: SaidWords | None = None
    look_up: LookUp | None = None
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
            raise ValueError(
                f"'steps' are for a choice, all of them; correct those of '{drawn.id}'"
            )
        for step in self.chart.steps:
            if step not in options:
                raise ValueError(f"'{step}' is not an option; {closest(step, options)}")
        return self
