"""Which signs tell of the thing that is named first; a lump in two places is two things."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.complaint.signs.once import asked_because, name_of
from visit.complaint.sorting.says_more import is_part_of_a_place
from visit.situation import Situation

NEW_LUMP = "in_treatment.new_lump"


def same_thing(sign: Sign, about: Complaint) -> bool:
    """Whether it tells of the thing that is named first; a lump in two places is two things."""
    first = [one for one in (about.main, *about.joined) if one]
    one_lump = len(lumps(about)) <= 1
    return one_lump and any(one.shares(sign, contents().one_thing) for one in first)


def follows(situation: Situation, sign: Sign, about: Complaint) -> bool:
    """Whether it tells more of what is named first."""
    first = about.first
    if first is None:
        return False
    because = asked_because(situation, sign)
    return name_of(first) in because or first.shares(sign, contents().one_thing)


def goes_on(sign: Sign, before: Sign | None) -> bool:
    """Whether it tells of what was said just before."""
    return before is not None and before.shares(sign, contents().one_thing)


def says_where(sign: Sign, about: Complaint) -> bool:
    """Whether it says where the lump is that is named first, and whose own words do not."""
    if is_placed_by_first(sign, about):
        return False
    return same_thing(sign, about) and sign.named(contents().places_of_a_lump) is not None


def is_placed_by_first(place: Sign, about: Complaint) -> bool:
    """Whether what is named first is the new lump, and its own words say this place."""
    main = about.main
    new = main is not None and main.exact and main.key == NEW_LUMP
    return new and place.named(contents().places_of_a_lump) is not None


def lumps(about: Complaint) -> list[Sign]:
    """The lumps that are there, by their places; what only says more of one place is no other."""
    there = (about.main, *about.present)
    found = [one for one in there if one and one.named(contents().places_of_a_lump) is not None]
    return [one for one in found if not is_part_of_a_place(one, found)]
