"""What every question has, of whatever kind.

A question has a place in the list and, if needed, `ask_when`; nothing else routes. Every symptom
question can be answered "not sure"; one that is not a symptom says why it is not.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from questionnaire.answers.values import UNSURE
from questionnaire.conditions.parse import WrittenCondition, closest
from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.readable import Words
from questionnaire.content.voices import Told

SymptomCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d[0-9A-Z](\.\w{1,4})?$")]


class AnyQuestion(Frozen):
    """What every question has.

    A question that holds a danger sign is asked of all who gave an uneasy answer before it;
    `not_asked_for` says whose answers do not call for it. `find_out` is a safe way to find out for
    whoever is not sure; a danger sign has none, since finding out would delay help.
    """

    location: Identifier
    id: Identifier
    text: Told
    hint: Told | None = None
    find_out: Told | None = None
    why: Told | None = None
    explain: Mapping[Words, Told] = Field(default_factory=dict)
    ask_when: WrittenCondition | None = None
    not_asked_for: WrittenCondition | None = None
    ends_when: Identifier | None = None
    always: Words | None = None
    not_a_symptom: Words | None = None
    danger: tuple[Identifier, ...] = ()
    icd_10_cm: SymptomCode | None = None

    @cached_property
    def key(self) -> str:
        """The name other files use: `location.question`."""
        return f"{self.location}.{self.id}"

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        """Option id to its words, in the order offered."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for option in (*self.danger, *([self.ends_when] if self.ends_when else [])):
            if option not in self.choices:
                raise ValueError(f"'{option}' is not an option; {closest(option, self.choices)}")
        if UNSURE not in self.choices and not self.not_a_symptom:
            raise ValueError("a symptom question offers 'unsure'; add it, or say not_a_symptom")
        if len({words.you.casefold() for words in self.choices.values()}) < len(self.choices):
            raise ValueError("two options have the same words; say what makes each different")
        if self.find_out is not None and (self.danger or UNSURE not in self.choices):
            raise ValueError("'find_out' fits no danger sign, and needs 'unsure'; drop it")
        if self.not_asked_for is not None and (self.ask_when is None or not self.danger):
            raise ValueError("'not_asked_for' needs 'ask_when' and 'danger'; add them, or drop it")
        return self
