"""What the reason for the visit names second, where one thing alone says too little.

It changes how soon, as weight loss does beside trouble with swallowing, or is a second problem that
matters by itself, as a changed mole does beside heavy periods.
"""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.contents.list_shapes.leading import ToldSecond
from visit.complaint.same_thing import lumps, same_thing
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import EVERYWHERE, Sign
from visit.complaint.sorting.main_sign import in_front_of
from visit.situation import once
from visit.telling.spoken import on_the_phone

# Of two lumps nobody knows which one grows.
GROWTH = ("lump.growth",)
# What is asked of everybody in treatment is of a place of its own each.
IN_TREATMENT = "in_treatment"
# A lump in the skin may be one of them; one of an arm or a leg was asked for apart.
BUMPS, LUMP_OF_A_LIMB = ("skin.painful_bumps",), ("arms_legs.lump",)
GROWING = ("lump.growth:bigger", "lump.growth:fast", "lump.growth:woke")


@once
def second(about: Complaint) -> tuple[Sign, ...]:
    """One or two signs, the most telling first; a second problem behind what is of the first.

    A grave change of the whole body is named where nothing else is. Who calls for help names one
    thing.
    """
    first, other = about.main, second_problem(about)
    if first is None or about.situation.in_an_emergency:
        return ()
    beside = told_with_first(about)
    if other:
        return (*beside[:1], other)
    return beside or tuple(_grave(about, first))[:1]


@once
def second_problem(about: Complaint) -> Sign | None:
    """What is there in another place and would bring someone by itself: the most urgent."""
    first = about.main
    if first is None or about.situation.in_an_emergency:
        return None
    there = [sign for sign in _grave(about, first) if sign.place not in EVERYWHERE]
    there.sort(key=lambda sign: sign.urgency[0])
    of_it = [sign for sign in about.present if there and sign.place == there[0].place]
    return in_front_of(there[0], of_it) if there else None


def _grave(about: Complaint, first: Sign) -> list[Sign]:
    """What is grave and neither of the first thing nor told in one breath with it."""
    told, grave = (first, *told_with_first(about)), contents().grave_in_another_place
    there = [sign for sign in about.present if sign.named(grave) is not None and sign.decided]
    there = [sign for sign in there if all(_is_another(sign, one, about) for one in told)]
    return sorted(there, key=lambda sign: sign.named(grave) or 0)


@once
def told_with_first(about: Complaint) -> tuple[Sign, ...]:
    """What a doctor wants to hear in one breath with the first thing."""
    return tuple(_with(about.main, about)) if about.main else ()


def _with(first: Sign, about: Complaint) -> Iterator[Sign]:
    asked = _told_with(first)
    names = tuple(name for one in asked for name in one.also)
    there = [sign for sign in about.present if sign.named(names) is not None]
    one_lump = len(lumps(about)) <= 1
    there = [sign for sign in there if one_lump or sign.named(GROWTH) is None]
    there.sort(key=lambda sign: sign.named(names) or 0)
    facts = (*contents().one_fact, *contents().one_thing)
    told: list[Sign] = []
    for sign in there:
        if len(told) == max(one.most for one in asked):
            return
        if not any(sign.shares(one, facts) for one in told):
            told.append(sign)
            yield sign


def _told_with(first: Sign) -> list[ToldSecond]:
    return [one for one in contents().told_second if first.named(one.of) is not None]


def _is_another(sign: Sign, first: Sign, about: Complaint) -> bool:
    """Whether it is neither the first thing in other words nor told in one breath with that."""
    if (
        _place(sign) == _place(first)
        or same_thing(sign, about)
        or first in says_it_too(sign, about)
    ):
        return False
    if any(sign.named(one.also) is not None for one in _told_with(first)):
        return False
    same = (*contents().one_fact, *on_the_phone().one_region)
    return not (sign.shares(first, same) or _may_be_one_of_them(sign, first, about))


def _may_be_one_of_them(sign: Sign, first: Sign, about: Complaint) -> bool:
    """Whether it may be one of the painful bumps that are named first; none that grows is."""
    a_lump = sign.named(contents().places_of_a_lump) is not None
    apart = about.there((*LUMP_OF_A_LIMB, *GROWING))
    return a_lump and first.named(BUMPS) is not None and not apart


def _place(sign: Sign) -> str:
    return sign.key if sign.place == IN_TREATMENT else sign.place
