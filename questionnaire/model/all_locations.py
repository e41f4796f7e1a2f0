"""Questionnaire: all locations, and what is found in them by its key."""

from collections.abc import Mapping
from functools import cached_property

from questionnaire.conditions.parse import closest
from questionnaire.content.frozen import Frozen
from questionnaire.content.quoting import quoted
from questionnaire.model.location import Location, Question
from questionnaire.model.mismatch import Mismatch
from questionnaire.model.rename_map import Renamed
from questionnaire.model.screen import Screen


class Questionnaire(Frozen):
    """All locations in asking order. `everyone` comes first.

    `renamed` are ids that changed, `mismatches` answers that do not fit together.
    """

    locations: tuple[Location, ...]
    renamed: Renamed = Renamed()
    mismatches: tuple[Mismatch, ...] = ()

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by key, in asking order."""
        return {q.key: q for location in self.locations for q in location.questions}

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """Every screen, in asking order."""
        return tuple(screen for location in self.locations for screen in location.pages)

    @cached_property
    def screen_of(self) -> Mapping[str, Screen]:
        """The screen of each question, by the question's key."""
        return {key: screen for screen in self.screens for key in screen.keys}

    def question(self, key: str) -> Question:
        """The question with that key. Raises `KeyError` that names the nearest one."""
        if key not in self.questions:
            raise KeyError(f"{quoted(key)} is not a question; {closest(key, self.questions)}")
        return self.questions[key]

    def location(self, name: str) -> Location:
        """The location with that id. Raises `KeyError` that names the nearest one."""
        for location in self.locations:
            if location.id == name:
                return location
        known = [location.id for location in self.locations]
        raise KeyError(f"{quoted(name)} is not a location; {closest(name, known)}")
