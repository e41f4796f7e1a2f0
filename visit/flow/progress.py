"""How far along a person is: one of six parts, so that the number of parts never grows.

Which part a screen belongs to follows from its place in the content: what is asked of everyone
first, up to the list of places and from there on, what a crew needs to know, the places, and what
is asked of everyone last.
"""

from dataclasses import dataclass

from questionnaire import PLACES, Screen
from visit.situation import Situation

DANGER, ABOUT, YOU = "part_danger", "part_about", "part_you"
PLACES_OF_BODY, GENERAL, CHECK = "part_places", "part_general", "part_check"
PARTS = (DANGER, ABOUT, YOU, PLACES_OF_BODY, GENERAL, CHECK)
"""Their names in words.yaml, in order."""


@dataclass(frozen=True)
class Part:
    """The number of a part of the way, of how many, and the key of its name in words.yaml."""

    number: int
    count: int
    name: str


def part_of(situation: Situation) -> Part:
    """The part that the page of this journey belongs to."""
    name = _name(situation)
    return Part(PARTS.index(name) + 1, len(PARTS), name)


def _name(situation: Situation) -> str:
    journey = situation.journey
    if journey.page in ("review", "result", "child"):
        return CHECK
    screen = situation.engine.rulebook.questionnaire.screen_of.get(journey.asking or "")
    return _of_screen(situation, screen) if screen else DANGER


def _of_screen(situation: Situation, screen: Screen) -> str:
    questionnaire = situation.engine.rulebook.questionnaire
    if screen.after_result:
        return CHECK
    place = questionnaire.location(screen.location)
    if place is questionnaire.locations[0]:
        if screen.for_the_crew:
            return YOU
        screens = place.pages
        before = screens.index(screen) < screens.index(questionnaire.screen_of[PLACES])
        return DANGER if before else ABOUT
    of_everyone = place.asked == "always" and place.applies_when is None
    return GENERAL if of_everyone else PLACES_OF_BODY
