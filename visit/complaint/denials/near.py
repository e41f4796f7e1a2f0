"""How near a denied sign is to a complaint: at which place a doctor asks for it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, zip_longest

from visit.complaint.contents import DANGER_SIGNS, Names, contents
from visit.complaint.denials.asked import asked_beside, asked_in_turn
from visit.complaint.signs import Sign

# Signs of these locations have no place in common.
EVERYWHERE = frozenset({"everyone", "whole_body"})
# So much of what is named first stands before the first denial for something else that is there;
# then they stand in turn. Of each other sign so many tell enough.
FIRST_OF_FIRST, MOST_OF_ANOTHER = 3, 2


def nearest(
    denied: Sequence[Sign], first: Sequence[Sign], about: Iterable[Sign], doubts: Sequence[Sign]
) -> list[Sign]:
    """The denied signs that somebody asks for beside the complaint, the most telling first.

    To what everyone is asked for nothing belongs, but where it is named `first`, or is one of the
    `doubts` that decided how soon.
    """
    general, more = contents().general, contents().more_of_general
    own = asked_in_turn(s for s in first if s == first[0] or s.named(general) is None)
    of_first = _of(denied, own)
    lines = [list(line) for _, line in groupby(of_first, key=_one_line)]
    head, tail = lines[:FIRST_OF_FIRST], lines[FIRST_OF_FIRST:]
    placed = (s for s in about if s in doubts or s.named((*general, *more)) is None)
    others = [sign for sign in placed if sign not in first]
    told = {sign for line in head for sign in line}
    of_others = [[s] for s in dict.fromkeys(_of_others(denied, others)) if s not in told]
    in_turn = chain.from_iterable(zip_longest(of_others, tail, fillvalue=()))
    return list(dict.fromkeys(chain.from_iterable((*head, *in_turn))))


def _of(denied: Iterable[Sign], asked: Names) -> list[Sign]:
    at = ((sign.named(asked), sign) for sign in denied)
    near = [(place, sign) for place, sign in at if place is not None]
    return [sign for _, sign in sorted(near, key=lambda one: one[0])]


def _of_others(denied: Sequence[Sign], others: Iterable[Sign]) -> Iterator[Sign]:
    """Of each other sign what tells most about it, in turn."""
    told = (islice(_of(denied, asked_beside([one])), MOST_OF_ANOTHER) for one in others)
    yield from (sign for row in zip_longest(*told) for sign in row if sign)


def _one_line(sign: Sign) -> str:
    """What is denied of one thing stands in one line; danger signs have a line each."""
    return sign.full_name if sign.key == DANGER_SIGNS else sign.key
