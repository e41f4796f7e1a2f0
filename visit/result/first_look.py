"""The result at a glance: how soon, what to do, by which day, whom to call, what to say first."""

import re
from datetime import date
from typing import NamedTuple

from rules import Level
from visit.complaint.complaint import Complaint
from visit.dates import deadline, long_date
from visit.phone.first_sentence import first_sentence
from visit.situation import Situation
from visit.words import words

_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z])")
_NUMBER = re.compile(r"\d[\d ]*\d")
CALL_TODAY, NOTHING_TO_CALL_FOR = "same_day", "watch"


class Line(NamedTuple):
    """A line to call: as people say it, and the digits to press."""

    name: str
    digits: str


class FirstLook(NamedTuple):
    """`by_when` has the day; `line` is None where no number is known, `sentence` without a call."""

    level: Level
    by_when: str
    action: str
    who: str
    line: Line | None
    sentence: str | None

    @property
    def arranged(self) -> "FirstLook":
        """The same for whoever has a visit: there is nothing to call for."""
        return self._replace(sentence=None)


def first_look(situation: Situation, about: Complaint, today: date) -> FirstLook | None:
    """The first look; None while it is not known how soon."""
    guidance, say = situation.guidance, situation.speech
    if guidance.level is None:
        return None
    level = guidance.level
    return FirstLook(
        level,
        _by_when(level, say(level.timing), today),
        _action(level, say(level.first_action), say(guidance.fired[0].say)),
        say(level.who),
        line_to_call(situation),
        _sentence(situation, about),
    )


def last_day(level: Level, today: date) -> date | None:
    """The last day to be seen; None where it is today."""
    return deadline(level.by_when, today) if level.by_when.unit == "days" else None


def line_to_call(situation: Situation) -> Line | None:
    """The line of this country for that level, if it is a number."""
    level, country = situation.guidance.level, situation.speech.country
    if level is None:
        return None
    named = {"emergency": country.emergency, CALL_TODAY: country.urgent_line}.get(level.id, "")
    digits = _NUMBER.search(named)
    return Line(named, digits[0].replace(" ", "")) if digits else None


def _action(level: Level, first: str, told: str) -> str:
    """What to do, without what the heading says; in its place the first step to it."""
    sentences = _SENTENCE.split(told)
    new = [one for one in sentences if one.rstrip(".") not in level.name_says]
    if new[:1] != sentences[:1]:
        new.insert(0, _SENTENCE.split(first)[0])
    return " ".join(new)


def _by_when(level: Level, timing: str, today: date) -> str:
    last = last_day(level, today)
    return words("look_by", day=long_date(last)) if last else timing


def _sentence(situation: Situation, about: Complaint) -> str | None:
    level = situation.guidance.level
    if level is None or level.id == NOTHING_TO_CALL_FOR:
        return None
    return first_sentence(situation, about)
