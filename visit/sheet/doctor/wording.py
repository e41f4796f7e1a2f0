"""What an answer is called in the story: behind its heading it names no more what it is of."""

from questionnaire import UNSURE, Number, YesNo, filled
from visit.body.where import where
from visit.complaint.besides.second import second_problem
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.side import is_side, side_fits
from visit.complaint.signs import Sign
from visit.complaint.since_when.the_change import OVERALL, asked_of_first
from visit.sheet.doctor.belonging import of_a_danger_sign, of_first
from visit.sheet.doctor.in_story import has_no_side, is_told
from visit.situation import Situation
from visit.telling.facts import BEGAN, PACE
from visit.telling.measurement import in_both_units
from visit.words import words


def word(sign: Sign, situation: Situation, about: Complaint) -> str:
    """What it is called there; nothing where the reason for the visit says all of it."""
    if not of_first(situation, about, sign):
        return sign.stated
    said = _of_first(sign, situation, about)
    if said and _may_be_of_either(sign, situation, about):
        return words("sheet_overall", said=said)
    return _side(sign, said, about) if is_side(sign) else said


def _may_be_of_either(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether it is told of the change as a whole, and two changes stand above.

    How it goes on is of the same change as when it began.
    """
    if asked_of_first(about):
        return False
    two = of_a_danger_sign(about) or second_problem(about) is not None
    dated = (one for one in about.there((BEGAN,)) if is_told(one, situation, about))
    behind = sign.key == PACE and any(dated)
    return two and sign.named(OVERALL) is not None and not behind


def _side(sign: Sign, said: str, about: Complaint) -> str:
    """The side alone, where what is named first says the place; else with its place."""
    first, alone = about.first, worded(contents().one_place, sign.full_name)
    if side_fits(sign, about) == "another":
        return sign.clinical
    if alone is not None and pain_is_in(about):
        return alone
    if alone is None or first is None or first.named(contents().anywhere) is not None:
        return said if first is None or side_fits(sign, about) == "own" else sign.clinical
    return alone


def doubt(sign: Sign, situation: Situation, about: Complaint) -> str | None:
    """What was chosen of something that is not sure; of a choice, that it is not sure itself."""
    if sign in about.unsure[:1] and not about.main:
        return None
    if sign.option != UNSURE:
        said = word(sign, situation, about)
        only_more = sign in about.unsure and about.first in about.unsure
        return said if only_more else words("sheet_unsure_reason", sign=said)
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    return None if isinstance(question, YesNo) else words("sheet_not_sure")


def _of_first(sign: Sign, situation: Situation, about: Complaint) -> str:
    found, place = contents(), where(situation)
    names = sign.full_name, sign.key
    if sign == about.main:
        return "" if sign.exact else worded(found.of_main, *names) or ""
    one = place is not None and len(place.spots) == 1 and not has_no_side(about)
    short = worded(found.one_place, *names) if one else None
    in_a_word = sign.named((*found.story["sudden"], *found.story["where"])) is not None
    told = worded(found.in_story, *names) or (in_a_word and worded(found.of_main, *names))
    a_place = sign.named(found.places_of_a_lump) is not None
    plain = sign.stated if a_place else sign.clinical
    return short or _measured(sign, situation) or told or plain


def _measured(sign: Sign, situation: Situation) -> str | None:
    """A number without what it belongs to."""
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer, text = situation.answers[sign.key], worded(contents().in_story, sign.key)
    if text is None or not isinstance(question, Number) or not isinstance(answer, float):
        return None
    return filled(text, {"amount": in_both_units(question, answer)})
