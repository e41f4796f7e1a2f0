"""A number as a person typed it: read in the one way it can be meant, or refused with a reason.

People type `2.5` and `2,5`, whatever the language of their device. Where a mark may stand for
thousands, nothing is guessed: a guess would be wrong by a factor of a thousand.
"""

import re
import unicodedata
from typing import Literal

POINT = "."
POINTS = str.maketrans(dict.fromkeys(",\uff0c\uff0e\u066b\u060c", POINT))  # fullwidth and Arabic
UNSEEN = "Cf"
THOUSAND = 3
LONGEST_TYPED = 40

Reason = Literal["nothing", "alone", "fraction", "two_ways", "unfinished", "too_fine"]


class UnclearNumber(ValueError):
    """What was typed is no one number. `reason` says why; the message never repeats it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def read_typed(typed: str, decimals: int) -> float:
    """The number, with at most so many digits after the point. Raises `UnclearNumber`."""
    plain = _plain(typed)
    if len(plain) > LONGEST_TYPED:
        raise UnclearNumber("nothing")
    if not re.fullmatch(r"[0-9.]*", plain):
        raise UnclearNumber(_why_not(plain))
    whole, *parts = plain.split(POINT)
    if not whole and not any(parts):
        raise UnclearNumber("nothing")
    if len(parts) > 1 or _could_be_thousands(whole, *parts):
        raise UnclearNumber("two_ways")
    if parts == [""]:
        raise UnclearNumber("unfinished")
    if parts and len(parts[0].rstrip("0")) > decimals:
        raise UnclearNumber("too_fine")
    return float(plain)


def digits(number: float) -> str:
    """An answer's number as it is kept: up to two decimals, none of them for show."""
    return f"{number:.2f}".rstrip("0").rstrip(POINT)


def _plain(typed: str) -> str:
    """The same in ASCII digits and points; any other character stays as it is."""
    seen = [char for char in typed.strip() if unicodedata.category(char) != UNSEEN]
    zeros = {ord(char) - unicodedata.decimal(char) for char in seen if char.isdecimal()}
    if len(zeros) > 1:
        raise UnclearNumber("alone")
    ascii_digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in seen)
    return "".join(ascii_digits).translate(POINTS).strip()


def _why_not(plain: str) -> Reason:
    if not re.search(r"[0-9]", unicodedata.normalize("NFKC", plain)):
        return "nothing"
    if "\u2044" in unicodedata.normalize("NFKC", plain) or re.search(r"[0-9]\s*/", plain):
        return "fraction"
    if re.fullmatch(r"[0-9][0-9.\s'\u2019\u066c]*", plain):
        return "two_ways"
    return "alone"


def _could_be_thousands(whole: str, part: str = "") -> bool:
    return len(part) == THOUSAND and 0 < len(whole) <= THOUSAND and whole != "0"
