"""What no question asked, in own words: it decides nothing and goes to the sheet as written."""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import Location
from visit.situation import Situation
from visit.words import words

ANYWHERE = "everyone"
"""Under this location stands what belongs to no place."""


class Unasked(NamedTuple):
    """A location, what to call it, and what was written; empty until something is."""

    place: str
    label: str
    text: str


def unasked_at(situation: Situation, place: str) -> Unasked:
    """What was written about this location. One that is gone keeps its words without its name."""
    named = {location.id: location for location in _places(situation)}
    label = words("unasked_anywhere")
    if place in named:
        label = words("unasked_at", place=situation.speech(named[place].name))
    return Unasked(place, label, situation.plan.unasked.get(place, ""))


def written(situation: Situation) -> Iterator[Unasked]:
    """All that was written, in the order of the questions, what belongs to no place last."""
    order = [location.id for location in _places(situation)]
    others = [place for place in situation.plan.unasked if place not in order]
    for place in (*order, *others):
        told = unasked_at(situation, place)
        if told.text:
            yield told


def own_words(situation: Situation) -> Iterator[str]:
    """All that was written about the change, without its headings."""
    story = situation.plan.story
    yield from (story.change, story.since, story.different, story.worry, story.medicines)
    yield from situation.plan.unasked.values()


def is_place(location: Location) -> bool:
    """Whether it is asked of some people only, so that it has a line of its own."""
    return location.asked == "chosen" or location.applies_when is not None


def _places(situation: Situation) -> list[Location]:
    locations = situation.engine.rulebook.questionnaire.locations
    return [location for location in locations if is_place(location)]
