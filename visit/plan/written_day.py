"""A day as a person types it, read only where it can mean no other day.

With the month as a word the order is free. Numbers alone are read where the year stands first, or
where one of them is too large for a month. "03/04/2026" is March to some and April to others: it is
refused, with both said.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from questionnaire import spoken
from visit.dates import short_date
from visit.plan.edit import EditRefused
from visit.words import words

_PIECES = re.compile(r"[^\W\d_]+|\d+")
_YEAR_DIGITS = 4
_SHORTEST_MONTH = 3
_LONGEST = 60


def read_day(text: str, today: date) -> date:
    """The day that `text` means. Raises `EditRefused` with a plain message."""
    spoken = text.strip().casefold()
    for name, ahead in (("day_yesterday", -1), ("day_today", 0), ("day_tomorrow", 1)):
        if spoken == words(name).casefold():
            return today + timedelta(days=ahead)
    pieces = _PIECES.findall(spoken[:_LONGEST])
    numbers = [piece for piece in pieces if piece.isdecimal()]
    named = [month for piece in pieces for month in _month(piece)]
    found = sorted(set(_with_word(named, numbers) if named else _numbers_alone(numbers)))
    if len(found) == 1:
        return found[0]
    if found:
        one, other = map(short_date, found)
        raise EditRefused(words("unfit_day_ambiguous", one=one, other=other))
    raise EditRefused(words("unfit_day_written", example=short_date(today)))


def _month(piece: str) -> Iterator[int]:
    """The number of the month whose name begins so."""
    for number, names in spoken().months().items():
        begun = any(name.casefold().startswith(piece) for name in names)
        if len(piece) >= _SHORTEST_MONTH and begun:
            yield number


def _with_word(named: Sequence[int], numbers: Sequence[str]) -> Iterator[date]:
    years = [number for number in numbers if len(number) == _YEAR_DIGITS]
    days = [number for number in numbers if len(number) < _YEAR_DIGITS]
    if len(named) == len(years) == len(days) == 1:
        yield from _dates(years[0], str(named[0]), days[0])


def _numbers_alone(numbers: Sequence[str]) -> Iterator[date]:
    match list(map(len, numbers)):
        case [4, 1 | 2, 1 | 2]:
            yield from _dates(*numbers)
        case [1 | 2, 1 | 2, 4]:
            first, second, year = numbers
            yield from _dates(year, first, second)
            yield from _dates(year, second, first)
        case _:
            return


def _dates(year: str, month: str, day: str) -> Iterator[date]:
    """That day, if the calendar has it."""
    with suppress(ValueError):
        yield date(int(year), int(month), int(day))
