"""What else is there and is another thing than the first."""

from collections.abc import Iterator
from itertools import takewhile

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.same_thing import follows, goes_on, lumps, same_thing
from visit.complaint.signs import Sign
from visit.phone.beside.in_a_list import listed_beside, stands_in_the_list
from visit.phone.beside.in_doubt import doubts_beside
from visit.phone.beside.most_urgent_first import (
    WEIGHTY,
    goes_on_aloud,
    how_soon_it_leaves,
    told_beside,
    weight,
)
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import in_short, told
from visit.situation import Situation
from visit.words import words

# What a lump is like, told behind a lump alone.
LIKE_A_LUMP = ("lump.growth", "lump.size", "lump.feel", "lump.site")


def beside(situation: Situation, about: Complaint) -> Iterator[Said]:
    """The sentences of what else is there, the most urgent first."""
    yield from _there_too(situation, about)
    yield from doubts_beside(situation, about)


def _there_too(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is there and is another thing; "also" is said once.

    What goes on of one of them is said only behind it, and that stays as long.
    """
    others = list(_others(situation, about))
    several = stands_in_the_list(about, [sign for sign, _ in others])
    said: list[Said] = []
    head, one_more = 0, bool(several)
    before: Sign | None = None
    for sign, stays in others:
        if sign in several:
            continue
        text = _whole(situation, about, sign, before)
        if text is None:
            text = _also_told(situation, sign, again=one_more)
            one_more = True
        if goes_on(sign, before):
            said[head] = said[head]._replace(leaves=min(said[head].leaves, stays))
            said.append(Said(text, stays, after=said[head].text))
        else:
            head = len(said)
            said.append(Said(text, stays))
        before = sign
    there = [sign for sign, _ in others]
    before_all = 0 if situation.in_an_emergency else _before_the_list(there, several)
    yield from said[:before_all]
    yield from listed_beside(situation, [(s, stays) for s, stays in others if s in several])
    yield from said[before_all:]


def _before_the_list(there: list[Sign], several: list[Sign]) -> int:
    """How many weigh more than all that stands in the list, and are said before it."""
    before = takewhile(lambda sign: sign not in several and weight(sign) == WEIGHTY, there)
    return len([*before])


def _others(situation: Situation, about: Complaint) -> Iterator[tuple[Sign, int]]:
    """What is another thing, and how soon it leaves; what a lump is like, behind the lump."""
    named = [one for one in (about.main, *about.joined) if one]
    there = [sign for sign in told_beside(situation, about) if not same_thing(sign, about)]
    for at, sign in enumerate(there):
        stays = how_soon_it_leaves(about, sign, at)
        for lump in _untold_lump(sign, about, [*named, *there[at:]]):
            named.append(lump)
            yield lump, how_soon_it_leaves(about, lump, at)
        named.append(sign)
        yield sign, stays


def _untold_lump(sign: Sign, about: Complaint, named: list[Sign]) -> list[Sign]:
    """The one lump that this sign is like, where nothing names it."""
    places, found = contents().places_of_a_lump, lumps(about)
    is_like_it = len(found) == 1 and sign.named(LIKE_A_LUMP) is not None
    return found if is_like_it and not any(one.named(places) is not None for one in named) else []


def _also_told(situation: Situation, sign: Sign, *, again: bool) -> str:
    whom, does = situation.speech.whom, in_short(situation, sign)
    return words(f"script_does_{whom}" if again else f"script_also_{whom}", does=does)


def _whole(situation: Situation, about: Complaint, sign: Sign, before: Sign | None) -> str | None:
    """The sentence that it has by itself; None where it stands behind "I also"."""
    if sign.says:
        return sign.says
    more = sign.named(contents().says_more) is not None and follows(situation, sign, about)
    if more or goes_on(sign, before) or goes_on_aloud(sign, about):
        return told(situation, sign)
    return None
