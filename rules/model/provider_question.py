"""What to ask the provider, in everyday and in clinical words."""

from typing import Literal

from pydantic import Field

from questionnaire import Frozen, Identifier, Told, WrittenCondition

Phase = Literal["before", "tests", "diagnosis", "treatment", "during", "follow_up", "caregiver"]


class ProviderQuestion(Frozen):
    """A question to ask the provider, in everyday and in clinical words.

    `basis` says whether the source offers it as a question or states the fact behind it. With
    `offer_when` it is offered whenever that holds, else only when a rule names it.
    """

    id: Identifier
    phase: Phase
    everyday: Told
    clinical: Told
    basis: Literal["asked", "fact"]
    sources: tuple[Identifier, ...] = Field(min_length=1)
    offer_when: WrittenCondition | None = None
    specialist_first: bool = False


class ProviderQuestions(Frozen):
    """Provider questions that belong to no one location."""

    provider_questions: tuple[ProviderQuestion, ...]
