"""All rules together with what they ask, say and cite, and which edition that is."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from questionnaire import Frozen, Questionnaire, Words, WrittenCondition
from rules.model.level import Level, LevelId, ranks
from rules.model.provider_question import ProviderQuestion
from rules.model.rule import Rule
from rules.model.source import Source
from rules.same_signs import SameSign
from rules.told_elsewhere import Fact


class Edition(Frozen):
    """Which content this is. `digest` is worked out from the content files, never written."""

    version: Words
    released: date
    digest: str = ""


class Rulebook(Frozen):
    """All that was loaded, checked across files: rules in asking order of their locations.

    `facts` are told in a second place too: the rules count them there. `raising` holds for each
    level the ways that are less urgent by themselves. `written` are the conditions of the rules
    that read them, as authors wrote them. `anywhere` are the rules that can fire although their
    own place was not asked.
    """

    questionnaire: Questionnaire
    levels: tuple[Level, ...]
    rules: tuple[Rule, ...]
    provider_questions: Mapping[str, ProviderQuestion]
    sources: Mapping[str, Source]
    edition: Edition
    same_signs: tuple[SameSign, ...] = ()
    facts: tuple[Fact, ...] = ()
    raising: Mapping[LevelId, tuple[Fact, ...]] = Field(default_factory=dict)
    written: Mapping[str, WrittenCondition] = Field(default_factory=dict)
    anywhere: frozenset[str] = frozenset()

    @cached_property
    def rank(self) -> Mapping[LevelId, int]:
        """Level id to its rank; a higher rank is more urgent."""
        return ranks(self.levels)

    @cached_property
    def level(self) -> Mapping[LevelId, Level]:
        """Level by id."""
        return {level.id: level for level in self.levels}

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """Rule by key."""
        return {rule.key: rule for rule in self.rules}

    @model_validator(mode="after")
    def _has_rules(self) -> Self:
        if not self.rules:
            raise ValueError("a rule book without rules guides nobody")
        return self
