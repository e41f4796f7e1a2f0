"""How much of the card stays where it has too many words: what goes first, what comes back."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

FEWEST_NOT = 2
# More of what is there stays only where nothing else has to go for it.
MOST_WITH, MOST_AT_ALL = 4, 6
# More that is not sure stays only where there is room for what is there.
MOST_UNSURE = 3
# Some of what is there says more than a second thing that is not.
FEWEST_BESIDE, FEWEST_SIGNS = 3, 2
# Two steps of how it went so far say enough, where more of what is there has no room.
MOST_COURSE = 2
# Of what else is known of the person the first two stay longer than signs that decided nothing.
MOST_KNOWN = 2
# One thing that is not there, or not sure, stays until what is there has its fewest words.
LAST_OF_ALL = (("absent", 0), ("voices", 0), ("unsure", 0), ("spoken", 0))
GIVEN_BACK = (
    "soon",
    "risks",
    "beside",
    "unsure",
    "absent",
    "course",
    "pace",
    "known",
    "without",
    "maybe",
)


class Parts(NamedTuple):
    """The lists of the card, and how much of each stays."""

    beside: tuple[str, ...]
    absent: tuple[str, ...]
    unsure: tuple[str, ...]
    risks: tuple[str, ...]
    voices: tuple[str, ...]
    course: tuple[str, ...]
    pace: tuple[str, ...]
    maybe: tuple[str, ...]
    known: tuple[str, ...]
    without: tuple[str, ...]
    place: tuple[str, ...]
    soon: tuple[str, ...]
    spoken: tuple[str, ...]
    brief: tuple[str, ...]
    beside_stays: int
    risks_stay: int
    course_stays: int
    without_stays: int
    facts: int


def shorter(parts: Parts) -> Parts | None:
    """One thing less; None where nothing may go."""
    may_go: tuple[tuple[str, int], ...] = (
        ("beside", max(MOST_AT_ALL, parts.beside_stays)),
        ("absent", FEWEST_NOT),
        ("voices", 1),
        ("maybe", 1),
        ("known", MOST_KNOWN),
        ("course", max(1, parts.course_stays)),
        ("maybe", 0),
        ("unsure", MOST_UNSURE),
        ("beside", max(MOST_WITH, parts.beside_stays)),
        ("absent", 1),
        ("known", 1),
        ("without", 1),
        ("without", parts.without_stays),
        ("beside", max(FEWEST_BESIDE, parts.beside_stays)),
        ("known", 0),
        ("beside", max(FEWEST_SIGNS, parts.beside_stays)),
        ("course", parts.course_stays),
        ("risks", parts.risks_stay),
        ("course", MOST_COURSE),
        ("pace", 0),
        ("beside", parts.beside_stays),
        ("without", 0),
        ("unsure", 1),
        ("soon", 0),
    )
    if fewer := _less(parts, may_go):
        return fewer
    if parts.beside != (brief := parts.brief[: len(parts.beside)]):
        return parts._replace(beside=brief)
    return _less(parts, (*LAST_OF_ALL, ("risks", parts.facts), ("place", 0)))


def _less(parts: Parts, may_go: Iterable[tuple[str, int]]) -> Parts | None:
    for name, stays in may_go:
        kept = getattr(parts, name)
        if len(kept) > stays:
            return parts._replace(**{name: kept[:-1]})
    return None


def fuller(parts: Parts, whole: Parts, fits: Callable[[Parts], bool]) -> Parts:
    """With what went for something that had to go as well, as far as there is room again."""
    few = whole._replace(beside=whole.beside[: max(MOST_WITH, whole.beside_stays)])
    for name, most in [*((name, few) for name in GIVEN_BACK), ("beside", whole)]:
        for length in range(len(getattr(parts, name)) + 1, len(getattr(most, name)) + 1):
            more = parts._replace(**{name: getattr(whole, name)[:length]})
            if not fits(more):
                break
            parts = more
    return parts
