"""What a person notes day by day in a ledger: a lump, bleeding, a weight.

Entries say what was seen and decide nothing. `visit/ledgers/ledgers.yaml` says which ledgers there
are and what each asks; `visit.ledgers.proposals` says which answers entries support.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from questionnaire import Frozen, Identifier

EARLIEST = date(1900, 1, 1)
LARGEST = 10_000.0
LONGEST_UNIT, LONGEST_NAME = 20, 40
MOST_FIELDS = 8

# They turn the direction of what follows, which may be our own words: U+202A to E, U+2066 to 9.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# Format characters, spaces, and what has no shape of its own.
_UNSEEN = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc"})
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def showable(text: str) -> str:
    """The text with plain line ends and spaces; nothing where all of it is invisible.

    Raises `ValueError` for what cannot be shown.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").translate(_TURNING)
    if any(unicodedata.category(char) in ("Cc", "Cs") and char != "\n" for char in text):
        raise ValueError("the text holds characters that cannot be shown")
    return text.strip() if any(map(_seen, text)) else ""


def _seen(char: str) -> bool:
    if char in _UNSEEN_LETTERS or "\ufe00" <= char <= "\ufe0f":
        return False
    return unicodedata.category(char) not in _UNSEEN


def _after_1900(day: date) -> date:
    if day < EARLIEST:
        raise ValueError("the day is too long ago")
    return day


Day = Annotated[date, AfterValidator(_after_1900)]
Name = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NAME), AfterValidator(showable)
]


class Measure(Frozen):
    """A number as it was typed, in the unit that was chosen for it.

    `like` is the everyday object that it was taken from when nothing was measured.
    """

    number: float = Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False)
    unit: Annotated[str, StringConstraints(max_length=LONGEST_UNIT), AfterValidator(showable)]
    like: Name = ""


FieldId = Annotated[Identifier, Field(max_length=40)]
Noted = Name | Measure


class Entry(Frozen):
    """What was noted on one day, by field of its ledger: a number, an option's id, own words."""

    day: Day
    noted: Mapping[FieldId, Noted] = Field(default_factory=dict, max_length=MOST_FIELDS)
