"""Two ledgers: how a lump changes and when it bleeds, day by day, as the person saw it.

Entries say what was seen and decide nothing. `visit.ledgers.proposals` says which answers they
support.
"""

import unicodedata
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from questionnaire import Frozen

EARLIEST = date(1900, 1, 1)
SMALLEST_CM, LARGEST_CM = 0.1, 50.0
Firmness = Literal["soft", "firm", "hard", "unsure"]
Pain = Literal["none", "touch", "always", "unsure"]
Amount = Literal["spots", "some", "heavy", "unsure"]
Kind = Literal["womb", "bottom", "pee", "coughed", "vomited", "nose_mouth", "skin", "unsure"]


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
    str, StringConstraints(strip_whitespace=True, max_length=40), AfterValidator(showable)
]


class Lump(Frozen):
    """A lump as it was on one day. `which` tells two lumps apart; the size is its widest, in cm.

    `like` is the everyday object that the size was taken from when nothing was measured.
    """

    day: Day
    size_cm: float = Field(ge=SMALLEST_CM, le=LARGEST_CM, allow_inf_nan=False)
    like: Name = ""
    firmness: Firmness = "unsure"
    pain: Pain = "unsure"
    which: Name = ""


class Bleeding(Frozen):
    """Bleeding on one day: how much, and where the blood came from."""

    day: Day
    amount: Amount
    kind: Kind
