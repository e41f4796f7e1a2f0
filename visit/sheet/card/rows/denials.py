"""What a crew is told is not there: first what it asks for beside this complaint."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, CrewTopic
from visit.complaint.denials.asked import danger_beside
from visit.complaint.denials.crew import is_in_another, may_be_there, topics_beside
from visit.complaint.denials.once import denied_once
from visit.complaint.denials.pertinent_negatives import negatives
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.signs import Sign
from visit.joining import each_once
from visit.sheet.card.names.one_sign import denied
from visit.sheet.shape.word_limit import words_in

MOST_NOT, MOST_IN_A_DENIAL = 4, 7
# In an emergency a crew looks for the rest itself.
MOST_NOT_NOW = 4
# Beside weak legs or a bad back, how the bladder and the skin between the legs are.
MOST_DANGER = 2
WATCH = "watch"
# Of an emergency, what was asked for by a crew is enough from here on.
FEWEST_ASKED = 1


def not_there(about: Complaint, *, urgent: bool) -> list[str]:
    """What is denied in few words, the most telling first."""
    first = first_of_card(about)
    if first is None and _is_watched(about):
        return []
    asked = [sign for sign in _asked_first(about) if _is_short(sign)]
    if not urgent:
        asked = _calm(asked)
    enough = urgent and len(asked) >= FEWEST_ASKED
    others = [] if enough else [s for s in _others(about, urgent=urgent) if _is_short(s)]
    if first is not None:
        known = tuple(name for topic in topics_beside(first) for name in topic.ways)
        others = [
            s for s in others if s.named(known) is None and (s.place == first.place or not asked)
        ]
    others = [sign for sign in others if not is_in_another(sign, None, about.everything)]
    found = denied_once([*asked, *others])
    most = MOST_NOT_NOW if about.situation.in_an_emergency else MOST_NOT
    return each_once(map(denied, found))[:most]


def _is_watched(about: Complaint) -> bool:
    """Whether nothing new is told: a list of what is not there tells nobody anything."""
    level = about.situation.guidance.level
    return level is not None and level.id == WATCH


def _calm(asked: list[Sign]) -> list[Sign]:
    """In their order with two danger signs: more tell little of what can wait."""
    danger = [sign for sign in asked if sign.key == DANGER_SIGNS]
    return [sign for sign in asked if sign not in danger[MOST_DANGER:]]


def _is_short(sign: Sign) -> bool:
    return words_in(denied(sign)) <= MOST_IN_A_DENIAL


def _asked_first(about: Complaint) -> Iterator[Sign]:
    """One denial of each thing that a crew asks for beside this; none where some of it is there."""
    first = first_of_card(about)
    for topic in topics_beside(first) if first else ():
        yield from _denial_of(topic, about)


def _denial_of(topic: CrewTopic, about: Complaint) -> list[Sign]:
    ways = about.among(topic.ways)
    if may_be_there(topic, about.everything):
        return []
    ways = tuple(sign for sign in ways if not is_in_another(sign, topic, about.everything))
    found = [s for s in ways if s in negatives(about).deniable]
    return found[:1]


def _others(about: Complaint, *, urgent: bool) -> list[Sign]:
    """The rest of what matters for it, in an emergency the danger signs beside it first."""
    first, absent = first_of_card(about), negatives(about).absent
    if not urgent or first is None:
        return list(absent)
    near = danger_beside(first)
    return sorted(absent, key=lambda s: not (s.key == DANGER_SIGNS and s.option in near))
