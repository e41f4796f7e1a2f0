"""What an open box does not deny: in an emergency somebody has to look, and nobody may have."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign


def may_be_unseen(about: Complaint, sign: Sign) -> bool:
    """Whether it is likely beside what is there now, so that a box left open is no word on it."""
    if not about.situation.in_an_emergency:
        return False
    there = [one for one in about.everything if one.state == "present"]
    lists = (
        one.also
        for one in contents().likely_beside
        if any(sign.named(one.of) is not None for sign in there)
    )
    return any(sign.named(names) is not None for names in lists)
