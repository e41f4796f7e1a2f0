"""Whether somebody has looked yet: a doctor, or a scan."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.says_it_too import said_instead
from visit.complaint.signs import Sign
from visit.phone.so_far.on_the_road import CALLED_NOTHING, NOTHING_YET
from visit.telling.facts import ROAD

# That nothing was done tells less than what was.
NOT_DONE = ("lump.scan:no_scan",)


def was_looked_at(noticed: Sign, about: Complaint) -> bool:
    """Whether it need not be said, or is not true, that nobody has looked yet."""
    return bool(about.there(contents().found_by_test)) or said_instead(noticed, about)


def nobody_looked(about: Complaint) -> bool:
    """Whether it is said that nothing was checked yet."""
    noticed = (sign for sign in about.among((ROAD,)) if sign.option == NOTHING_YET)
    return any(not was_looked_at(sign, about) for sign in noticed)


def without_a_scan(by_road: Sign, about: Complaint) -> bool:
    """Whether a lump was called nothing, and no scan was ever made of it."""
    a_lump = about.main is not None and about.main.named(contents().one_thing[0]) is not None
    return a_lump and by_road.option == CALLED_NOTHING and bool(about.there(NOT_DONE))
