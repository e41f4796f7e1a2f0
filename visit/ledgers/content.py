"""Which ledgers there are and which answers one of them supports: the shape of `ledgers.yaml`."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from questionnaire import (
    Frozen,
    Identifier,
    Number,
    QuestionKey,
    Questionnaire,
    build,
    closest,
    kept,
    read_yaml,
)
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import NumberField
from visit.model.plan import MOST_LEDGERS, LedgerId

FILE = Path(__file__).parent / "ledgers.yaml"


class GrowthDays(Frozen):
    """From `least` to `most` days, both included."""

    least: int = Field(ge=0)
    most: int = Field(default=40_000, ge=0, le=40_000)

    @model_validator(mode="after")
    def _least_first(self) -> Self:
        if self.least > self.most:
            raise ValueError("'least' days are more than 'most'; correct one of them")
        return self


class GrowthAnswer(Frozen):
    """The answer that growth within so many days supports."""

    question: QuestionKey
    answer: Identifier
    days: GrowthDays
    sources: tuple[Identifier, ...] = Field(min_length=1)


class SizeAnswer(Frozen):
    """A number question that asks for the size of the lump, in cm."""

    question: QuestionKey
    sources: tuple[Identifier, ...] = Field(min_length=1)


class LedgerContent(Frozen):
    """Every ledger in the order shown, and all answers that the one named `grows` can support.

    Of the answers to one question the most urgent comes first.
    """

    ledgers: tuple[Ledger, ...] = Field(min_length=1, max_length=MOST_LEDGERS)
    grows: LedgerId
    growth: tuple[GrowthAnswer, ...]
    size: tuple[SizeAnswer, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Ledger]:
        """Each ledger by its id."""
        return {ledger.id: ledger for ledger in self.ledgers}

    @property
    def growing(self) -> tuple[Ledger, NumberField]:
        """The ledger whose number the questions about growth and size ask for."""
        ledger = self.by_id[self.grows]
        if ledger.number is None:
            raise LookupError(f"the ledger '{ledger.id}' has no number")
        return ledger, ledger.number

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        names = [ledger.id for ledger in self.ledgers]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"two ledgers have the id '{name}'; give each its own")
        if self.grows not in names:
            raise ValueError(f"'{self.grows}' is not a ledger; {closest(self.grows, names)}")
        number = self.by_id[self.grows].number
        if number is None or number.unit != "cm":
            raise ValueError(f"'{self.grows}' has no number in cm; name the ledger that has")
        return self


@kept
def supports(path: Path | None = None) -> LedgerContent:
    """The mapping that ships, or that of a file. Raises `ContentError` when it cannot be used."""
    return build(LedgerContent, read_yaml(path or FILE))


def objects_of(field: NumberField, questionnaire: Questionnaire) -> Mapping[str, float]:
    """Everyday objects and their size, in the unit of the field; none where it offers none."""
    question = questionnaire.questions.get(field.objects_of or "")
    return question.objects if isinstance(question, Number) else {}
