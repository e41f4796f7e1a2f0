"""What is not sure: whether it decided, whether it is told first, and whether it may be grave."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.signs import EVERYWHERE, Sign
from visit.telling.facts import SORTING


def deciding_doubts(about: Complaint) -> tuple[Sign, ...]:
    """What is not sure, where nothing that is sure is as urgent."""
    if about.main is None:
        return about.unsure
    if any(sign.state == "present" and sign.symptom for sign in about.deciding):
        return ()
    return tuple(sign for sign in about.unsure if sign in about.deciding)


def telling_doubts(about: Complaint) -> list[Sign]:
    """Without tiredness or a fever that may be there, which have many causes."""
    doubts, grave = deciding_doubts(about), contents().doubt_leads
    return [s for s in doubts if s.place not in EVERYWHERE or s.named(grave) is not None]


def leads_over_doubt(about: Complaint) -> bool:
    """Whether something sure that a rule asked for is named before what decided in doubt.

    What may be a danger sign leads over all, and what bleeds over what has many causes.
    """
    first, doubts, found = about.main, deciding_doubts(about), contents()
    if first is None or about.situation.in_an_emergency:
        return False
    if any(sign.key == DANGER_SIGNS for sign in doubts):
        return False
    graver = any(sign.named(found.doubt_leads) is not None for sign in doubts)
    if graver and first.named(found.steps_back) is not None:
        return False
    return first.symptom and first.decided and first.named(found.vague) is None


def may_be_danger(about: Complaint) -> tuple[Sign, ...]:
    """What is not sure and decided nothing, and would be a danger if it were there."""
    names, told = contents().told_in_doubt, {about.first, *about.deciding}
    found = (s for s in about.unsure if s.named(names) is not None and s not in told)
    return tuple(sorted(found, key=lambda sign: sign.named(names) or 0))


def unplaced(about: Complaint) -> Sign | None:
    """That nobody can tell where it comes from, and what was noticed names no place either."""
    if about.there((SORTING,)):
        return None
    places = about.among(contents().of_the_place)
    return next((sign for sign in places if sign.state == "unsure" and sign.decided), None)
