"""Whether when it began and how it goes on is of what is named first: one question asks for both.

It asks for "the change". Who told of changes in two places gave one answer: of what was named to
them, or of either, where an earlier version or another program asked.
"""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.same_thing import same_thing
from visit.complaint.says_it_too import said_instead
from visit.complaint.signs import Sign
from visit.complaint.since_when.the_change import asked_of_first
from visit.telling.facts import PACE
from visit.telling.spoken import on_the_phone

COMES_AND_GOES = f"{PACE}:comes_goes"
IN_TREATMENT = "in_treatment"


def may_be_of_another(about: Complaint) -> bool:
    """Whether it may have begun with another change than what is named first."""
    first = about.first
    if (
        first is None
        or asked_of_first(about)
        or first.named(on_the_phone().of_no_place) is not None
    ):
        return False
    # What was last there lately may have begun with another change, or not.
    if first.named(contents().story["last"]) is not None:
        return True
    return any(_place(sign) != _place(first) for sign in _changes(first, about))


def goes_on_otherwise(pace: Sign, about: Complaint) -> bool:
    """Whether that may be how another change goes on, and not what is named first.

    Blood that is seen now and then gets no worse slowly: what is there all the time does.
    """
    first = about.first
    if first is None or may_be_of_another(about):
        return True
    if asked_of_first(about) or pace.full_name == COMES_AND_GOES:
        return False
    return first.named(contents().comes_at_times) is not None and any(_changes(first, about))


def _changes(first: Sign, about: Complaint) -> Iterator[Sign]:
    """What else is there and may have its own beginning: of a place, and no part of the first."""
    for sign in about.present:
        part = same_thing(sign, about) or sign in (*about.joined, *pain_is_in(about))
        elsewhere = sign.place != first.place and sign.shares(first, on_the_phone().one_region)
        part |= elsewhere or sign.shares(first, contents().one_fact) or said_instead(sign, about)
        if sign.symptom and not part and sign.named(_comes_with_any()) is None:
            yield sign


def _comes_with_any() -> tuple[str, ...]:
    """What comes with a change of any place, or has so many causes that nobody calls about it."""
    return (*on_the_phone().of_no_place, *contents().light_beside)


def _place(sign: Sign) -> str:
    """Where it is; what is asked of everybody in treatment is a place of its own each."""
    return sign.key if sign.place == IN_TREATMENT else sign.place
