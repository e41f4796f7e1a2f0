"""What the visit is about, which is not always what is named first."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.doubts import deciding_doubts, leads_over_doubt, telling_doubts
from visit.complaint.signs import Sign
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import ROAD


def point_of_visit(about: Complaint) -> Sign | None:
    """What is no sign, and the visit is about: it decided, and nothing that is named did.

    Where nothing new is there, it is all that there is. A cancer that is known says more.
    """
    other = [sign for sign in about.there(contents().points) if sign != about.main]
    if not other or any(sign.option in WITH_A_CANCER for sign in about.among((ROAD,))):
        return None
    if about.first is None:
        return other[0]
    led = about.first in about.deciding and about.first.named(contents().vague) is None
    return None if led else next((sign for sign in other if sign in about.deciding), None)


def leading_sign(about: Complaint) -> Sign | None:
    """What the visit is about: the point, what is first, or what decided in doubt."""
    told = [sign for sign in about.deciding if sign.symptom]
    sure = any(sign.state == "present" for sign in told)
    general = leads_over_doubt(about) and not telling_doubts(about)
    fact = point_of_visit(about)
    if fact or sure or about.first in told or general:
        return fact or about.first
    return next(iter(told), about.first)


def first_of_card(about: Complaint) -> Sign | None:
    """What the card is about: what is not sure where that alone decided, and leads."""
    doubts = () if leads_over_doubt(about) else deciding_doubts(about)
    return next(iter(doubts), None) or about.main
