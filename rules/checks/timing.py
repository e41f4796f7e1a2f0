"""What words promise about time, compared with the level that they stand for.

A level has a deadline as a number and says it in words; a rule says it again. Somebody acts on
the words, so the words of one level must never carry the time of another.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from rules.model import ByWhen, Level

LONGEST = timedelta(days=366)
"""No level can wait longer; a number beyond it is a slip."""

_SPAN = re.compile(r"\b(\d+) (minute|hour|day|week|month)s?\b", re.IGNORECASE)
_LENGTH = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
}
_PROMISED = re.compile(
    r"\b(?:within|in|by|no later than|before) (?:the next )?"
    r"(\d+ (?:minute|hour|day|week|month)s?)\b",
    re.IGNORECASE,
)
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_WORDS = {"a": 1, "an": 1, **{word: value for value, word in enumerate(_COUNTED, 1)}}
_IN_WORDS = re.compile(
    rf"\b(?:within|in|by|for|no later than|before) (?:the next )?({'|'.join(_WORDS)}|\d+) "
    r"(minute|hour|day|week|month)s?\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:in the next|this|next) (day|week|month)\b(?: or two)?", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|tonight)\b(?! or tomorrow)", re.IGNORECASE)
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
TODAY = timedelta(days=1)


def length(by_when: ByWhen) -> timedelta:
    """The deadline as a length of time; zero is now."""
    return timedelta(**{by_when.unit: by_when.value})


def spans(text: str) -> set[timedelta]:
    """Every length of time that the text names: "2 weeks" as 14 days."""
    return {_length(found[0]) for found in _SPAN.finditer(text)}


def promised(text: str) -> set[timedelta]:
    """The times within which the text tells to act; "today" is one day."""
    times = {_length(found[1]) for found in _PROMISED.finditer(text)}
    return times | ({TODAY} if _TODAY.search(text) else set())


def acts_within(text: str) -> set[timedelta]:
    """Every time within which the text tells to act, however it is said.

    "Now" is zero, "today" one day, "in the next day or two" one day, "this week" a week.
    """
    found = {_as_length(number, unit) for number, unit in _IN_WORDS.findall(text)}
    found |= {_LENGTH[unit.lower()] for unit in _NEXT.findall(text)}
    return found | promised(text) | ({timedelta()} if _NOW.search(text) else set())


def level_mistakes(level: Level) -> Iterator[tuple[str, str]]:
    """What is wrong with the words of a level, as fault and remedy."""
    own = length(level.by_when)
    if own > LONGEST:
        yield f"{level.by_when.value} {level.by_when.unit} cannot be meant", "give a year at most"
    by_when = f"by_when: {level.by_when.value} {level.by_when.unit}"
    for timing in level.timing.voices:
        if not own and not _NOW.search(timing):
            yield f"'{timing}' does not say now, and it is {by_when}", "say 'now' in 'timing'"
        if own and own not in spans(timing):
            yield f"'{timing}' does not say the time of {by_when}", "make them agree"
    told = (level.name, level.timing, level.who, level.where, level.first_action)
    for text in (voice for one in told for voice in one.voices):
        for other in sorted(promised(text) - {own}):
            if not (other == TODAY and own < TODAY):
                yield f"'{text}' names another time than {by_when}", "make them agree"


def out_of_order(levels: Sequence[Level]) -> Iterator[tuple[int, str, str]]:
    """Place, fault and remedy of each level that is not later than the one before it."""
    for place, (before, level) in enumerate(pairwise(levels), 1):
        if length(level.by_when) <= length(before.by_when):
            wrong = f"{level.id} is due no later than {before.id}, which is more urgent"
            yield place, wrong, "most urgent first; correct the order or by_when"


def _as_length(number: str, unit: str) -> timedelta:
    value = _WORDS.get(number.lower()) or int(number[:6])
    return value * _LENGTH[unit.lower()]


def _length(span: str) -> timedelta:
    number, _, unit = span.partition(" ")
    return int(number[:6]) * _LENGTH[unit.lower().removesuffix("s")]
