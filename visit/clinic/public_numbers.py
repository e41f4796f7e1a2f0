"""The numbers that anyone may call for help, and what is written so that it looks like one."""

import re
import unicodedata
from functools import cache

from rules import countries

_NUMBER = re.compile(r"\d[\d ]*\d")
_BETWEEN = r"[\s./-]"
# So few digits that a public one among them is what a reader sees.
SHORT = 7
# Hours such as "9-11" are no number, so one of so few digits is read apart only digit by digit.
FEW = 4


@cache
def public_numbers() -> frozenset[str]:
    """The digits of every number in the table of countries."""
    told = (
        text for one in countries() for text in (one.emergency, one.urgent_line, one.crisis_line)
    )
    return frozenset(run.replace(" ", "") for text in told for run in _NUMBER.findall(text))


def named_in(text: str) -> str | None:
    """The public number that this text names, in any letters for its digits."""
    plain = "".join(_plain_digit(letter) for letter in unicodedata.normalize("NFKC", text))
    return next((number for number in sorted(public_numbers()) if _stands_in(number, plain)), None)


def looks_like(number: str) -> str | None:
    """The public number that a reader, or a phone, would take this number for."""
    digits = re.sub(r"\D", "", number)
    groups = re.findall(r"\d+", number)
    first = groups[1:2] if number.startswith("+") else groups[:1]
    for public in sorted(public_numbers()):
        alone = digits.lstrip("0") == public.lstrip("0") or public in first
        short = len(digits) < SHORT and (digits.startswith(public) or digits.endswith(public))
        dialed = not number.startswith("+") and digits.startswith(public)
        if alone or short or dialed:
            return public
    return None


def _plain_digit(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() else letter


def _stands_in(number: str, text: str) -> bool:
    forms = [number, _BETWEEN.join(number)]
    if len(number) > FEW:
        forms.append(f"{_BETWEEN}?".join(number))
    return any(re.search(rf"(?<!\d){form}(?!\d)", text) for form in forms)
