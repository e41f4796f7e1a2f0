"""Pages of the visit that were shown before, and how Back and Forward lead to them again.

A place names a page and holds no answer. It comes back from the browser, where anybody may have
written it, and answers may have changed since: the record decides whether it can be shown.
"""

from collections.abc import Sequence

from questionnaire import Frozen, Identifier, Screen
from rules import Engine
from visit.flow.next_page import show
from visit.flow.page_for import OF_THE_FIRST
from visit.flow.screens import after_result, may_end, result_fits, shown_at, shown_on, upcoming
from visit.flow.way import BEFORE_ALL, interrupts_after, place_on, way
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
    if not _can_be_shown(place, situation):
        return None
    interrupted = _interruption(situation, place, seen=seen)
    if interrupted is not None:
        return interrupted
    asking = _named(place, situation)
    return show(journey, place.page or "start", asking, changing=place.changing)


def _can_be_shown(place: Place, situation: Situation) -> bool:
    apart = situation.journey.apart
    if apart and place.page in OF_THE_FIRST:
        return False
    return {
        "start": True,
        "hand_over": apart,
        "question": _can_be_asked(place, situation),
        "emergency": situation.in_an_emergency,
        "child": may_end(situation),
        "review": result_fits(situation),
        "result": result_fits(situation),
        "differences": result_fits(situation) and _together(situation.journey),
    }.get(place.page or "", False)


def _together(journey: Journey) -> bool:
    return journey.views is not None and journey.views.together


def _can_be_asked(place: Place, situation: Situation) -> bool:
    """A screen with an answer that counts, or the next one: on the way, or after the result."""
    screen = situation.engine.rulebook.questionnaire.screen_of.get(place.asking or "")
    if screen is None:
        return False
    if any(question.key in screen.keys for question in situation.path):
        return True
    following = [upcoming(situation)]
    if result_fits(situation):
        following.append(after_result(situation))
    return not place.changing and any(
        next_one and next_one.screen is screen for next_one in following
    )


def _named(place: Place, situation: Situation) -> str | None:
    """The row that names the screen: the one in the place where it is shown, else the first."""
    if (
        place.asking is None
        or place.asking not in situation.engine.rulebook.questionnaire.questions
    ):
        return None
    keys = shown_at(situation, place.asking).keys
    return place.asking if place.asking in keys else next(iter(keys), None)


def _interruption(situation: Situation, place: Place, *, seen: bool) -> Journey | None:
    """The emergency page that must come first: one never shown, or one between here and there."""
    if place.page == "emergency":
        return None
    journey, screens = situation.journey, way(situation)
    there = _at(situation, screens, place.page, place.asking)
    here = _at(situation, screens, journey.page, journey.asking)
    if journey.page == "emergency" and not seen:
        here = int(here)
    for rule in situation.emergencies:
        after = interrupts_after(rule, situation.guidance, screens)
        if after < there and (rule.key not in journey.warned or here <= after):
            if journey.page == "emergency":
                return journey
            asking = shown_on(situation, screens[after]).keys[0] if after >= 0 else None
            return show(journey, "emergency", asking)
    return None


def _at(
    situation: Situation, screens: Sequence[Screen], page: Page | None, asking: str | None
) -> float:
    """How far along a page stands. An emergency page stands right after its screen."""
    if page in ("start", "hand_over"):
        return BEFORE_ALL
    here = place_on(screens, asking)
    late = situation.engine.rulebook.questionnaire.screen_of.get(asking or "")
    if page in ("question", "change") and not (late and late.after_result):
        return here
    return here + 0.5 if page == "emergency" else len(screens) + 1
