"""Which denied signs matter for a complaint: those that a doctor asks for beside it.

What a doctor asks beside each complaint stands in `contents/lists`, the most telling first.
"""

from collections.abc import Iterable, Sequence

from questionnaire import PLACES
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.denials.asked import asked_beside
from visit.complaint.denials.clash import Clash
from visit.complaint.denials.crew import is_of_another_limb
from visit.complaint.denials.near import EVERYWHERE, nearest
from visit.complaint.denials.once import denial, denied_once
from visit.complaint.signs import Sign
from visit.complaint.signs.once import name_of
from visit.situation import Situation
from visit.telling.facts import ROAD


def pertinent_negatives(
    situation: Situation,
    found: Iterable[Sign],
    lead: Sign | None,
    joined: Iterable[Sign] = (),
    doubts: Sequence[Sign] = (),
) -> tuple[tuple[Sign, ...], ...]:
    """Denied signs that matter for the complaint, and the others, each most relevant first.

    Behind them all that can be denied, in asking order. `joined` is told as one with the `lead`;
    `doubts` decided how soon where nothing sure did.
    """
    found = tuple(found)
    clash = Clash(situation, found, max(situation.engine.rulebook.rank.values()))
    told = (sign for sign in found if _can_be_denied(sign) and not clash.with_denied(sign))
    denied = [sign for sign in told if _tells_something(sign, found)]
    about = _about(found, lead, doubts, urgent=situation.in_an_emergency)
    first = [sign for sign in (lead or next(iter(about), None), *joined) if sign]
    near = nearest(denied, list(dict.fromkeys(first)), about, doubts)
    relevant = denied_once(near)
    if situation.in_an_emergency:
        calm = (*contents().slow, *contents().denied_in_calm)
        relevant = [sign for sign in relevant if sign.named(calm) is None]
    elif not near:
        relevant = denied_once(_of_the_places(denied, found))
    said = {name_of(sign) for sign in (*relevant, *near)}
    rest = [sign for sign in denied if name_of(sign) not in said and sign.key != DANGER_SIGNS]
    places = {sign.place for sign in about}
    rest.sort(key=lambda sign: _in_general(sign, places))
    return tuple(relevant), tuple(rest), tuple(denied)


def _about(
    found: Iterable[Sign], lead: Sign | None, doubts: Sequence[Sign], *, urgent: bool
) -> list[Sign]:
    """What it is about: all that decided something and is there, and what decided in doubt."""
    decided = [s for s in found if s.state != "absent" and s.symptom and s.decided]
    about = [sign for sign in decided if sign.state == "present" or sign in doubts]
    about += [lead] if lead and lead not in about else []
    return _most_urgent(about or decided) if urgent else about or decided


def _of_the_places(denied: list[Sign], found: tuple[Sign, ...]) -> list[Sign]:
    """Where nothing near is denied, what a doctor asks of the places looked at, acute last."""
    looked = [sign for sign in found if sign.key in (PLACES, ROAD) and sign.state == "present"]
    asked, acute = asked_beside(looked), contents().acute
    there = [sign for sign in denied if sign.place not in EVERYWHERE]
    rest = [sign for sign in there if sign.named(asked) is None]
    rest.sort(key=lambda sign: sign.named(acute) is not None)
    first = [sign for sign in there if sign.named(asked) is not None]
    return [*sorted(first, key=lambda sign: sign.named(asked) or 0), *rest]


def _tells_something(denied: Sign, found: tuple[Sign, ...]) -> bool:
    """Whether somebody would ask for it of this person, and of this limb."""
    there = [sign for sign in found if sign.state == "present"]
    pointless = contents().pointless_beside.get(denied.full_name, ())
    needed = contents().only_beside.get(denied.full_name)
    if needed and not any(sign.named(needed) is not None for sign in there):
        return False
    beside = any(sign.named(pointless) is not None for sign in there)
    return not beside and not is_of_another_limb(denied, found)


def _most_urgent(about: list[Sign]) -> list[Sign]:
    """What decided how soon: in an emergency nobody asks what there is besides an old lump."""
    highest = min((sign.urgency[0] for sign in about), default=0)
    return [sign for sign in about if sign.urgency[0] == highest]


def _in_general(sign: Sign, about: set[str]) -> tuple[int, bool]:
    """What everyone is asked about first, then the place of the complaint."""
    general = contents().general
    at = sign.named(general)
    return len(general) if at is None else at, sign.place not in about


def _can_be_denied(sign: Sign) -> bool:
    """A place that was not chosen is no sign that is missing."""
    story = contents().story
    told_elsewhere = (*contents().vague, *contents().of_another, *story["where"], *story["done"])
    told = sign.symptom and sign.named(told_elsewhere) is None
    return told and sign.state == "absent" and denial(sign) is not None
