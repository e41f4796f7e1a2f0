"""Each thing once, also where it was told in another place or is told with another sign.

What stays is as urgent as all that it says.
"""

from collections.abc import Iterable

from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.complaint.signs.once import each_once, name_of
from visit.situation import Situation
from visit.telling.exactly import told_together


def told_once(situation: Situation, told: list[Sign]) -> list[Sign]:
    """What is told, each thing once and the most urgent first."""
    return _joined_once(situation, _facts_once(each_once(situation, told)), told)


def as_urgent(found: Iterable[Sign], once: Iterable[Sign]) -> tuple[Sign, ...]:
    """All signs, those that took over the urgency of others with it."""
    taken = {name_of(sign): sign for sign in once}
    urgent = (taken.get(name_of(sign), sign) for sign in found)
    return tuple(sorted(urgent, key=lambda sign: sign.urgency))


def _facts_once(told: list[Sign]) -> list[Sign]:
    """Without what was told in another place in other words, the most urgent first.

    What is not sure in one place, and there in the other, is there.
    """
    kept: list[Sign] = []
    for sign in sorted(told, key=lambda sign: sign.state != "present"):
        facts = contents().one_fact
        said = (at for at, one in enumerate(kept) if one.shares(sign, facts))
        at = next(said, None)
        if at is None:
            kept.append(sign)
        else:
            kept[at] = kept[at]._replace(urgency=min(kept[at].urgency, sign.urgency))
    if len(kept) == len(told):
        return told
    order = {name_of(sign): at for at, sign in enumerate(told)}
    return sorted(kept, key=lambda sign: (sign.urgency, order[name_of(sign)]))


def _joined_once(situation: Situation, once: list[Sign], told: list[Sign]) -> list[Sign]:
    """Without what another sign tells in one sentence with itself, and which is as urgent then."""
    for name in [name_of(one) for one in once if one.state == "present"]:
        sign = next((one for one in once if name_of(one) == name), None)
        if sign and (joined := told_together(situation, sign.key, sign.option)):
            names = (sign.key, *joined[1])
            of_it = [one for one in (*told, *once) if one.named(names) is not None]
            whole = sign._replace(urgency=min(one.urgency for one in (sign, *of_it)))
            left = [one for one in once if one.named(joined[1]) is None or one == sign]
            once = [whole if one == sign else one for one in left]
    return sorted(once, key=lambda sign: sign.urgency)
