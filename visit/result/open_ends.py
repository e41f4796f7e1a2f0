"""What the result does not know: what was not sure, not asked, or is still open."""

from typing import NamedTuple

from rules import Level
from visit.complaint.complaint import Complaint
from visit.flow import screens
from visit.situation import Situation


class OpenEnds(NamedTuple):
    """`higher` is the most urgent level that open questions can still lead to.

    `unasked` says that questions were left out because they cannot change how soon.
    """

    unsure: tuple[str, ...]
    places: tuple[str, ...]
    higher: Level | None
    unasked: bool


def open_ends(situation: Situation, about: Complaint) -> OpenEnds:
    """What stays open beside these answers."""
    guidance, say = situation.guidance, situation.speech
    highest = guidance.highest_possible
    higher = highest if highest != guidance.level else None
    unsure = dict.fromkeys(sign.stated for sign in about.everything if sign.state == "unsure")
    places = (
        say(place.name)
        for place in situation.engine.rulebook.questionnaire.locations
        if guidance.sight.locations[place.id] is False
    )
    return OpenEnds(tuple(unsure), tuple(places), higher, higher is None and _left(situation))


def more_to_ask(situation: Situation) -> bool:
    """Whether there are questions whose answers can only help the doctor."""
    if situation.ended or situation.in_an_emergency:
        return False
    return screens.rest(situation) is not None or screens.after_result(situation) is not None


def _left(situation: Situation) -> bool:
    if situation.ended or not situation.settled:
        return False
    return more_to_ask(situation)
