"""Ids that changed, and where what was saved under them belongs now.

Ids stand in saved files, in responses and in other people's programs, so an id that changes leaves
a line in `renamed.yaml`. An old id is never one of today: reading twice changes nothing.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from questionnaire.answers.values import NONE, UNSURE
from questionnaire.content.frozen import Frozen, Identifier, QuestionKey
from questionnaire.content.readable import Words

CALM = frozenset({NONE, "no"})
"""Answers that name no sign: they may become "none of these"."""


class RenamedQuestion(Frozen):
    """What became of one question.

    `now` takes its answers as they are or, with `options`, the new option for each old one; an
    answer with an option that is not listed is asked again. Where `was` and `now` are one, only
    the options that changed are listed. `ticks` is for a question of kind `several` that became
    yes-or-no questions: the question that asks what each option said. `gone` says why nothing took
    its place.
    """

    was: QuestionKey
    now: QuestionKey | None = None
    options: Mapping[Identifier, Identifier] = Field(default_factory=dict)
    ticks: Mapping[Identifier, QuestionKey] = Field(default_factory=dict)
    gone: Words | None = None

    @cached_property
    def successors(self) -> tuple[str, ...]:
        """The questions that take its answers; none when it is gone."""
        return (self.now,) if self.now else tuple(dict.fromkeys(self.ticks.values()))

    @cached_property
    def stays(self) -> bool:
        """Whether only options changed."""
        return self.was == self.now

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if sum(bool(said) for said in (self.now, self.ticks, self.gone)) != 1:
            raise ValueError("say one of 'now', 'ticks' and 'gone'; keep the one that is meant")
        if self.options and not self.now:
            raise ValueError("'options' are those of 'now'; name it")
        if self.stays and not self.options:
            raise ValueError("nothing changed; list the 'options' that did, or drop the entry")
        return self

    @model_validator(mode="after")
    def _never_calmer(self) -> Self:
        if self.options.get(UNSURE, UNSURE) != UNSURE:
            raise ValueError("'unsure' became an answer; not sure stays not sure, so drop the line")
        calmed = [old for old, new in self.options.items() if new == NONE and old not in CALM]
        if calmed:
            raise ValueError(f"'{calmed[0]}' became 'none'; leave it out, and it is asked again")
        if {NONE, UNSURE} & self.ticks.keys():
            raise ValueError("'none' and 'unsure' go to every question by themselves; drop them")
        return self


class Renamed(Frozen):
    """Every id that changed. Locations stand for all their questions and rules.

    `parts` are further locations that took over some of the questions of an old one: who chose it
    chose them as well.
    """

    locations: Mapping[Identifier, Identifier] = Field(default_factory=dict)
    parts: Mapping[Identifier, tuple[Identifier, ...]] = Field(default_factory=dict)
    questions: tuple[RenamedQuestion, ...] = ()
    rules: Mapping[QuestionKey, QuestionKey] = Field(default_factory=dict)
    provider_questions: Mapping[Identifier, Identifier] = Field(default_factory=dict)

    @cached_property
    def by_key(self) -> Mapping[str, RenamedQuestion]:
        """The entry of each question that has one."""
        return {entry.was: entry for entry in self.questions}

    def location(self, name: str) -> str:
        """The location of today."""
        return _followed(self.locations, name)

    def chosen(self, name: str) -> tuple[str, ...]:
        """The locations of today that a chosen one stands for."""
        further = (part for old, parts in self.parts.items() if old == name for part in parts)
        return (self.location(name), *map(self.location, further))

    def rule(self, key: str) -> str:
        """The key of the rule today."""
        return self._placed(_followed(self.rules, key), self.rules)

    def provider_question(self, name: str) -> str:
        """The id of the provider question today."""
        return _followed(self.provider_questions, name)

    def moved(self, key: str) -> str:
        """The key of a question with its location of today."""
        return self._placed(key, self.by_key)

    def _placed(self, key: str, entries: Mapping[str, object]) -> str:
        """The key in its new location, unless the key has an entry of its own."""
        place, _, name = key.partition(".")
        while key not in entries and place in self.locations:
            place = self.locations[place]
            key = f"{place}.{name}"
        return key


def _followed(names: Mapping[str, str], name: str) -> str:
    while name in names:
        name = names[name]
    return name
