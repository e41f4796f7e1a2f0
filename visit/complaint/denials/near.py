"""How near a denied sign is to a complaint: at which place a doctor asks for it."""

from collections.abc import Iterable, Sequence
from itertools import chain, groupby, zip_longest

from visit.complaint.contents import DANGER_SIGNS, Names, contents
from visit.complaint.denials.asked import asked_beside, asked_in_turn
from visit.complaint.denials.once import denied_once
from visit.complaint.signs import Sign

# So many lines of what is named first stand before the first for something else that is there; then
# they stand in turn. Each other sign has one.
FIRST_OF_FIRST = 3
# Of one other place, and no more than one, what is there has so many.
OF_ONE_OTHER = 3


def nearest(
    denied: Sequence[Sign], first: Sequence[Sign], about: Iterable[Sign], doubts: Sequence[Sign]
) -> list[Sign]:
    """The denied signs that somebody asks for beside the complaint, the most telling first.

    To what everyone is asked for nothing belongs, but where it is named `first`, or is one of the
    `doubts` that decided how soon.
    """
    own = asked_in_turn([s for s in first if s == first[0] or not _is_of_everyone(s)])
    lines = _lines(denied_once(_of(denied, own)))
    head, tail = lines[:FIRST_OF_FIRST], lines[FIRST_OF_FIRST:]
    others = (s for s in about if s in doubts or not _is_of_everyone(s))
    new = [one for one in others if _is_new(one, first)]
    elsewhere = {one.place for one in new} - {one.place for one in first}
    of_each = (
        _lines(denied_once(_of(denied, asked_beside([one]))))[: _lines_of_its_own(one, elsewhere)]
        for one in new
    )
    of_others = dict.fromkeys(line for lines in of_each for line in lines if line not in head)
    in_turn = chain.from_iterable(zip_longest(of_others, tail, fillvalue=()))
    return list(dict.fromkeys(chain.from_iterable((*head, *in_turn))))


def _lines_of_its_own(sign: Sign, elsewhere: set[str]) -> int:
    return OF_ONE_OTHER if {sign.place} == elsewhere else 1


def _is_of_everyone(sign: Sign) -> bool:
    """Whether everyone is asked for it, or it says more of that, or nothing exact."""
    return sign.named((*contents().general, *contents().more_of_general)) is not None


def _is_new(sign: Sign, first: Iterable[Sign]) -> bool:
    """Whether it is another thing than what is named first."""
    facts = contents().one_fact
    return not any(sign == one or sign.shares(one, facts) for one in first)


def _of(denied: Iterable[Sign], asked: Names) -> list[Sign]:
    at = ((sign.named(asked), sign) for sign in denied)
    near = [(place, sign) for place, sign in at if place is not None]
    return [sign for _, sign in sorted(near, key=lambda one: one[0])]


def _lines(denied: Iterable[Sign]) -> list[tuple[Sign, ...]]:
    """What is denied of one thing stands in one line; danger signs have a line each."""
    return [tuple(line) for _, line in groupby(denied, key=_one_line)]


def _one_line(sign: Sign) -> str:
    return sign.full_name if sign.key == DANGER_SIGNS else sign.key
