"""Two ledgers: how a lump changes and when it bleeds, day by day, as the person saw it.

Entries say what was seen and decide nothing. `visit.growth` says which answers they support.
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


def showable(text: str) -> str:
    """The text with plain line ends and spaces. Raises `ValueError` for what cannot be shown."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if any(unicodedata.category(char) in ("Cc", "Cs") and char != "\n" for char in text):
        raise ValueError("the text holds characters that cannot be shown")
    return text


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
