"""Whether an answer tells of what is named first, or of something else that is there.

A sheet tells one story. That a headache was sudden, or how large a lump is, may not be read as the
onset or the size of a cough or of pain in the chest.
"""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.denials.asked import asked_beside
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.same_thing import lumps
from visit.complaint.signs import Sign
from visit.complaint.signs.once import asked_because
from visit.complaint.since_when.the_change import asked_of_first
from visit.situation import Situation

# What is asked in these locations is of the whole body.
IN_TREATMENT = "in_treatment"
BEGAN_BEFORE = ("whole_body.began:weeks", "whole_body.began:months", "whole_body.began:years")
EVERYWHERE = frozenset({"everyone", "whole_body", IN_TREATMENT})


def of_first(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether it is what is named first, or one of its kind, or was asked because of it.

    What is no sign, such as when the change began, is of the whole change.
    """
    first = about.first
    if first is None or sign == first or not sign.symptom or _of_any(sign):
        return True
    if sign.key == first.key != DANGER_SIGNS or sign.shares(first, contents().one_thing):
        return not _of_one_of_them(sign, about)
    same = {first.key, *_behind(situation, first), *_told_as_well(first, about)}
    return not _behind(situation, sign).isdisjoint(same)


def _of_one_of_them(sign: Sign, about: Complaint) -> bool:
    """Whether it is of one of two lumps, and nobody knows of which."""
    a_lump, places = contents().one_thing[0], contents().places_of_a_lump
    of_a_lump = sign.named(a_lump) is not None and sign.named(places) is None
    return of_a_lump and len(lumps(about)) > 1


def of_a_danger_sign(about: Complaint) -> bool:
    """Whether a sign of now is named first, which may be no part of the change told of besides.

    What began weeks ago is no emergency of now, whatever both are of.
    """
    first = about.first
    if first is None or asked_of_first(about):
        return False
    before = any(sign.state == "present" for sign in about.among(BEGAN_BEFORE))
    of_now = about.situation.in_an_emergency or first.named(contents().of_now) is not None
    if first.place == IN_TREATMENT and not _has_more(first, about):
        return False
    of_now |= first.place == IN_TREATMENT
    return (of_now and before) or (first.key == DANGER_SIGNS and _has_more(first, about))


def _has_more(first: Sign, about: Complaint) -> bool:
    """Whether something else is there, or may be, so that the change told of may be that one."""
    same = {first.key, *_told_as_well(first, about)}
    no_sign = (*contents().vague, *contents().says_little, *contents().story["done"])
    there = (one for one in about.everything if one.symptom and one.state != "absent")
    others = (one for one in there if not one.shares(first, contents().one_thing))
    where = pain_is_in(about)
    told = (one for one in others if one.named(no_sign) is None and not dates_first(one, about))
    told = (one for one in told if one not in where)
    return any(one.key not in same for one in told)


def dates_first(sign: Sign, about: Complaint) -> bool:
    """Whether it says since when what is named first is there, and is no other sign beside it."""
    first, found = about.first, contents()
    if first is None or sign.state != "present" or sign.named(found.story["since"]) is None:
        return False
    subjects = [name for name, more in found.closer.items() if sign.named(more) is not None]
    kin = {one for name in subjects for one in (name, *found.closer[name])}
    kin |= {one for names in found.one_fact if not kin.isdisjoint(names) for one in names}
    return first != sign and first.named(tuple(kin)) is not None


def of_one_kind(sign: Sign, first: Sign) -> bool:
    """Whether a doctor asks for the one beside the other, or it is of no place."""
    if sign.place in (first.place, *EVERYWHERE):
        return True
    same = (one.of for one in contents().doctor_asks)
    return sign.named(asked_beside([first])) is not None or sign.shares(first, same)


def _told_as_well(first: Sign, about: Complaint) -> set[str]:
    """What asks for the first thing in another place."""
    lists = [names for names in contents().one_fact if first.named(names) is not None]
    found = about.among(tuple(name for names in lists for name in names))
    return {sign.key for sign in found if sign.key != DANGER_SIGNS}


def _of_any(sign: Sign) -> bool:
    """Whether it is of all that is told: a side, or what was done, but not a scan of a lump."""
    if sign.place not in EVERYWHERE:
        return False
    found = contents()
    return sign.named((*found.story["done"], *found.story["side"], *found.only_worse)) is not None


def _behind(situation: Situation, sign: Sign) -> frozenset[str]:
    """The signs on which its question followed."""
    questions = situation.engine.rulebook.questionnaire.questions
    keys = {key for key, _ in asked_because(situation, sign)}
    return frozenset(key for key in keys if questions[key].not_a_symptom is None) - {DANGER_SIGNS}
