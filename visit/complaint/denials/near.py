"""How near a denied sign is to a complaint: what the rules ask of it, and what a doctor asks."""

from typing import NamedTuple

from rules import Rule
from rules.evidence import one_answer_away, true_atoms
from visit.complaint.contents import DANGER_SIGNS, Akin, contents
from visit.complaint.denials.danger import danger_near
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.complaint.signs.once import Name, name_of
from visit.situation import Situation

MOST_DANGER = 3
# While it is calm, what a doctor asks first beside a complaint stands before danger signs.
BEHIND_FIRST = 2
# How far apart danger signs, what leaves the level as it is, and what a doctor asks beside a
# complaint stand from what would have raised the level.
IN_FRONT, SAME_LEVEL, BESIDE, BEHIND = 1, 3, 5, 10
# So much farther stands what is asked beside what is named first, what everyone in treatment is
# asked, and what is asked beside something else that is there.
ALSO, IN_TREATMENT, OF_ANOTHER = 4, 6, 12
# Who is treated is asked all of it.
TREATMENT = frozenset({"in_treatment"})
# Signs of these locations have no place in common.
EVERYWHERE = frozenset({"everyone", "whole_body"})


class Nearness(NamedTuple):
    """How much a denied sign matters; less sorts first."""

    apart: int
    calm: int
    place: int


def nearness(
    situation: Situation, denied: list[Sign], about: list[Sign], first: Sign | None
) -> dict[Name, Nearness]:
    """How near each denied sign is; one that no rule near the complaint asks for is left out.

    What belongs to `first`, which is named first, stands in front of what belongs to the others.
    """
    near = _by_rules(situation, denied, about)
    _keep_akin(near, denied, about)
    if first is not None:
        beside = _asked_beside(first)
        for sign in denied:
            if found := near.get(name_of(sign)):
                near[name_of(sign)] = _beside_first(first, beside, sign, found)
    return near | _danger(situation, denied, about)


def _by_rules(situation: Situation, denied: list[Sign], about: list[Sign]) -> dict[Name, Nearness]:
    """What one answer more would have had a rule near the complaint fire."""
    rank, guidance = situation.engine.rulebook.rank, situation.guidance
    now = rank[guidance.level.id] if guidance.level else 0
    fired = {rule.key for rule in guidance.fired}
    places = {sign.place for sign in about} - EVERYWHERE
    keys = {sign.key for sign in about}
    place = {name_of(sign): at for at, sign in enumerate(denied)}
    near: dict[Name, Nearness] = {}
    for rule in situation.engine.rulebook.rules:
        if rule.key in fired or rank[rule.level] < now:
            continue
        shared = not keys.isdisjoint(rule.when.reads) and _shares(rule, situation, keys)
        if not (shared or rule.location in places):
            continue
        for name in one_answer_away(rule.when, guidance.sight.counted):
            if name not in place or name[0] == DANGER_SIGNS:
                continue
            # A sign of the same question is as near as can be: "hot, but not dizzy".
            nearest = shared or name[0] in keys
            apart = (0 if nearest else 2) + (0 if rank[rule.level] > now else SAME_LEVEL)
            found = Nearness(apart, -rank[rule.level], place[name])
            near[name] = min(near.get(name, found), found)
    return near


def _danger(situation: Situation, denied: list[Sign], about: list[Sign]) -> dict[Name, Nearness]:
    """Danger signs of the same family, those that matter most in front."""
    rank, guidance = situation.engine.rulebook.rank, situation.guidance
    place = {name_of(sign) for sign in denied}
    calm = (rank[guidance.level.id] if guidance.level else 0) < rank[CANNOT_WAIT]
    families = danger_near(about, calm=calm)
    in_front, behind = ([s for s in one if (DANGER_SIGNS, s) in place] for one in families)
    near = dict[Name, Nearness]()
    for at, option in enumerate((*in_front, *behind)):
        apart = IN_FRONT if option in in_front[:MOST_DANGER] else BEHIND
        near[DANGER_SIGNS, option] = Nearness(apart, BEHIND_FIRST if calm else 0, at)
    return near


