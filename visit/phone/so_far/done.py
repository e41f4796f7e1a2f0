"""What was done so far, and what the care team said."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told
from visit.phone.so_far.looked_at import NOT_DONE, nobody_looked, without_a_scan
from visit.phone.so_far.on_the_road import WAIT
from visit.phone.so_far.worse import WORSE_SINCE
from visit.situation import Situation
from visit.telling.facts import ROAD

TEAM = "in_treatment.team"
NO_HELP = ("whole_body.tests_normal_worse", "whole_body.treated_no_better")
DONE = (
    "lump.scan",
    "whole_body.tests_normal_worse",
    "whole_body.treated_no_better",
)
DONE_DECIDED = 2
DONE_SO_FAR = 7
# What was tried and did not help changes what is looked for.
TRIED = 4


def done(situation: Situation, about: Complaint, *, decided: bool) -> Iterator[Said]:
    """What was done so far, and what the care team said; an ambulance is told what decided."""
    by_road = (ROAD, WAIT, *WORSE_SINCE)
    names = tuple(name for name in contents().story["done"] if name not in by_road)
    for sign in about.there(names if decided else (TEAM, *DONE)):
        by_the_road = any(without_a_scan(one, about) for one in about.there((ROAD,)))
        told_already = sign.full_name in NOT_DONE and (nobody_looked(about) or by_the_road)
        if sign != about.main and (sign in about.deciding) == decided and not told_already:
            late = TRIED if sign.named(NO_HELP) is not None else DONE_SO_FAR
            soon = decided and sign.full_name not in NOT_DONE
            yield Said(told(situation, sign), DONE_DECIDED if soon else late)
