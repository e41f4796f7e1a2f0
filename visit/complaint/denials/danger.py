"""Danger signs that are worth denying beside a complaint, by the families they belong to."""

from collections.abc import Iterator

from visit.complaint.contents import DANGER_SIGNS, Family, contents
from visit.complaint.signs import Sign


def danger_beside(sign: Sign) -> tuple[str, ...]:
    """The danger signs of the same family as this sign, the most telling first."""
    return danger_near([sign], calm=False)[0]


def danger_near(about: list[Sign], *, calm: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
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
