"""Where someone is on the road, as a call takes it: which of it is told, and how."""

from visit.complaint.complaint import Complaint
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.signs import Sign
from visit.telling.facts import ROAD

# It says nothing yet, or says that there is nothing.
NOTHING_YET = "noticed"
NOT_TOLD = ("noticed", "no_change")
TOLD_BY_A_SENTENCE = ("told_nothing", "seen", "waiting")
CALLED_NOTHING = "told_nothing"
ABOUT_A_CHANGE = ("told_nothing", "seen")
WAIT = "whole_body.wait"


def told_by_road(about: Complaint) -> bool:
    """Whether where they are on the road is what they call about."""
    return any(sign.option not in NOT_TOLD for sign in about.among((ROAD,)))


def told_of_nothing(about: Complaint) -> bool:
    """Whether where they are on the road tells of a change that nothing names."""
    return any(sign.option in ABOUT_A_CHANGE for sign in about.among((ROAD,)))


def named_above(about: Complaint) -> tuple[Sign | None, ...]:
    """What the call begins with."""
    return about.main, point_of_visit(about)
