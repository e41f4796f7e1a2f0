"""Own words, also on what no question asked: they decide nothing and stand as written."""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import Location
from visit.model.plan import Plan
from visit.model.views import By
from visit.situation import Situation
from visit.words import words

ANYWHERE = "everyone"
"""Under this location stands what belongs to no place."""


class Unasked(NamedTuple):
    """A location, what to call it, and what was written; empty until something is."""

    place: str
    label: str
    text: str


def unasked_at(situation: Situation, place: str, plan: Plan | None = None) -> Unasked:
    """What was written about this location. One that is gone keeps its words without its name.

    It is that of the record's own plan, unless another one is given.
    """
    text = (plan or situation.plan).unasked.get(place, "")
    return Unasked(place, _label(situation, place), text)


def written(situation: Situation, plan: Plan | None = None) -> Iterator[Unasked]:
    """All that was written, in the order of the questions, what belongs to no place last.

    It is that of the record's own plan, unless another one is given.
    """
    unasked = (plan or situation.plan).unasked
    order = [location.id for location in _places(situation)]
    for place in (*order, *(place for place in unasked if place not in order)):
        if text := unasked.get(place):
            yield Unasked(place, _label(situation, place), text)


def quoted(situation: Situation) -> Iterator[str]:
    """Lines with all own words about the change; of two people with who wrote them."""
    for by in situation.plans:
        yield from _quoted(situation, by)


def quote(label: str, own: str, by: By | None) -> str:
    """Own words behind what they are about."""
    return words("quoted", label=label_by(by, label), own=own)


def label_by(by: By | None, label: str) -> str:
    """The name of own words; of two people with who writes them."""
    return label if by is None else words(f"quoted_by_{by}", label=label)


def own_words(situation: Situation) -> Iterator[str]:
    """All that was written about the change by anyone, without its headings."""
    for plan in situation.plans.values():
        story = plan.story
        yield from (story.change, story.since, story.different, story.worry, story.medicines)
        yield from plan.unasked.values()


def is_place(location: Location) -> bool:
    """Whether it is asked of some people only, so that it has a line of its own."""
    return location.asked == "chosen" or location.applies_when is not None


def _places(situation: Situation) -> list[Location]:
    locations = situation.engine.rulebook.questionnaire.locations
    return [location for location in locations if is_place(location)]


def _quoted(situation: Situation, by: By | None) -> Iterator[str]:
    plan = situation.plans[by]
    for name in ("change", "since", "different", "worry"):
        if own := getattr(plan.story, name):
            yield quote(words(f"story_{name}"), own, by)
    for told in written(situation, plan):
        yield quote(told.label, told.text, by)


def _label(situation: Situation, place: str) -> str:
    named = {location.id: location for location in _places(situation)}
    if place not in named:
        return words("unasked_anywhere")
    return words("unasked_at", place=situation.speech(named[place].name))
