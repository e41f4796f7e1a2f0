"""Which of what decided how soon is named: what the visit is for, what is grave, what is sure."""

from collections.abc import Iterable

from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents
from visit.complaint.details import details_of
from visit.complaint.leading.doubts import leads_over_doubt
from visit.complaint.leading.reasons import reasons_to_name
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.same_thing import lumps
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign, is_for_today
from visit.complaint.signs.parts import is_open
from visit.sheet.doctor.belonging import dates_first
from visit.sheet.doctor.first import told_first

# A doubt of these parts of the story has no line among what is not sure.
_NO_DOUBT_OF_ITS_OWN: tuple[StoryPart, ...] = ("since", "last", "course", "size", "side")
# So many reasons that decided say why it is so soon.
ENOUGH = 2
GROWTH, WHOLE_BODY = "lump.growth", "whole_body"
# Whether it got worse is told among what is not sure.
TOLD_IN_DOUBT = (GROWTH, "whole_body.changed_since")
# Blood that is there, in words of a period.
BLOOD_OF_A_PERIOD = ("uterus_pelvis.bleeding_again", "uterus_pelvis.period_change:heavy")
MEASURED = (GROWTH, "lump.size", "lump.scan:no_scan")


def named(about: Complaint) -> list[Sign]:
    """The reasons to name, the most telling first, and nothing that may not be so."""
    reasons = [s for s in _certain(reasons_to_name(about), about) if not dates_first(s, about)]
    reasons = _of_what(_weighed(_exact(reasons, about), about), about)
    others = [sign for sign in reasons if sign not in told_first(about)]
    again = [s for s in others if any(one in reasons for one in says_it_too(s, about))]
    # How the first thing is stands with it, in one reason.
    again += [sign for sign in details_of(about) if sign != about.main]
    reasons = _without_padding([sign for sign in reasons if sign not in again], about)
    return [*_grave_first(reasons, about), *_of_the_lump(reasons, about)]


def _without_padding(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """Without what has many causes, where enough else decided."""
    padding = contents().pads_a_reason
    telling = [sign for sign in reasons if sign.named(padding) is None]
    # What is told in one sentence with the first thing made it as urgent.
    decided = [*about.joined, *(sign for sign in telling if sign in about.deciding)]
    kept = (*telling, *told_first(about)) if len(decided) >= ENOUGH else reasons
    return [sign for sign in reasons if sign in kept]


def _of_the_lump(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """How the one lump grows, its size, and that no scan was made: whoever reads asks so."""
    main, a_lump = about.main, contents().one_thing[0]
    if main is None or main not in reasons or main.named(a_lump) is None or len(lumps(about)) > 1:
        return []
    return [sign for sign in about.there(MEASURED) if sign not in reasons]


def _exact(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """Without what names nothing, is said already, or is one of several things, and which is open.

    What cannot wait is told all the same.
    """
    little = tuple(contents().to_name_besides)
    again = [s for s in reasons if s.place == WHOLE_BODY and says_it_too(s, about)]
    reasons = [sign for sign in reasons if sign not in again or sign == about.first] or reasons
    told = [
        sign
        for sign in reasons
        if sign == about.first
        or (
            sign.named(little) is None
            and (is_for_today(sign, about.situation) or not is_open(about.situation, sign))
        )
    ]
    return told or reasons


def _weighed(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """What is grave in front, but for an ambulance in the order of its rules."""
    if about.situation.in_an_emergency:
        return reasons
    grave, little = contents().grave_in_another_place, contents().says_little
    last = len(grave)
    ranked = sorted(reasons, key=lambda s: last if (at := s.named(grave)) is None else at)
    return sorted(ranked, key=lambda sign: sign.named(little) is not None)


def _of_what(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """The reasons; in front of them what the visit is for, where something sure decided.

    A reader looks for the complaint there, also where a rule is more urgent about something else.
    """
    first = about.main
    if first is None or not first.symptom or point_of_visit(about):
        return reasons
    told = told_first(about)
    if not (_sure(about) or leads_over_doubt(about)):
        return list(dict.fromkeys([*(sign for sign in told if sign in reasons), *reasons]))
    besides = [sign for sign in told if sign.state == "present" and sign.symptom]
    return list(dict.fromkeys([first, *besides, *reasons]))


def _sure(about: Complaint) -> bool:
    """Whether something that is there decided how soon."""
    return any(sign.state == "present" and sign.symptom for sign in about.deciding)


def _certain(reasons: Iterable[Sign], about: Complaint) -> list[Sign]:
    """What is there, where something is: what is not sure stands under its own heading.

    How a lump that is there goes on is the course of the story, also where nobody knows it. Blood
    that may be there decides as much as what is sure, but not beside blood of the same place; blood
    that has many causes does so only where nothing sure decided.
    """
    reasons = list(reasons)
    story = (contents().story[part] for part in _NO_DOUBT_OF_ITS_OWN)
    elsewhere = tuple(name for names in story for name in names if name not in TOLD_IN_DOUBT)
    if not any(sign.state == "present" for sign in reasons):
        return reasons
    kept = [s for s in reasons if s.state == "present" or s.named(elsewhere) is not None]
    grave = contents().doubt_leads
    blood = (*grave, *BLOOD_OF_A_PERIOD)
    bleeds = {s.place for s in kept if s.state == "present" and s.named(blood) is not None}
    told = contents().doubt_beside_sure if _sure(about) else grave
    kept += [s for s in reasons if s.named(told) is not None and s.place not in bleeds]
    return [sign for sign in reasons if sign in kept]


def _grave_first(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """Blood that may be there, and decided, behind what the visit is for."""
    doubts = (sign for sign in reasons if sign.state == "unsure" and sign != about.main)
    grave = [sign for sign in doubts if sign.named(contents().doubt_leads) is not None][:1]
    rest = [sign for sign in reasons if sign not in grave]
    told = sum(sign in rest for sign in told_first(about))
    return [*rest[:told], *grave, *rest[told:]]
