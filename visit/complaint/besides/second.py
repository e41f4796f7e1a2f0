"""What the reason for the visit names second, where one thing alone says too little.

It changes how soon, as weight loss does beside trouble with swallowing, or is a grave problem of
another place, as bleeding after menopause is beside a lump in a breast.
"""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.same_thing import lumps, same_thing
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import EVERYWHERE, Sign
from visit.situation import once

# Of two lumps nobody knows which one grows.
GROWTH = ("lump.growth",)


@once
def second(about: Complaint) -> tuple[Sign, ...]:
    """One or two signs, the most telling first. Who calls for help names one thing."""
    first = about.main
    if first is None or about.situation.in_an_emergency:
        return ()
    return tuple(_with(first, about)) or tuple(_elsewhere(first, about))


def is_of_another_place(about: Complaint) -> bool:
    """Whether what is named second is another change, so that one time may be of either."""
    first, named = about.main, second(about)
    placed = [sign for sign in named if sign.place not in EVERYWHERE]
    return first is not None and bool(placed) and not any(_with(first, about))


def _with(first: Sign, about: Complaint) -> Iterator[Sign]:
    """What a doctor wants to hear in one breath with this complaint."""
    asked = [one for one in contents().told_second if first.named(one.of) is not None]
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


def _elsewhere(first: Sign, about: Complaint) -> Iterator[Sign]:
    """The gravest of what is there in another place."""
    grave = contents().grave_in_another_place
    there = [sign for sign in about.present if sign.named(grave) is not None and sign.decided]
    there = [sign for sign in there if sign.place != first.place and not same_thing(sign, about)]
    there = [sign for sign in there if first not in says_it_too(sign, about)]
    yield from sorted(there, key=lambda sign: sign.named(grave) or 0)[:1]
