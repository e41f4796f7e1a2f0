"""What to say first where there is room for no more."""

from visit.complaint.complaint import Complaint
from visit.phone.beside.in_doubt import decided_in_doubt
from visit.phone.beside.more_of_first import more_of_first
from visit.phone.beside.most_urgent_first import DECIDED
from visit.phone.beside.there_too import beside
from visit.phone.named_first import named_first
from visit.phone.person import risks
from visit.phone.so_far.known_cancer import known_cancer
from visit.phone.so_far.road import road
from visit.situation import Situation
from visit.words import BLANK

MOST_FIRST = 2


def first_sentence(situation: Situation, about: Complaint) -> str | None:
    """What to say first where there is room for no more, with what decided beside it.

    None where nothing was told.
    """
    found = named_first(situation, about)
    named = [one.text for one in found if BLANK not in one.text]
    more = [one.text for one in decided_in_doubt(situation, about)] if about.main else []
    if about.main and about.main not in about.deciding[:1]:
        too = (*more_of_first(situation, about), *beside(situation, about))
        more += [one.text for one in too if one.leaves in DECIDED][:1]
    told = (road, known_cancer, risks)
    known = (one.text for parts in told for one in parts(situation, about))
    else_known = (text for text in known if BLANK not in text)
    return " ".join([*named, *more][:MOST_FIRST]) or next(else_known, None)
