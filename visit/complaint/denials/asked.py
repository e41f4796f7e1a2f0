"""What a doctor asks beside a sign, the most telling first."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from visit.complaint.contents import DANGER_SIGNS, Names, contents
from visit.complaint.signs import Sign


def asked_beside(signs: Iterable[Sign]) -> Names:
    """Names of what is asked beside these, or beside the same facts told in another place."""
    asked = (name for sign in signs for name in _beside_one(sign))
    return tuple(dict.fromkeys(asked))


def asked_in_turn(signs: Iterable[Sign]) -> Names:
    """The same, where they are told as one: of each the first, then of each the second."""
    in_turn = zip_longest(*(asked_beside([sign]) for sign in signs))
    return tuple(dict.fromkeys(name for names in in_turn for name in names if name))


def danger_beside(sign: Sign) -> tuple[str, ...]:
    """The danger signs among them, the most telling first."""
    asked = (name.partition(":") for name in asked_beside([sign]))
    return tuple(option for key, _, option in asked if key == DANGER_SIGNS)


def _beside_one(sign: Sign) -> Iterator[str]:
    """What is asked of the sign as it was told here stands before what another place asks."""
    facts = (names for names in contents().one_fact if sign.named(names) is not None)
    same = {name for names in facts for name in names}
    asked = contents().doctor_asks
    yield from (name for one in asked if sign.named(one.of) is not None for name in one.asks)
    yield from (name for one in asked if not same.isdisjoint(one.of) for name in one.asks)
