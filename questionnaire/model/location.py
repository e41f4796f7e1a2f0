"""Location: a place in the body, with its questions of all kinds and its screens."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from questionnaire.conditions.parse import WrittenCondition
from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.voices import Told
from questionnaire.model.choices import OneOf, SeveralOf, YesNo
from questionnaire.model.number import Number
from questionnaire.model.screen import Group, Screen


def _kind(raw: object) -> object:
    """What a question is taken for; something that is no question at all is refused as one."""
    if isinstance(raw, dict):
        return raw.get("kind", "yes_no")
    return getattr(raw, "kind", "yes_no")


Question = Annotated[
    Annotated[YesNo, Tag("yes_no")]
    | Annotated[OneOf, Tag("one")]
    | Annotated[SeveralOf, Tag("several")]
    | Annotated[Number, Tag("number")],
    Discriminator(_kind),
]


class Location(Frozen):
    """One place in the body, with its questions in asking order.

    `asked: always` means whenever `applies_when` holds; `chosen` also needs the person to have
    chosen it in `everyone.places`, or an answer that opens it. Locations are asked in rising
    `order`. `screens` say which questions share a page; without them each has its own.
    """

    id: Identifier
    name: Told
    plain: Told
    order: int
    asked: Literal["always", "chosen"] = "chosen"
    applies_when: WrittenCondition | None = None
    questions: tuple[Question, ...] = Field(min_length=1)
    screens: tuple[Screen, ...] = ()

    @cached_property
    def pages(self) -> tuple[Screen, ...]:
        """The screens in asking order: those written, or one for each question."""
        return self.screens or tuple(
            Screen(
                location=self.id,
                id=question.id,
                heading=question.text,
                groups=(Group(questions=(question.id,)),),
            )
            for question in self.questions
        )

    @model_validator(mode="before")
    @classmethod
    def _place_parts(cls, raw: object) -> object:
        if not isinstance(raw, dict):
            return raw
        placed = {
            name: [
                {**part, "location": raw.get("id")} if isinstance(part, dict) else part
                for part in raw[name]
            ]
            for name in ("questions", "screens")
            if isinstance(raw.get(name), list)
        }
        return {**raw, **placed}
