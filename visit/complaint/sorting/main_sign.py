"""Which sign is named first: what is exact and the visit is about, not always the most urgent."""

from collections.abc import Sequence

from visit.complaint.contents import contents
from visit.complaint.signs import EVERYWHERE, Sign

WAITING = ("whole_body.wait",)


def main_sign(named: Sequence[Sign], unsure: Sequence[Sign], others: Sequence[Sign]) -> Sign | None:
    """The one to name first of what is `named` exactly, or else of the `others`."""
    first = _most_urgent(named, unsure, others)
    return first and in_front_of(_of_a_place(first, named), named)


def _most_urgent(
    named: Sequence[Sign], unsure: Sequence[Sign], others: Sequence[Sign]
) -> Sign | None:
    """Something exact is named before something vague, also where it is only not sure.

    What was done so far, or that it got worse, is nothing to come with while there is more.
    """
    done = (*contents().story["done"], *contents().only_worse, *contents().of_another)
    here = [sign for sign in named if sign.named(done) is None]
    in_doubt = any(sign.decided for sign in unsure)
    more = [sign for sign in (*named, *others) if sign.named(WAITING) is None]
    return next(iter(here or (() if in_doubt else more)), None)


def _of_a_place(first: Sign, there: Sequence[Sign]) -> Sign:
    """What decided and has a place, where what stands first steps back behind that."""
    back = contents().steps_back
    if first.named(back) is None:
        return first
    placed = (sign for sign in there if sign.decided and sign.place not in EVERYWHERE)
    return next((sign for sign in placed if sign.named(back) is None), first)


def in_front_of(first: Sign, there: Sequence[Sign]) -> Sign:
    """What the story is about, where a rule is more urgent about a lesser sign of it."""
    for sign in there:
        if first.named(_lesser(sign, first)) is not None:
            first = sign
    return first


def _lesser(sign: Sign, first: Sign) -> tuple[str, ...]:
    """What it is named before; some of that only where what stands first is no more urgent."""
    found, name, key = contents(), sign.full_name, sign.key
    over, as_urgent = found.leads_over, found.leads_over_as_urgent
    lesser = over.get(name, ()) or over.get(key, ())
    if sign.urgency[0] <= first.urgency[0]:
        lesser = (*lesser, *as_urgent.get(name, ()), *as_urgent.get(key, ()))
    return (*lesser, *found.joined_leads_over.get(key, ())) if sign.exact else lesser
