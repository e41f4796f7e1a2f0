"""What a crew is told is not there: first what it asks for beside this complaint."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, Names
from visit.complaint.denials.crew import asked_beside, topics_beside
from visit.complaint.denials.danger import danger_beside
from visit.complaint.denials.once import denied_once
from visit.complaint.signs import Sign
from visit.sheet.card.naming import denied, each_once, first_of_card
from visit.sheet.shape.word_limit import words_in

MOST_NOT, MOST_IN_A_DENIAL = 4, 7
# What is asked beside any such complaint is told while there are few of the others.
ENOUGH = 3


def not_there(about: Complaint, *, urgent: bool) -> list[str]:
    """What is denied in few words, the most telling first."""
    asked = [sign for sign in _asked_first(about) if _is_short(sign)]
    if not urgent:
        asked = _calm(asked)
    others = [sign for sign in _others(about, urgent=urgent) if _is_short(sign)]
    first = first_of_card(about)
    known = asked_beside([first]) if first else frozenset()
    others = [sign for sign in others if sign.full_name not in known and sign.key not in known]
    found = denied_once([*asked, *others])
    most = MOST_NOT if len(denied_once(asked)) >= MOST_NOT else ENOUGH
    return each_once(map(denied, found))[:most]


def _calm(asked: list[Sign]) -> list[Sign]:
    """Behind what is of the complaint one danger sign: more tell little of what can wait."""
    danger = [sign for sign in asked if sign.key == DANGER_SIGNS]
    return [*(sign for sign in asked if sign not in danger), *danger[:1]]


def _is_short(sign: Sign) -> bool:
    return words_in(denied(sign)) <= MOST_IN_A_DENIAL


def _asked_first(about: Complaint) -> Iterator[Sign]:
    """One denial of each thing that a crew asks for beside this; none where some of it is there."""
    first = first_of_card(about)
    for topic in topics_beside(first) if first else ():
        yield from _denial_of(topic, about)


def _denial_of(topic: Names, about: Complaint) -> list[Sign]:
    told = about.among(topic)
    if any(sign.state != "absent" for sign in told):
        return []
    return [sign for sign in told if sign in about.deniable][:1]


def _others(about: Complaint, *, urgent: bool) -> list[Sign]:
    """The rest of what matters for it, in an emergency the danger signs beside it first."""
    first = first_of_card(about)
    if not urgent or first is None:
        return list(about.absent)
    near = danger_beside(first)
    return sorted(about.absent, key=lambda s: not (s.key == DANGER_SIGNS and s.option in near))
