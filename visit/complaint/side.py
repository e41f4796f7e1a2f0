"""On which side the first thing is, and whether a side that was told is its own."""

from collections.abc import Iterable
from typing import Literal

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.same_thing import lumps
from visit.complaint.signs import Sign
from visit.telling.spoken import on_the_phone

# Told in one sentence with a pain, with the place of a lump, or with the other signs of a mole, it
# leaves the side of that out.
WITHOUT_SIDE = ("urinary.blood", "in_treatment.new_lump", "skin.mole_size", "skin.mole_shape")
IN_A_LIMB = "whole_body.side_limb"
# Its own side; one that may be its own; that of another place; one that it cannot have.
Fit = Literal["own", "perhaps", "another", "untrue"]
OTHER = {"left_arm": "right_arm", "left_leg": "right_leg"}
OTHER |= {right: left for left, right in OTHER.items()}


def side_of_first(about: Complaint) -> Sign | None:
    """The side of what is named first, where one question alone asks for a side of it."""
    if about.main is None:
        return None
    asked = contents().story["side"]
    sides = [side for side in about.there(asked) if side_fits(side, about) == "own"]
    sides = sides or [side for side in about.there(asked) if _is_its_side(side, about)]
    said = [side for side in sides if side.full_name in on_the_phone().of_it]
    return said[0] if len(said) == len(sides) == 1 else None


def _is_its_side(side: Sign, about: Complaint) -> bool:
    """Whether it is of what can be anywhere: nothing else that is there has that side."""
    main = about.main
    anywhere = main is not None and main.named(contents().anywhere) is not None
    if not anywhere or side_fits(side, about) != "perhaps":
        return False
    owners = [one for one in about.present if one.named(belongs_to(side)) is not None]
    return not owners or any(one in owners for one in pain_is_in(about))


def side_of_another(about: Complaint) -> tuple[Sign, Sign] | None:
    """What decided beside the first, no lump, and alone has the side that was told; the side."""
    sides = about.there(contents().story["side"])
    if about.main is None or side_of_first(about) or len(sides) != 1:
        return None
    side, deciding = sides[0], about.deciding
    names, said = belongs_to(side), side.full_name in on_the_phone().of_it
    found = [one for one in about.present if one in deciding and one.named(names) is not None]
    other = (*contents().story["last"], *contents().one_thing[0])
    apart = [one for one in found if one.named(other) is None and not one.exact]
    return (apart[0], side) if said and len(apart) == 1 else None


def says_side(about: Complaint, said: Iterable[str]) -> bool:
    """Whether the sentence of its place has the side in it."""
    return any(sign.exact and sign.of_it in {*said} for sign in about.present)


def is_placed(about: Complaint) -> bool:
    """Whether the side of what is named first says the place as well."""
    side, first = side_of_first(about), about.first
    if side is None or first is None:
        return False
    return side.key == IN_A_LIMB or first.named(on_the_phone().spot) is None


def has_its_side(sign: Sign) -> bool:
    """Whether its own words name the side that was told."""
    return sign.exact and sign.named(WITHOUT_SIDE) is None


def is_side(sign: Sign) -> bool:
    """Whether it is the answer to a question for a side."""
    return sign.named(contents().story["side"]) is not None


def side_fits(side: Sign, about: Complaint) -> Fit:
    """How the side goes with what is named first; with nothing that can be placed, perhaps."""
    placed = placed_first(about)
    unnamed = (*contents().vague, *contents().only_worse)
    if placed is None or not placed.symptom or placed.named(unnamed) is not None:
        return "perhaps"
    if placed.named(contents().untrue_side.get(side.full_name, ())) is not None:
        return "untrue"
    of_both = contents().of_both
    joined = [one for one in about.joined if one.named(of_both) is None]
    if any(one.named(belongs_to(side)) is not None for one in (placed, *joined)):
        alone = placed.named(of_both) is not None and not _with_the_other(side, about)
        return "untrue" if alone else "own"
    may_have = contents().may_have_side.get(side.key, ())
    return "another" if placed.named(may_have) is None else "perhaps"


def has_a_side(about: Complaint) -> bool:
    """Whether there is a side to ask for."""
    placed = placed_first(about)
    if placed is None or not placed.symptom or placed.named(contents().vague) is not None:
        return True
    lists = (*on_the_phone().sides.values(), *contents().may_have_side.values())
    return placed.named(contents().of_both) is None and placed.named(_all(lists)) is not None


def placed_first(about: Complaint) -> Sign | None:
    """What says where the first thing is: the thing itself, or the place of the lump."""
    a_lump, first = contents().one_thing[0], about.first
    if first is None or first.named(a_lump) is None:
        return first
    places = lumps(about)
    return places[0] if len(places) == 1 else first


def belongs_to(side: Sign) -> tuple[str, ...]:
    """What has this side; of one that is not sure, what has any side of its question."""
    sides = on_the_phone().sides
    if side.state == "unsure":
        return _all(names for one, names in sides.items() if one.partition(":")[0] == side.key)
    return (*sides.get(side.key, ()), *sides.get(side.full_name, ()))


def _with_the_other(side: Sign, about: Complaint) -> bool:
    other = OTHER.get(side.option or "")
    return any(one.option == other for one in about.among((side.key,)) if one.state == "present")


def _all(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for names in lists for name in names)
