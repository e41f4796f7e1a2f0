"""How much of the card stays where it has too many words: what goes first, what comes back."""

from collections.abc import Callable
from typing import NamedTuple

# More of what is there stays only where nothing else has to go for it.
MOST_WITH, MOST_AT_ALL = 4, 6
# More that is not sure stays only where there is room for what is there.
MOST_UNSURE = 3
# Some of what is there says more than a second thing that is not.
FEWEST_BESIDE, FEWEST_SIGNS = 3, 2
# So many of what is dangerous stay longer than anything that is not there.
MOST_GRAVE = 4
# Two steps of how it went so far, such as "treated, no better", stay longer than weak signs.
MOST_COURSE = 2
# So much of what is not there has room, and so much of it stays longer than what has many causes.
MOST_ABSENT, FEWEST_ABSENT = 3, 2
# Of what else is known of the person the first two stay longer than signs that decided nothing.
MOST_KNOWN = 2
# What comes back first, and how much of it before anything else does.
GIVEN_BACK: tuple[tuple[str, int | None], ...] = (
    ("risks", None),
    ("pace", None),
    ("absent", 1),
    ("without", None),
    ("absent", FEWEST_ABSENT),
    ("course", MOST_COURSE),
    ("beside", None),
    ("unsure", None),
    ("to_fill", None),
    ("absent", None),
    ("course", None),
    ("known", None),
    ("maybe", None),
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
    beside_now: tuple[str, ...]
    brief: tuple[str, ...]
    measured: tuple[str, ...]
    to_fill: tuple[str, ...]
    read_first: tuple[str, ...]
    in_one_unit: int
    beside_stays: int
    grave_stay: int
    risks_stay: int
    course_stays: int
    without_stays: int
    facts: int


def less_that_is_weak(parts: Parts) -> Parts | None:
    """One thing less of what decided nothing; None where nothing of that may go."""
    return _one_less(parts, (*_weak(parts), ("unsure", 1), ("known", 0)))


def shorter(parts: Parts) -> Parts | None:
    """One thing less; None where nothing may go."""
    if fewer := _one_less(parts, (*_weak(parts), *_strong(parts))):
        return fewer
    brief = parts.brief[: len(parts.beside)]
    if parts.beside != brief:
        return parts._replace(beside=brief)
    return _one_less(parts, _last(parts))


def _weak(parts: Parts) -> tuple[tuple[str, int], ...]:
    """What goes first, and how much of it stays."""
    return (
        ("beside", max(MOST_AT_ALL, parts.beside_stays)),
        ("voices", 1),
        ("maybe", 1),
        ("known", MOST_KNOWN),
        ("beside", max(MOST_WITH, parts.beside_stays)),
        ("maybe", 0),
        ("spoken", parts.in_one_unit),
        ("measured", 1),
        ("unsure", MOST_UNSURE),
        ("absent", MOST_ABSENT),
        ("beside", max(FEWEST_BESIDE, parts.grave_stay)),
        ("known", 1),
        ("course", max(MOST_COURSE, parts.course_stays)),
        ("absent", FEWEST_ABSENT),
        ("to_fill", 0),
        ("beside", max(FEWEST_SIGNS, parts.grave_stay)),
    )


def _strong(parts: Parts) -> tuple[tuple[str, int], ...]:
    """What goes only where nothing weak is left."""
    return (
        ("without", 1),
        ("known", 0),
        ("without", parts.without_stays),
        ("unsure", 1),
        ("risks", parts.risks_stay),
        ("beside", max(MOST_GRAVE, parts.beside_stays)),
        ("course", MOST_COURSE),
        ("absent", 1),
        ("course", 1),
        ("beside", max(FEWEST_BESIDE, parts.beside_stays)),
        ("absent", 0),
        ("course", parts.course_stays),
        ("beside", parts.beside_stays),
    )


def _last(parts: Parts) -> tuple[tuple[str, int], ...]:
    """What goes only where all the rest is told in the fewest words."""
    return (
        ("voices", 0),
        ("risks", parts.facts),
        ("pace", 0),
        ("spoken", 1),
        ("unsure", 0),
        ("without", 0),
        ("place", 0),
        ("course", 0),
        # A crew sees and hears the rest; the card is read at one glance.
        ("beside_now", 1),
        ("beside", FEWEST_SIGNS),
    )


def _one_less(parts: Parts, may_go: tuple[tuple[str, int], ...]) -> Parts | None:
    for name, stays in may_go:
        kept = getattr(parts, name)
        if len(kept) > stays:
            return parts._replace(**{name: kept[:-1]})
    return None


def fuller(parts: Parts, whole: Parts, fits: Callable[[Parts], bool]) -> Parts:
    """With what went for something that had to go as well, as far as there is room again."""
    few = whole._replace(beside=whole.beside[: max(MOST_WITH, whole.beside_stays)])
    steps = [(name, most, few) for name, most in GIVEN_BACK]
    for name, most, some in [*steps, ("beside", None, whole)]:
        for length in range(len(getattr(parts, name)) + 1, len(getattr(some, name)[:most]) + 1):
            more = parts._replace(**{name: getattr(whole, name)[:length]})
            if not fits(more):
                break
            parts = more
    return parts
