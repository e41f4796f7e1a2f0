"""Level, rule, source, provider question: the shape of what we say.

A rule without a source cannot exist. A rule fires only when its location applies, so nothing
fires on silence.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from questionnaire import (
    Frozen,
    Identifier,
    Questionnaire,
    Told,
    ToldWithNumbers,
    Words,
    WrittenCondition,
    filled,
)
from rules.review import Reviewable
from rules.same_signs import SameSign
from rules.told_elsewhere import Fact
from rules.words import rule_words

MOST_OF_A_UNIT = 999_999
LevelId = Literal["emergency", "same_day", "two_weeks", "routine", "watch"]
Phase = Literal["before", "tests", "diagnosis", "treatment", "during", "follow_up", "caregiver"]
_ADDRESS = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?([/?#][^\s<>\[\]]*)?")


def _with_a_host(address: str) -> str:
    if not _ADDRESS.fullmatch(address):
        raise ValueError(f"'{address}' is no address of a page; write https://host.org/page")
    return address


WebAddress = Annotated[str, AfterValidator(_with_a_host)]
Row = Annotated[str, StringConstraints(pattern=r"^U\d{3}$")]


class ByWhen(Frozen):
    """A deadline as a number and a unit; zero minutes is now."""

    value: int = Field(ge=0, le=MOST_OF_A_UNIT)
    unit: Literal["minutes", "hours", "days"]


class Level(Frozen):
    """How soon to seek care: with whom, where, and by when.

    `name_says` are sentences of rules that its name says already, each without its full stop.
    """

    id: LevelId
    name: Told
    who: Told
    where: Told
    by_when: ByWhen
    timing: Told
    first_action: ToldWithNumbers
    name_says: tuple[Words, ...] = ()


class Levels(Frozen):
    """The levels, most urgent first."""

    levels: tuple[Level, ...] = Field(min_length=5, max_length=5)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        names = [level.id for level in self.levels]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"level '{twice[0]}' stands twice; each level stands once")
        return self


class Source(Frozen):
    """Where a statement comes from. `seen` says in what form the text was read."""

    title: Words
    publisher: Words
    url: WebAddress
    region: Words
    seen: Words
    checked: date

    @property
    def name(self) -> str:
        """Publisher and title, said once where they are the same."""
        if self.title == self.publisher:
            return self.title
        places = {"publisher": self.publisher, "title": self.title}
        return filled(rule_words().source, places)


class Sources(Frozen):
    """One file of the source catalogue."""

    sources: Mapping[Identifier, Source]


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


class ProviderQuestions(Frozen):
    """Provider questions that belong to no one location."""

    provider_questions: tuple[ProviderQuestion, ...]


class Edition(Frozen):
    """Which content this is. `digest` is worked out from the content files, never written."""

    version: Words
    released: date
    digest: str = ""


def ranks(levels: Sequence[Level]) -> dict[LevelId, int]:
    """Level id to its rank, of levels that come most urgent first."""
    return {level.id: len(levels) - place for place, level in enumerate(levels)}


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
