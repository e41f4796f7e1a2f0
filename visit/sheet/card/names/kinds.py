"""What the first thing is like, such as how large and where it is: said in one breath with it."""

from collections.abc import Mapping

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.same_thing import NEW_LUMP, lumps, same_thing
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import is_several

# Told of without a place: of two, nobody knows of which it is.
LUMPS_OF_TREATMENT = (NEW_LUMP, "in_treatment.treated_lump", "in_treatment.checked_lump")
SIZE = ("lump.size",)


def kind_of_first(about: Complaint) -> list[Sign]:
    """What it is like, such as how large and hard a lump is, which is said in one breath with it.

    What names several things that it may be has none, and where it is has its own row.
    """
    first, found = about.main, contents()
    if first is None or first_of_card(about) != first or is_several(first):
        return []
    said, places = (*found.of_it_on_card, *SIZE), found.places_of_a_lump
    there = [s for s in about.present if same_thing(s, about) or _is_of_the_lump(s, first, about)]
    kind = [s for s in there if s.named(said) is not None and s.named(places) is None]
    kind.sort(key=lambda sign: sign.named(found.one_thing[0]) or 0)
    twice = said_twice(about)
    kind = [sign for sign in kind if sign not in twice]
    told = [s for s in about.there(tuple(kinds_of(first))) if s.named(places) is None]
    return [*dict.fromkeys([*place_of_first(first, about), *kind, *told])]


def place_of_first(first: Sign, about: Complaint) -> list[Sign]:
    """Where the one lump is that was told of without its place; with a side it has its own row."""
    other = (sign for sign in about.among(LUMPS_OF_TREATMENT) if sign.key != first.key)
    if first.exact or len(lumps(about)) > 1 or any(sign.state != "absent" for sign in other):
        return []
    places = contents().places_of_a_lump
    told = (sign for sign in about.there(tuple(kinds_of(first))) if not sign.exact)
    return [sign for sign in told if sign.named(places) is not None]


def kinds_of(first: Sign) -> Mapping[str, str]:
    """What is said in one breath with it, in which words."""
    kinds = contents().kind_in_now
    return kinds.get(first.full_name) or kinds.get(first.key) or {}


def said_twice(about: Complaint) -> list[Sign]:
    """What another answer says as well on the card, wherever that stands."""
    found = contents().said_on_card

    def others(sign: Sign) -> tuple[str, ...]:
        return (*found.get(sign.key, ()), *found.get(sign.full_name, ()))

    return [sign for sign in about.present if about.there(others(sign))]


def _is_of_the_lump(sign: Sign, first: Sign, about: Complaint) -> bool:
    """Whether it tells of the one lump that is named first by another question."""
    same = contents().said_in_now.get(first.full_name) or contents().said_in_now.get(first.key, ())
    places = [one for one in lumps(about) if one != first]
    is_lump = bool(places) and all(one.named(same) is not None for one in places)
    return is_lump and sign.named(contents().one_thing[0]) is not None
