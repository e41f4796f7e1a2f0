"""Which denied signs matter for a complaint: those that the rules would have acted on.

A denied sign matters most where the nearest rules ask for it: one such answer more, and the level
would have been higher. Danger signs are near through `contents.yaml`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from rules import Rule
from rules.evidence import one_answer_away, true_atoms
from rules.same_signs import SameSign
from visit.complaint.contents import DANGER_SIGNS, Family, contents
from visit.complaint.once import Name, name_of
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.situation import Situation
from visit.telling.unasked import own_words

_WORD = re.compile(r"[a-z]{4,}")
_NEGATIVE = re.compile(r"(?:no|not|less|hardly)\b")
MOST_DANGER = 3
# With fewer words a sign may only be a part of the longer one: fever, and fever with a stiff neck.
ENOUGH_WORDS = 4
STEM = 5
# So many words in common with own words: they may well say that it is there.
COMMON_WITH_OWN = 2
# How far apart danger signs, and what a doctor asks beside a complaint, stand from what would have
# raised the level.
IN_FRONT, BESIDE, BEHIND = 1, 5, 6
# Who is treated is asked all of it.
TREATMENT = frozenset({"in_treatment"})
# Signs of these locations have no place in common.
EVERYWHERE = frozenset({"everyone", "whole_body"})


class _Nearness(NamedTuple):
    """How much a denied sign matters; less sorts first."""

    apart: int
    calm: int
    place: int


def pertinent_negatives(
    situation: Situation, found: Iterable[Sign], main: Sign | None
) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """Denied signs that matter for the complaint, and the others, each most relevant first."""
    found = tuple(found)
    there = [sign for sign in found if sign.state != "absent" and sign.symptom]
    decided = [sign for sign in there if sign.decided]
    about = [sign for sign in decided if sign.state == "present"]
    about += [main] if main and main not in about else []
    about = _with_doubts(about, decided) or decided
    if situation.in_an_emergency:
        about = _most_urgent(about)
    highest = max(situation.engine.rulebook.rank.values())
    clash = _Clash(situation, found, highest)
    denied = [sign for sign in found if _can_be_denied(sign) and not clash.with_denied(sign)]
    near = _near(situation, denied, about)
    nearest = sorted(
        (sign for sign in denied if name_of(sign) in near), key=lambda s: near[name_of(s)]
    )
    relevant = _each_once(nearest)
    places = {sign.place for sign in about}
    if situation.in_an_emergency:
        relevant = [sign for sign in relevant if sign.named(contents().slow) is None]
    rest = [sign for sign in denied if name_of(sign) not in near and sign.key != DANGER_SIGNS]
    rest.sort(key=lambda sign: _in_general(sign, places))
    return tuple(relevant), tuple(rest)


def _with_doubts(about: list[Sign], decided: list[Sign]) -> list[Sign]:
    """With what decided how soon though it is not sure; in front where nothing else did."""
    highest = min((sign.urgency[0] for sign in decided), default=0)
    doubts = [s for s in decided if s.state == "unsure" and s.urgency[0] == highest]
    if any(sign.urgency[0] == highest for sign in about):
        return [*about, *doubts]
    return [*doubts, *about]


def _most_urgent(about: list[Sign]) -> list[Sign]:
    """What decided how soon: in an emergency nobody asks what there is besides an old lump."""
    highest = min((sign.urgency[0] for sign in about), default=0)
    return [sign for sign in about if sign.urgency[0] == highest]


def _in_general(sign: Sign, about: set[str]) -> tuple[int, bool]:
    """What everyone is asked about first, then the place of the complaint."""
    general = contents().general
    at = sign.named(general)
    return len(general) if at is None else at, sign.place not in about


class _Clash:
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
        self._own = content_words(" ".join(own_words(situation)))
        self._held = frozenset(sign.full_name for sign in there)
        self._same = _ways(situation.engine.rulebook.same_signs)

    def with_denied(self, denied: Sign) -> bool:
        """Whether all that it denies is there, or own words speak of it.

        A danger sign may name what is there already in other words, so beside an emergency one
        common word is enough.
        """
        ways = contents().told_by
        told_by = (*ways.get(denied.key, ()), *ways.get(denied.full_name, ()))
        if any(sign.named(told_by) is not None for sign in self._there):
            return True
        if self._told_in_another_way(denied.full_name):
            return True
        short, names = _words_of_denied(denied.clinical), _words_of_denied(denied.stated)
        if denied.stated in self._stated or (short and any(short <= said for said in self._words)):
            return True
        if names and len(names & self._own) >= min(len(names), COMMON_WITH_OWN):
            return True
        if denied.key != DANGER_SIGNS:
            return False
        return any(_stems(words_of(denied)) & _stems(said) for said in self._urgent)

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
    return frozenset(_WORD.findall(text.lower())) - _empty_words()


@lru_cache(maxsize=4096)
def _words_of_denied(clause: str) -> frozenset[str]:
    """The same of a clause that is denied: it is content as it stands, with nothing of a person."""
    return content_words(clause)


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(contents().empty_words)


def words_of(sign: Sign) -> frozenset[str]:
    """The words that name something in both its clauses, a person's and a doctor's."""
    return content_words(sign.stated) | content_words(sign.clinical)


def _stems(named: Iterable[str]) -> set[str]:
    """The beginnings of words: who feels faint is not told to have no fainting."""
    return {word[:STEM] for word in named}


def denial(sign: Sign) -> str | None:
    """The words that go after "no"; None where every word for it is a "no" itself."""
    return next((text for text in (sign.stated, sign.clinical) if not _NEGATIVE.match(text)), None)


def _each_once(nearest: Iterable[Sign]) -> list[Sign]:
    """Without those that one before them says already: one has all words of the other."""
    kept: list[Sign] = []
    for sign in nearest:
        if not any(_says_the_same(sign, one) or _asks_the_same(sign, one) for one in kept):
            kept.append(sign)
    return kept


def _asks_the_same(sign: Sign, before: Sign) -> bool:
    """Whether both ask for one thing in other words."""
    ways = contents().told_by
    return any(
        other.named((*ways.get(one.key, ()), *ways.get(one.full_name, ()))) is not None
        for one, other in ((sign, before), (before, sign))
    )


def _says_the_same(sign: Sign, before: Sign) -> bool:
    words, said = (_words_of_denied(denial(one) or one.stated) for one in (sign, before))
    part = len(said) >= ENOUGH_WORDS or (len(said) == ENOUGH_WORDS - 1 and len(words - said) == 1)
    return words <= said or (part and said <= words)


def _can_be_denied(sign: Sign) -> bool:
    """A place that was not chosen is no sign that is missing."""
    story = contents().story
    told_elsewhere = (*contents().vague, *contents().of_another, *story["where"], *story["done"])
    told = sign.symptom and sign.named(told_elsewhere) is None
    return told and sign.state == "absent" and denial(sign) is not None


def _near(situation: Situation, denied: list[Sign], about: list[Sign]) -> dict[Name, _Nearness]:
    """How near each denied sign is; one that no rule near the complaint asks for is left out."""
    rank, guidance = situation.engine.rulebook.rank, situation.guidance
    now = rank[guidance.level.id] if guidance.level else 0
    fired = {rule.key for rule in guidance.fired}
    places = {sign.place for sign in about} - EVERYWHERE
    keys = {sign.key for sign in about}
    place = {name_of(sign): at for at, sign in enumerate(denied)}
    near: dict[Name, _Nearness] = {}
    for rule in situation.engine.rulebook.rules:
        if rule.key in fired or rank[rule.level] < now:
            continue
        shared = _shares(rule, situation, keys)
        if not (shared or rule.location in places):
            continue
        for name in one_answer_away(rule.when, guidance.sight.counted):
            if name not in place or name[0] == DANGER_SIGNS:
                continue
            # A sign of the same question is as near as can be: "hot, but not dizzy".
            nearest = shared or name[0] in keys
            apart = (0 if nearest else 2) + (0 if rank[rule.level] > now else 3)
            found = _Nearness(apart, -rank[rule.level], place[name])
            near[name] = min(near.get(name, found), found)
    _keep_akin(near, denied, about)
    calm = now < rank[CANNOT_WAIT]
    families = _danger_near(about, calm=calm)
    in_front, behind = ([s for s in one if (DANGER_SIGNS, s) in place] for one in families)
    for at, option in enumerate((*in_front, *behind)):
        apart = IN_FRONT if option in in_front[:MOST_DANGER] else BEHIND
        near[DANGER_SIGNS, option] = _Nearness(apart, 0, at)
    return near


def _keep_akin(near: dict[Name, _Nearness], denied: list[Sign], about: list[Sign]) -> None:
    """Leaves out what no doctor asks beside this complaint, and adds what is asked beside it."""
    groups = [a.names for a in contents().akin if any(s.named(a.of) is not None for s in about)]
    if not groups:
        return
    for sign in denied:
        at = min((at for names in groups if (at := sign.named(names)) is not None), default=None)
        if at is None and sign.place not in TREATMENT:
            near.pop(name_of(sign), None)
        elif at is not None and sign.named(contents().general) is None:
            near.setdefault(name_of(sign), _Nearness(BESIDE, 0, at))
    of_one_option = {name for akin in contents().akin for name in akin.names if ":" in name}
    for sign in denied:
        apart = sign.full_name in of_one_option and not any(
            sign.named(names) is not None for names in groups
        )
        if not apart and any(sign.key == one.key != DANGER_SIGNS for one in about):
            near.setdefault(name_of(sign), _Nearness(IN_FRONT, 0, 0))


def _shares(rule: Rule, situation: Situation, keys: set[str]) -> bool:
    """Whether something that is there is one of the reasons the rule asks for."""
    seen = situation.guidance.sight.counted
    parts = getattr(rule.when, "parts", ())
    held = [atom.question for part in parts if part.truth(seen) for atom in true_atoms(part, seen)]
    return not keys.isdisjoint(held)


def danger_beside(sign: Sign) -> tuple[str, ...]:
    """The danger signs of the same family as this sign, the most telling first."""
    return _danger_near([sign], calm=False)[0]


def _danger_near(about: list[Sign], *, calm: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Danger signs of the same family as what is there, in front of what else is near and behind.

    Those beside its first sign stand first, and those named beside that question before those
    beside its whole location. While it is calm, one of those that are acute stands in front; what
    belongs only to a doubt, beside something that is there, stands behind.
    """
    near = []
    for family in contents().families:
        at = list(_beside_which(family, about))
        if at:
            near.append((min(at), family, any(_is_told_of(about, place) for place, _ in at)))
    near.sort(key=lambda one: one[0])
    signs = dict.fromkeys(sign for _, family, _ in near for sign in family.signs)
    acute = dict.fromkeys(sign for _, family, _ in near if family.acute for sign in family.signs)
    sure = {sign for _, family, told in near if told for sign in family.signs}
    behind = {*(list(acute)[1:] if calm else ()), *(signs.keys() - sure)}
    return (
        tuple(sign for sign in signs if sign not in behind),
        tuple(sign for sign in signs if sign in behind),
    )


def _beside_which(family: Family, about: list[Sign]) -> Iterator[tuple[int, bool]]:
    """At which places signs stand that are named beside it, and whether by their location alone."""
    beside = (*family.beside, *(f"{DANGER_SIGNS}:{sign}" for sign in family.signs))
    whole = tuple(name for name in beside if "." not in name)
    exact = tuple(name for name in beside if "." in name)
    for place, sign in enumerate(about):
        for names in (exact, whole):
            if sign.named(names) is not None:
                yield place, names is whole


def _is_told_of(about: list[Sign], place: int) -> bool:
    """Whether the sign there is there, or nothing is."""
    return about[place].state == "present" or about[0].state == "unsure"
