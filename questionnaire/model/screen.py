"""Screen and group: which questions of a place stand on one page, and under which heading.

A screen is part of the way through the questions, not of the rules: conditions, rules and exports
see questions and answers alone.
"""

from functools import cached_property
from typing import Annotated

from pydantic import Field, model_validator

from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.voices import Told

MOST_ROWS = 6
MOST_GROUPS = 2
MOST_FOR_THE_CREW = 3
"""Screens that are asked while an ambulance is on its way."""


class Group(Frozen):
    """Up to six questions under one heading, the most urgent first."""

    heading: Told | None = None
    questions: Annotated[tuple[Identifier, ...], Field(min_length=1)]


class Screen(Frozen):
    """One page of questions; written with `questions` alone where they are one group.

    `after_result`: it decides nothing, so it is asked once the result was shown. `for_the_crew`:
    it is asked after a danger sign too, since an ambulance crew needs to know.
    """

    location: Identifier
    id: Identifier
    heading: Told
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    after_result: bool = False
    for_the_crew: bool = False

    @cached_property
    def key(self) -> str:
        """The name of the screen among those of all places: `location.screen`."""
        return f"{self.location}.{self.id}"

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of its questions, in the order shown."""
        return tuple(f"{self.location}.{name}" for group in self.groups for name in group.questions)

    @model_validator(mode="before")
    @classmethod
    def _one_group(cls, raw: object) -> object:
        if not isinstance(raw, dict) or "questions" not in raw:
            return raw
        if "groups" in raw:
            raise ValueError("a screen has 'questions' or 'groups'; drop one of them")
        rest = {name: value for name, value in raw.items() if name != "questions"}
        return {**rest, "groups": [{"questions": raw["questions"]}]}

    @model_validator(mode="after")
    def _fits_a_page(self) -> "Screen":
        if len(self.groups) > MOST_GROUPS:
            raise ValueError(f"a screen has {MOST_GROUPS} groups at most; make a second screen")
        for group in self.groups:
            if len(group.questions) > MOST_ROWS:
                raise ValueError(
                    f"{len(group.questions)} questions under one heading;"
                    f" {MOST_ROWS} at most, so make a second group or screen"
                )
            if len(self.groups) > 1 and group.heading is None:
                raise ValueError("a group has no heading; each of two groups needs its own")
        return self
