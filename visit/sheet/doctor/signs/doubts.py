"""What is not sure besides what the reason for the visit names, each thing once."""

from questionnaire import UNSURE, YesNo
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents
from visit.complaint.leading.doubts import may_be_danger
from visit.complaint.signs import Sign
from visit.sheet.doctor.belonging import EVERYWHERE, of_first
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.in_story import a_lump_in_doubt
from visit.situation import Situation


def in_doubt(situation: Situation, about: Complaint) -> list[Sign]:
    above = told_first(about)
    there = [
        sign
        for sign in about.unsure
        if sign not in above and not _is_in_story(situation, about, sign)
    ]
    there.sort(key=lambda sign: not sign.decided and sign not in may_be_danger(about))
    return _each_doubt_once(there, about)


def _is_in_story(situation: Situation, about: Complaint, doubt: Sign) -> bool:
    """Whether the story says that it is not sure; of a yes or a no it says nothing."""
    story = contents().story
    parts: tuple[StoryPart, ...] = ("since", "last", "course", "size", "side")
    told = tuple(name for part in parts for name in story[part])
    if doubt.named(told) is None or not of_first(situation, about, doubt):
        return False
    question = situation.engine.rulebook.questionnaire.question(doubt.key)
    return not (isinstance(question, YesNo) and doubt.named(contents().only_worse) is not None)


def _each_doubt_once(doubts: list[Sign], about: Complaint) -> list[Sign]:
    """Without what is only more of a lump that is not sure, and without what names nothing."""
    a_lump, found = a_lump_in_doubt(about), contents()
    lump, places = found.one_thing[0], found.places_of_a_lump
    more = [s for s in doubts if a_lump and s.named(lump) is not None and s.named(places) is None]
    nothing = (*found.vague, *found.says_little)
    vague = [s for s in doubts if about.main is not None and s.named(nothing) is not None]
    sure = [sign for sign in doubts if _is_told_surely(sign, about)]
    return [sign for sign in doubts if sign not in (*more, *vague, *sure)]


def _is_told_surely(doubt: Sign, about: Complaint) -> bool:
    """Whether something of a place is there and says what is not sure of the whole body.

    Or that it hurts there, where it is not sure whether it does, and nothing asks for more.
    """
    found, pointless = contents().told_by, contents().pointless_beside
    if about.there(pointless.get(doubt.full_name, ())):
        return True
    if any(_hurts_there(doubt, sign) for sign in about.everything):
        return True
    if doubt.place not in EVERYWHERE or doubt.named(contents().stays_in_doubt) is not None:
        return False
    return bool(about.there((*found.get(doubt.key, ()), *found.get(doubt.full_name, ()))))


def _hurts_there(doubt: Sign, sign: Sign) -> bool:
    """Whether it is pain of the place of which nobody is sure, and as urgent as that."""
    if doubt.option != UNSURE or sign.state != "present":
        return False
    as_urgent = sign.urgency[0] <= doubt.urgency[0]
    return as_urgent and doubt.shares(sign, contents().pains_of_a_place)
