"""What is no sign of its own: it says when or where another is, or was measured and is calm."""

from collections.abc import Iterable

from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.complaint.signs.once import repeats_another
from visit.situation import Situation


def only_dates(sign: Sign) -> bool:
    """Whether it says when another sign came, or was last there, and not which."""
    times = (*contents().story["since"], *contents().story["last"])
    return sign.choice and sign.named(times) is not None and not repeats_another(sign)


def was_last_there(sign: Sign) -> bool:
    """Whether it says when something was there last, which is not when it came."""
    return sign.named(contents().story["last"]) is not None


def is_detail(sign: Sign) -> bool:
    """Whether it is one choice of several, and no rule asked for it."""
    return sign.choice and not sign.decided and not repeats_another(sign)


def is_part_of_a_place(sign: Sign, others: Iterable[Sign]) -> bool:
    """Whether it says more of where something is that one of the others names."""
    places = contents().part_of_a_place.get(sign.full_name, ())
    return any(one.named(places) is not None for one in others)


def is_calm(sign: Sign, situation: Situation) -> bool:
    """Whether it was measured, and no rule asks for a visit because of it.

    Nobody comes with 36.8 °C.
    """
    lowest = min(situation.engine.rulebook.rank.values())
    return sign.named(contents().only_measured) is not None and sign.urgency[0] >= -lowest
