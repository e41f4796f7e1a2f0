"""Questions answered by a choice: yes or no, one of some options, or several of them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, model_validator

from questionnaire.answers.values import NONE, UNSURE
from questionnaire.conditions.parse import closest
from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.readable import Words
from questionnaire.content.voices import Told
from questionnaire.model.question import AnyQuestion
from questionnaire.model.shared_options import shared_options


class YesNo(AnyQuestion):
    """Yes, no, or not sure. `worse` names the answer that is more urgent.

    `stated` and `clinical` say that more urgent answer.
    """

    kind: Literal["yes_no"] = "yes_no"
    worse: Literal["yes", "no"] = "yes"
    stated: Told | None = None
    clinical: Words | None = None

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        options = shared_options()
        return {"yes": options.yes, "no": options.no, UNSURE: options.not_sure}


class Option(Frozen):
    """One of the answers to choose from; written as its text alone where no more is to say.

    `stated` is what a person says who has it, as words that go after "I have" or "no" and in a
    list of what is not sure. `clinical` is its short form for a doctor. `opens` names locations
    that are asked as if they had been chosen.
    """

    text: Told
    stated: Told | None = None
    clinical: Words | None = None
    opens: tuple[Identifier, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, raw: object) -> object:
        plain = isinstance(raw, (str, Told)) or (isinstance(raw, dict) and "you" in raw)
        return {"text": raw} if plain else raw


class OneOf(AnyQuestion):
    """One choice. `rising` says that options stand in rising order of urgency.

    `topic` is what is asked, in a list of what is not sure.
    """

    kind: Literal["one"]
    options: Mapping[Identifier, Option] = Field(min_length=2)
    topic: Told | None = None
    rising: bool = False

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        return {name: option.text for name, option in self.options.items()}


class OptionGroup(Frozen):
    """Options of a long tick list that stand under one heading."""

    heading: Told
    options: tuple[Identifier, ...] = Field(min_length=1)


class SeveralOf(AnyQuestion):
    """Several choices, "none of these" alone, and "not sure" beside any of them.

    `topic` is what is asked, in a list of what is not sure. `option_groups` part a long list under
    headings, each option once; an answer does not know of them.
    """

    kind: Literal["several"]
    options: Mapping[Identifier, Option] = Field(min_length=1)
    option_groups: tuple[OptionGroup, ...] = ()
    topic: Told | None = None
    none_text: Told = Field(default_factory=lambda: shared_options().none_of_these)
    unsure_text: Told = Field(default_factory=lambda: shared_options().not_sure_of_some)

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        offered = {name: option.text for name, option in self.options.items()}
        return {**offered, UNSURE: self.unsure_text, NONE: self.none_text}

    @model_validator(mode="after")
    def _each_option_under_one_heading(self) -> Self:
        placed = [name for group in self.option_groups for name in group.options]
        for name in placed:
            if name not in self.options:
                raise ValueError(f"'{name}' is not an option; {closest(name, self.options)}")
            if placed.count(name) > 1:
                raise ValueError(f"'{name}' stands under a heading twice; keep one")
        for name in self.options if placed else ():
            if name not in placed:
                raise ValueError(f"'{name}' stands under no heading; add it to an option group")
        return self
