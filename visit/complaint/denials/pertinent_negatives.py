"""Which denied signs matter for a complaint: those that a doctor asks for beside it.

What a doctor asks beside each complaint stands in `contents/lists`, the most telling first.
"""

from typing import NamedTuple

from questionnaire import PLACES
from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.denials.asked import asked_beside
from visit.complaint.denials.clash import Clash
from visit.complaint.denials.crew import is_of_another_limb
from visit.complaint.denials.near import nearest
from visit.complaint.denials.once import denial, denied_once
from visit.complaint.leading.doubts import deciding_doubts
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.signs import EVERYWHERE, Sign
from visit.complaint.signs.once import name_of
from visit.situation import once
from visit.telling.facts import ROAD


class Negatives(NamedTuple):
    """What is not there, each most relevant first.

    `absent` matters for this complaint, `denied` is the rest. `deniable` is all that can be denied
    and contradicts nothing, in asking order.
    """

    absent: tuple[Sign, ...]
    denied: tuple[Sign, ...]
    deniable: tuple[Sign, ...]


@once
def negatives(about: Complaint) -> Negatives:
    """What is not there. Only paper tells it, and to find it is most of the work."""
    concerned = _concerned(about)
    deniable = _deniable(about)
    near = _near(deniable, concerned, about)
    absent = denied_once(near)
    if about.situation.in_an_emergency:
        calm = (*contents().slow, *contents().denied_in_calm)
        absent = [sign for sign in absent if sign.named(calm) is None]
    elif not near:
        absent = denied_once(_of_the_places(deniable, about))
    said = {name_of(sign) for sign in (*absent, *near)}
    rest = [sign for sign in deniable if name_of(sign) not in said and sign.key != DANGER_SIGNS]
    places = {sign.place for sign in concerned}
    rest.sort(key=lambda sign: _in_general(sign, places))
    return Negatives(tuple(absent), tuple(rest), tuple(deniable))


def _deniable(about: Complaint) -> list[Sign]:
    """What can be denied, contradicts nothing, and somebody would ask for."""
    situation, found = about.situation, about.everything
    clash = Clash(situation, found, max(situation.engine.rulebook.rank.values()))
    told = (sign for sign in found if _can_be_denied(sign) and not clash.with_denied(sign))
    there = [sign for sign in found if sign.state == "present"]
    return [sign for sign in told if _tells_something(sign, there)]


def _near(deniable: list[Sign], concerned: list[Sign], about: Complaint) -> list[Sign]:
    """What a doctor asks for beside what is told first, with what is told as one with it."""
    lead = first_of_card(about)
    joined = about.joined if lead == about.main else ()
    first = [sign for sign in (lead or next(iter(concerned), None), *joined) if sign]
    return nearest(deniable, list(dict.fromkeys(first)), concerned, deciding_doubts(about))


def _concerned(about: Complaint) -> list[Sign]:
    """What it is about: all that decided something and is there, and what decided in doubt."""
    lead, doubts = first_of_card(about), deciding_doubts(about)
    decided = [s for s in about.everything if s.state != "absent" and s.symptom and s.decided]
    found = [sign for sign in decided if sign.state == "present" or sign in doubts]
    found += [lead] if lead and lead not in found else []
    found = found or decided
    return _most_urgent(found) if about.situation.in_an_emergency else found


def _of_the_places(denied: list[Sign], about: Complaint) -> list[Sign]:
    """Where nothing near is denied, what a doctor asks of the places looked at, acute last."""
    places = (sign for sign in about.everything if sign.key in (PLACES, ROAD))
    looked = [sign for sign in places if sign.state == "present"]
    asked, acute = asked_beside(looked), contents().acute
    there = [sign for sign in denied if sign.place not in EVERYWHERE]
    rest = [sign for sign in there if sign.named(asked) is None]
    rest.sort(key=lambda sign: sign.named(acute) is not None)
    first = [sign for sign in there if sign.named(asked) is not None]
    return [*sorted(first, key=lambda sign: sign.named(asked) or 0), *rest]


def _tells_something(denied: Sign, there: list[Sign]) -> bool:
    """Whether somebody would ask for it of this person, and of this limb."""
    pointless = contents().pointless_beside.get(denied.full_name, ())
    needed = contents().only_beside.get(denied.full_name)
    if needed and not any(sign.named(needed) is not None for sign in there):
        return False
    beside = any(sign.named(pointless) is not None for sign in there)
    return not beside and not is_of_another_limb(denied, there)


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
