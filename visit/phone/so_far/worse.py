"""That it got worse since somebody looked."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told
from visit.phone.so_far.on_the_road import TOLD_BY_A_SENTENCE
from visit.situation import Situation
from visit.telling.facts import ROAD

SENT_HOME_WORSE = "whole_body.sent_home_worse"
CHANGED = "whole_body.changed_since"
WORSE_SINCE = (SENT_HOME_WORSE, CHANGED)
ROAD_SO_FAR = 4


def worse(situation: Situation, about: Complaint) -> Iterator[Said]:
    """That it got worse after a visit, where the sentence of the road does not say it."""
    by_road = about.there((ROAD,))
    told_there = any(sign.option in TOLD_BY_A_SENTENCE for sign in by_road)
    for sign in about.there(WORSE_SINCE):
        if sign != about.main and not (told_there and worse_here(about) == [CHANGED]):
            yield Said(told(situation, sign), 1 if sign in about.deciding else ROAD_SO_FAR)
            return


def worse_here(about: Complaint) -> list[str]:
    """Which of the two says that it got worse; that of the last days says all of the other."""
    if about.main and about.main.named(WORSE_SINCE) is not None:
        return []
    there = [sign.key for sign in about.there(WORSE_SINCE)]
    return [SENT_HOME_WORSE] if SENT_HOME_WORSE in there else there


def worse_decided(about: Complaint) -> bool:
    """Whether that it got worse is a reason for how soon."""
    return any(sign in about.deciding for sign in about.there(WORSE_SINCE))
