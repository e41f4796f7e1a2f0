"""Pages of the visit that were shown before, and how Back and Forward lead to them again.

A place names a page and holds no answer. It comes back from the browser, where anybody may have
written it, and answers may have changed since: the record decides whether it can be shown.
"""

from typing import NamedTuple

from questionnaire import Frozen, Identifier
from rules import Engine
from visit.flow import navigation
from visit.flow.interruption import BEFORE_ALL, interrupts_after
from visit.model.journey import Journey, Page
from visit.situation import Situation

QUESTIONS, LEARN = "questions", "learn"
OF_A_QUESTION = ("question", "emergency", "change")


class Place(Frozen):
    """A page of a section. Only the fields that tell it from other pages are filled."""

    section: Identifier = QUESTIONS
    page: Page | None = None
    asking: str | None = None
    changing: bool = False
    reading: Identifier | None = None


class _Way(NamedTuple):
    """The questions whose answers count, in asking order, with the one that comes next."""

    keys: tuple[str, ...]
    upcoming: str | None
    ended: bool

    def at(self, page: Page | None, asking: str | None) -> float:
        """How far along a page stands. An emergency page stands right after its question."""
        if page == "start":
            return BEFORE_ALL
        here = self.keys.index(asking) if asking in self.keys else len(self.keys)
        if page in ("question", "change"):
            return here
        return here + 0.5 if page == "emergency" else len(self.keys) + 1


def place_of(section: str, journey: Journey) -> Place:
    """Where a person stands who looks at that section."""
    if section == QUESTIONS:
        if journey.page not in OF_A_QUESTION:
            return Place(page=journey.page)
        return Place(page=journey.page, asking=journey.asking, changing=journey.changing)
    return Place(section=section, reading=journey.reading if section == LEARN else None)


def turn_to(engine: Engine, journey: Journey, place: Place, *, seen: bool) -> Journey | None:
    """The journey at a place that was shown before; None where it can be shown no more.

    No answer changes, and what is marked and not sent is kept. A danger sign between here and
    there interrupts. `seen` says that the person saw the page the journey is at when they turned.
    """
    if place == place_of(place.section, journey):
        return journey
    if place.section != QUESTIONS:
        return journey.moved(reading=place.reading) if place.section == LEARN else journey
    situation = Situation(engine, journey)
    way = _way(situation)
    if not _can_be_shown(place, way, urgent=bool(situation.emergencies)):
        return None
    interrupted = _interruption(situation, place, way, seen=seen)
    if interrupted is not None:
        return interrupted
    return navigation.show(journey, place.page or "start", place.asking, changing=place.changing)


def _can_be_shown(place: Place, way: _Way, *, urgent: bool) -> bool:
    answered = place.asking in way.keys
    comes_next = place.asking == way.upcoming and not (place.changing or way.ended)
    return {
        "start": True,
        "question": answered or (place.asking is not None and comes_next),
        "emergency": urgent,
        "child": way.ended,
        "review": not way.ended,
        "result": not way.ended and way.upcoming is None,
    }.get(place.page or "", False)


def _interruption(situation: Situation, place: Place, way: _Way, *, seen: bool) -> Journey | None:
    """The emergency page that must come first: one never shown, or one between here and there."""
    if place.page == "emergency":
        return None
    journey = situation.journey
    there, here = way.at(place.page, place.asking), way.at(journey.page, journey.asking)
    if journey.page == "emergency" and not seen:
        here = int(here)
    for rule in situation.emergencies:
        after = interrupts_after(rule, situation.guidance, way.keys)
        if after < there and (rule.key not in journey.warned or here <= after):
            if journey.page == "emergency":
                return journey
            return navigation.show(journey, "emergency", way.keys[after] if after >= 0 else None)
    return None


def _way(situation: Situation) -> _Way:
    return _Way(
        keys=situation.way,
        upcoming=situation.upcoming.key if situation.upcoming else None,
        ended=situation.ended,
    )
