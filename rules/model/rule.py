"""A rule, and the guidance of one location that it stands in.

A rule without a source cannot exist. A rule fires only when its location applies, so nothing
fires on silence.
"""

from datetime import date
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from questionnaire import Frozen, Identifier, Told, ToldWithNumbers, Words, WrittenCondition
from rules.model.level import LevelId
from rules.model.provider_question import ProviderQuestion
from rules.review import Reviewable

Row = Annotated[str, StringConstraints(pattern=r"^U\d{3}$")]


class Rule(Reviewable):
    """If `when` holds, care is needed at least at `level`; `say` is the action, `because` why.

    `honours` lists the rows of the urgency table that the rule carries out. `overlaps` says why
    a rule is kept although others imply it. `clash` records sources that disagree.
    """

    location: Identifier
    id: Identifier
    level: LevelId
    when: WrittenCondition
    say: ToldWithNumbers
    because: Told
    watch_for: tuple[ToldWithNumbers, ...] = Field(min_length=1)
    ask_provider: tuple[Identifier, ...] = Field(min_length=1)
    sources: tuple[Identifier, ...] = Field(min_length=1)
    honours: tuple[Row, ...] = ()
    checked: date
    overlaps: Words | None = None
    clash: Words | None = None
    not_for: Words | None = None

    @cached_property
    def key(self) -> str:
        """The name other files use: `location.rule`."""
        return f"{self.location}.{self.id}"

    @model_validator(mode="after")
    def _reviewed_as_it_is(self) -> Self:
        if self.reviewed_by is not None and self.reviewed_by.on < self.checked:
            raise ValueError("the review is older than 'checked'; have the rule reviewed again")
        return self


class GuidanceFile(Frozen):
    """What we say about one location: its rules, and its own provider questions."""

    location: Identifier
    provider_questions: tuple[ProviderQuestion, ...] = ()
    rules: tuple[Rule, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _place_rules(cls, raw: object) -> object:
        if not isinstance(raw, dict) or not isinstance(raw.get("rules"), list):
            return raw
        placed = [
            {**rule, "location": raw.get("location")} if isinstance(rule, dict) else rule
            for rule in raw["rules"]
        ]
        return {**raw, "rules": placed}
