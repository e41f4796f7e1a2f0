"""How near a denied sign is to a complaint: at which place a doctor asks for it."""

from typing import NamedTuple

from visit.complaint.contents import contents
from visit.complaint.denials.asked import asked_beside, asked_in_turn
from visit.complaint.signs import Sign
from visit.complaint.signs.once import Name, name_of

# What is asked beside what is named first, and beside something else that is there.
OF_FIRST, OF_ANOTHER = 0, 1
# Signs of these locations have no place in common.
EVERYWHERE = frozenset({"everyone", "whole_body"})


class Nearness(NamedTuple):
    """How much a denied sign matters; less sorts first."""

    apart: int
    at: int


def nearness(denied: list[Sign], about: list[Sign], first: list[Sign]) -> dict[Name, Nearness]:
    """How near each denied sign is; one that nobody asks for beside the complaint is left out.

    What everyone is asked for belongs only to what is named `first`, and nothing to that.
    """
    general = contents().general
    own = asked_in_turn(s for s in first if s == first[0] or s.named(general) is None)
    others = asked_beside(sign for sign in about if sign.named(general) is None)
    near: dict[Name, Nearness] = {}
    for sign in denied:
        if (at := sign.named(own)) is not None:
            near[name_of(sign)] = Nearness(OF_FIRST, at)
        elif sign.named(general) is None and (at := sign.named(others)) is not None:
            near[name_of(sign)] = Nearness(OF_ANOTHER, at)
    return near
