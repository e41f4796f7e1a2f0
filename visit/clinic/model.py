"""What a clinic may say about itself. No rule, level, danger sign or public number is among it.

A text must not name a public number either: nobody should read that a clinic stands in for it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from rules import countries

FEWEST_DIGITS, MOST_DIGITS = 5, 15
_NUMBER = re.compile(r"\+?[0-9(][0-9 ()./-]*")
_ORIGIN = re.compile(r"'self'|https://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?")


def _text(most: int) -> AfterValidator:
    """One line of at most that many letters, without a public number."""

    def check(text: str) -> str:
        if not text.strip():
            raise ValueError("this text is empty; write it or remove the line")
        if not text.isprintable():
            raise ValueError("this text has a line break or a hidden letter; keep it on one line")
        if len(text) > most:
            raise ValueError(f"this text has {len(text)} letters; write {most} at most")
        for number in _public_numbers():
            if re.search(rf"(?<!\d){number}(?!\d)", text):
                raise ValueError(
                    f"'{number}' is a public number; it is shown already, leave it out"
                )
        return text.strip()

    return AfterValidator(check)


def _phone_number(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    if digits in _public_numbers():
        raise ValueError(f"'{text}' is a public number; write a number of the clinic")
    if not _NUMBER.fullmatch(text) or not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        raise ValueError(
            f"'{text}' is no phone number; write {FEWEST_DIGITS} to {MOST_DIGITS} digits, "
            'such as "+1 555 010 0100"'
        )
    return text


def _origin(text: str) -> str:
    if not _ORIGIN.fullmatch(text):
        raise ValueError(f"'{text}' is no origin; write such as \"https://clinic.example.org\"")
    return text


def _public_numbers() -> frozenset[str]:
    """What is dialed for help at once, in any country: in an emergency or a crisis."""
    told = (number for one in countries() for number in (one.emergency, one.crisis_line))
    return frozenset(digits for number in told for digits in re.findall(r"\b\d{3}\b", number))


class _Written(BaseModel):
    """Nothing unknown, nothing changed after loading, and no number read as a text."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PhoneLine(_Written):
    """A number to call, and when, both as the clinic wrote them."""

    number: Annotated[str, AfterValidator(_phone_number)]
    hours: Annotated[str, _text(80)]

    @property
    def digits(self) -> str:
        """What a phone dials."""
        return re.sub(r"[^\d+]", "", self.number)


class Clinic(_Written):
    """One clinic. `embedded_by` are origins that may show the app inside their own pages."""

    name: Annotated[str, _text(80)]
    shared_device: bool = False
    embedded_by: Annotated[
        tuple[Annotated[str, AfterValidator(_origin)], ...], Field(strict=False)
    ] = ()
    daytime: PhoneLine | None = None
    after_hours: PhoneLine | None = None
    cancer_team: PhoneLine | None = None

    @property
    def lines(self) -> Mapping[str, PhoneLine]:
        """The numbers that it has, by the name of their field."""
        return dict(self._lines())

    def _lines(self) -> Iterator[tuple[str, PhoneLine]]:
        for name in ("daytime", "after_hours", "cancer_team"):
            line = getattr(self, name)
            if line is not None:
                yield name, line
