"""What a doctor asks beside a sign, the most telling first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from visit.complaint.contents import DANGER_SIGNS, Names, contents
from visit.complaint.signs import Sign

# So many of what is asked beside a complaint are its own; the rest would only fill a line.
ASKED_FIRST = 13


def asked_beside(signs: Iterable[Sign]) -> Names:
    """Names of what is asked beside these, or beside the same facts told in another place."""
    asked = (name for one in signs for name in (*_asked_here(one), *_asked_elsewhere(one)))
    return tuple(dict.fromkeys(asked))


def asked_in_turn(signs: Sequence[Sign]) -> Names:
    """The same, where they are told as one: of each the first, then of each the second.

    What is asked beside the same facts in another place stands behind all of that.
    """
    in_turn = chain.from_iterable(zip_longest(*map(_asked_here, signs)))
    elsewhere = chain.from_iterable(map(_asked_elsewhere, signs))
    return tuple(dict.fromkeys(name for name in (*in_turn, *elsewhere) if name))


def asked_first(signs: Sequence[Sign]) -> Names:
    """What is asked first beside these themselves, in turn; the far end only fills lines."""
    in_turn = chain.from_iterable(zip_longest(*map(_asked_here, signs)))
    return tuple(dict.fromkeys(name for name in in_turn if name))[:ASKED_FIRST]


def danger_beside(sign: Sign) -> tuple[str, ...]:
    """The danger signs among them, the most telling first."""
    asked = (name.partition(":") for name in asked_beside([sign]))
    return tuple(option for key, _, option in asked if key == DANGER_SIGNS)


def _asked_here(sign: Sign) -> Iterator[str]:
    asked = contents().doctor_asks
    return (name for one in asked if sign.named(one.of) is not None for name in one.asks)


def _asked_elsewhere(sign: Sign) -> Iterator[str]:
    facts = (names for names in contents().one_fact if sign.named(names) is not None)
    same = {name for names in facts for name in names}
    asked = contents().doctor_asks
    return (name for one in asked if not same.isdisjoint(one.of) for name in one.asks)
