"""A ledger as one plain sentence for the clinician, and as points for a chart.

Numbers and days only: no sentence says what a change means.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from questionnaire import spoken
from visit.dates import short_date, span
from visit.joining import ended, listed, set_apart
from visit.model.ledger import Bleeding, Lump
from visit.words import words

AMOUNTS = {"spots": 1, "some": 2, "heavy": 3}


class Point(NamedTuple):
    """One entry of a chart; for a lump the height is in cm, for bleeding 1 to 3."""

    day: date
    height: float
    label: str


def lumps(entries: Iterable[Lump]) -> Mapping[str, tuple[Lump, ...]]:
    """The entries of each lump by its name, in order of days."""
    by_name: dict[str, tuple[Lump, ...]] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        name = entry.which.casefold()
        by_name[name] = (*by_name.get(name, ()), entry)
    return by_name


def lump_series(entries: Iterable[Lump]) -> dict[str, tuple[Point, ...]]:
    """A line for each lump, by the name last given to it."""
    return {
        series[-1].which: tuple(
            Point(entry.day, entry.size_cm, size_text(entry)) for entry in series
        )
        for series in lumps(entries).values()
    }


def bleeding_series(entries: Iterable[Bleeding]) -> tuple[Point, ...]:
    """A bar for each day whose amount is known."""
    return tuple(
        Point(entry.day, AMOUNTS[entry.amount], words(f"amount_{entry.amount}"))
        for entry in entries
        if entry.amount in AMOUNTS
    )


def lump_sentences(entries: Iterable[Lump]) -> tuple[str, ...]:
    """One sentence for each lump, such as "Size: 3 cm on ... and 5 cm on ..., 6 weeks later."."""
    return tuple(_lump_sentence(series) for series in lumps(entries).values())


def growth_spoken(entries: Iterable[Lump]) -> str | None:
    """The first growth among the lumps, in few words to say on the phone."""
    for series in lumps(entries).values():
        first, last = series[0], series[-1]
        if last.size_cm > first.size_cm:
            return words(
                "growth_spoken",
                lump=last.which or words("the_lump"),
                before=first.size_cm,
                now=last.size_cm,
                span=span(first.day, last.day),
            )
    return None


def bleeding_sentence(entries: tuple[Bleeding, ...]) -> str | None:
    """How many days of bleeding between which days, how much, and from where."""
    if not entries:
        return None
    first, last = entries[0].day, entries[-1].day
    days = len({entry.day for entry in entries})
    when = (
        words("bled_once", day=short_date(first))
        if days == 1
        else words("bled", count=days, first=short_date(first), last=short_date(last))
    )
    amounts = _counted("amount", [entry.amount for entry in entries])
    kinds = _counted("kind", [entry.kind for entry in entries])
    return words("bled_sentence", when=when, amounts=amounts, kinds=kinds)


def size_text(entry: Lump) -> str:
    """The size, with the object that it was taken from."""
    size = spoken().centimeters(entry.size_cm)
    return words("size_like", size=size, like=entry.like) if entry.like else size


def _lump_sentence(series: tuple[Lump, ...]) -> str:
    first, last = series[0], series[-1]
    name = last.which or words("the_lump")
    if first.day == last.day:
        size = words("lump_once", lump=name, size=size_text(last), day=short_date(last.day))
    else:
        size = words(
            _change(first, last),
            lump=name,
            before=size_text(first),
            first=short_date(first.day),
            now=size_text(last),
            last=short_date(last.day),
            span=span(first.day, last.day),
        )
    felt = _then_now("firmness", [e.firmness for e in series])
    hurt = _then_now("pain", [e.pain for e in series])
    return ended(set_apart(part for part in (size, felt, hurt) if part))


def _change(first: Lump, last: Lump) -> str:
    if first.size_cm == last.size_cm:
        return "lump_same"
    return "lump_grew" if last.size_cm > first.size_cm else "lump_shrank"


def _then_now(name: str, states: list[str]) -> str:
    """How something was first and is now, of the states that are known."""
    known = [state for state in states if state != "unsure"]
    if not known:
        return ""
    now = words(f"{name}_now_{known[-1]}")
    if known[0] == known[-1]:
        return now
    return words("then_now", then=words(f"{name}_then_{known[0]}"), now=now)


def _counted(name: str, seen: Sequence[str]) -> str:
    """How often each was seen, the most frequent first."""
    return listed(
        words(f"counted_{name}_unsure" if one == "unsure" else f"counted_{one}", days=days)
        for one, days in Counter(seen).most_common()
    )
