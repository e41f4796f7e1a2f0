"""Whether a denial would contradict what is there: said in other words, or in the person's own."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rules.same_signs import SameSign
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.denials.crew import asked_beside
from visit.complaint.signs import Sign
from visit.situation import Situation
from visit.telling.unasked import own_words

_WORD = re.compile(r"[a-z]{3,}")
LONG, STEM = 4, 5
# So many words in common with own words: they may well say that it is there.
COMMON_WITH_OWN = 2


class Clash:
    """What is there, in words, to tell whether a denial beside it reads as a contradiction.

    A past fact counts as well as a sign, and so do a person's own words.
    """

    def __init__(self, situation: Situation, found: Iterable[Sign], highest: int) -> None:
        vague = contents().vague
        there = [s for s in found if s.state != "absent" and s.named(vague) is None]
        told = [(sign, words_of(sign)) for sign in there]
        self._there = there
        self._stated = {sign.stated for sign in there}
        self._words = [words for _, words in told]
        self._urgent = [
            words for sign, words in told if sign.symptom and sign.urgency[0] == -highest
        ]
        self._asked = asked_beside([sign for sign in there if sign.urgency[0] == -highest], there)
        self._own = content_words(" ".join(own_words(situation)))
        self._urgently = situation.in_an_emergency
        self._present = [sign for sign in there if sign.state == "present"]
        self._held = frozenset(sign.full_name for sign in there)
        self._unseen = [
            one.also
            for one in contents().likely_beside
            if any(sign.named(one.of) is not None for sign in self._present)
        ]
        self._same = _ways(situation.engine.rulebook.same_signs)

    def with_denied(self, denied: Sign) -> bool:
        """Whether all that it denies is there, or own words speak of it.

        A danger sign may name what is there already in other words, so beside an emergency one
        common word is enough, but for what a crew asks beside it as another thing.
        """
        ways = contents().told_by
        told_by = (*ways.get(denied.key, ()), *ways.get(denied.full_name, ()))
        if told_by and any(sign.named(told_by) is not None for sign in self._there):
            return True
        in_doubt = self._urgently and (self._hurts_there(denied) or self._may_be_unseen(denied))
        if in_doubt or self._told_in_another_way(denied.full_name):
            return True
        short, names = words_of_denied(denied.clinical), words_of_denied(denied.stated)
        if denied.stated in self._stated or (short and any(short <= said for said in self._words)):
            return True
        if names and len(names & self._own) >= min(len(names), COMMON_WITH_OWN):
            return True
        if denied.key != DANGER_SIGNS or denied.full_name in self._asked:
            return False
        return any(_stems(words_of(denied)) & _stems(said) for said in self._urgent)

    def _hurts_there(self, denied: Sign) -> bool:
        """Whether there is other pain of the place: in an emergency nobody then tells how bad."""
        return any(denied.shares(sign, contents().pains_of_a_place) for sign in self._present)

    def _may_be_unseen(self, denied: Sign) -> bool:
        """Whether it is likely beside what is there, so that a box left open is no word on it."""
        return any(denied.named(also) is not None for also in self._unseen)

    def _told_in_another_way(self, name: str) -> bool:
        """Whether the rules know another way to tell it, and all of that way is there.

        A way that asks for less leaves room to deny the rest: a bulge that is not firm.
        """
        return any(
            other <= self._held and not other <= way
            for ways in self._same
            for way in ways
            if name in way
            for other in ways
        )


def _ways(same: tuple[SameSign, ...]) -> tuple[tuple[frozenset[str], ...], ...]:
    """For each sign the ways to tell it, as names of answers."""
    return tuple(
        tuple(
            frozenset(f"{k}:{option}" for k, option in way.answers.items()) for way in sign.told_by
        )
        for sign in same
    )


def content_words(text: str) -> frozenset[str]:
    """The words of a clause that name something."""
    found = frozenset(_WORD.findall(text.lower())) - _empty_words()
    return frozenset(word for word in found if len(word) >= LONG or word in _short_words())


@lru_cache(maxsize=4096)
def words_of_denied(clause: str) -> frozenset[str]:
    """The same of a clause that is denied: it is content as it stands, with nothing of a person."""
    return content_words(clause)


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(contents().empty_words)


@cache
def _short_words() -> frozenset[str]:
    return frozenset(contents().short_words)


def words_of(sign: Sign) -> frozenset[str]:
    """The words that name something in both its clauses, a person's and a doctor's."""
    return content_words(sign.stated) | content_words(sign.clinical)


def _stems(named: Iterable[str]) -> set[str]:
    """The beginnings of words: who feels faint is not told to have no fainting."""
    return {word[:STEM] for word in named}