def _beside_first(first: Sign, beside: list[Akin], sign: Sign, found: Nearness) -> Nearness:
    """What would not have raised the level stands in the order in which a doctor asks."""
    telling = tuple(name for akin in beside for name in akin.first)
    if (at := sign.named(telling)) is not None and found.apart > IN_FRONT:
        return Nearness(IN_FRONT, 1, at)
    at = None if first.place in EVERYWHERE else sign.named(_asked_with(beside))
    if at is not None and found.apart >= SAME_LEVEL:
        return Nearness(SAME_LEVEL, 0, at)
    return found._replace(apart=found.apart + _away_from(first, beside, sign))


def _asked_with(beside: list[Akin]) -> tuple[str, ...]:
    return tuple(name for akin in beside for name in (*akin.first, *akin.of))


def _asked_beside(first: Sign) -> list[Akin]:
    """What is asked beside it, or beside the same fact told in another place."""
    facts = (names for names in contents().one_fact if first.named(names) is not None)
    same = {name for names in facts for name in names}
    return [
        akin
        for akin in contents().akin
        if first.named(akin.of) is not None or not same.isdisjoint(akin.of)
    ]


def _away_from(first: Sign, beside: list[Akin], sign: Sign) -> int:
    """How much farther it stands as it belongs to something else than what is named first."""
    if sign.key == first.key:
        return 0
    own = _asked_with(beside) or _of_its_danger(first)
    if sign.named(own) is not None:
        return 0
    if any(sign.named(akin.also) is not None for akin in beside):
        return ALSO
    if sign.place in TREATMENT:
        return IN_TREATMENT if own else 0
    of_no_place = first.place in (*EVERYWHERE, *TREATMENT, sign.place)
    return 0 if not own and of_no_place else OF_ANOTHER


def _of_its_danger(first: Sign) -> tuple[str, ...]:
    """What the danger signs of its family are worth denying beside."""
    if first.key != DANGER_SIGNS:
        return ()
    families = (one for one in contents().families if first.option in one.signs)
    return tuple(name for family in families for name in family.beside)


def _keep_akin(near: dict[Name, Nearness], denied: list[Sign], about: list[Sign]) -> None:
    """Leaves out what no doctor asks beside this complaint, and adds what is asked beside it."""
    groups = [a.names for a in contents().akin if any(s.named(a.of) is not None for s in about)]
    if not groups:
        return
    for sign in denied:
        at = min((at for names in groups if (at := sign.named(names)) is not None), default=None)
        if at is None and sign.place not in TREATMENT:
            near.pop(name_of(sign), None)
        elif at is not None and sign.named(contents().general) is None:
            near.setdefault(name_of(sign), Nearness(BESIDE, 0, at))
    of_one_option = {name for akin in contents().akin for name in akin.names if ":" in name}
    for sign in denied:
        apart = sign.full_name in of_one_option and not any(
            sign.named(names) is not None for names in groups
        )
        if not apart and any(sign.key == one.key != DANGER_SIGNS for one in about):
            beside = Nearness(IN_FRONT, 0, 0)
            found = near.setdefault(name_of(sign), beside)
            if _stands_in_one_line(sign):
                near[name_of(sign)] = min(found, beside)


def _stands_in_one_line(sign: Sign) -> bool:
    """Whether it is denied in a line with the others, so that it takes no place from them."""
    return any(sign.full_name in one.signs for one in contents().together)


def _shares(rule: Rule, situation: Situation, keys: set[str]) -> bool:
    """Whether something that is there is one of the reasons the rule asks for."""
    seen = situation.guidance.sight.counted
    parts = getattr(rule.when, "parts", ())
    held = [atom.question for part in parts if part.truth(seen) for atom in true_atoms(part, seen)]
    return not keys.isdisjoint(held)
