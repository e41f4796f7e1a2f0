"""What is said about the ledgers and which answers they support: the shape of `ledgers.yaml`."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from questionnaire import (
    Frozen,
    Identifier,
    Number,
    QuestionKey,
    Questionnaire,
    Words,
    build,
    read_yaml,
)

FILE = Path(__file__).parent / "ledgers.yaml"


class Days(Frozen):
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
    days: Days
    sources: tuple[Identifier, ...] = Field(min_length=1)


class SizeAnswer(Frozen):
    """A number question that asks for the size of the lump, in cm."""

    question: QuestionKey
    sources: tuple[Identifier, ...] = Field(min_length=1)


class Lead(Frozen):
    """Why a ledger helps, with the source."""

    text: Words
    sources: tuple[Identifier, ...] = Field(min_length=1)


class LedgerContent(Frozen):
    """Why the ledgers help, and all answers that the one for lumps can support.

    Of the answers to one question the most urgent comes first.
    """

    lump: Lead
    bleeding: Lead
    growth: tuple[GrowthAnswer, ...]
    size: tuple[SizeAnswer, ...]


@cache
def supports(path: Path | None = None) -> LedgerContent:
    """The mapping that ships, or that of a file. Raises `ContentError` when it cannot be used."""
    return build(LedgerContent, read_yaml(path or FILE))


def size_question(questionnaire: Questionnaire, known: LedgerContent) -> Number:
    """The question whose units and everyday objects the ledger offers for a size.

    Raises `LookupError` when no question of `ledgers.yaml` asks for a size.
    """
    for size in known.size:
        question = questionnaire.questions.get(size.question)
        if isinstance(question, Number):
            return question
    raise LookupError("ledgers.yaml names no question about a size")
