"""What one field of a clinic's file may hold. Each message says what is wrong; what to write."""

import re
from datetime import date, timedelta

from pydantic import AfterValidator

from rules import countries
from visit.clinic.public_numbers import looks_like, named_in

FEWEST_DIGITS, MOST_DIGITS = 5, 15
_NUMBER = re.compile(r"\+?[0-9(][0-9 ()./-]*")
_ORIGIN = re.compile(r"'self'|https://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?")


def text_of(most: int) -> AfterValidator:
    """One line of at most that many letters, without a public number."""

    def check(text: str) -> str:
        if not text.strip():
            raise ValueError("this text is empty; write it or remove the line")
        if not text.isprintable():
            raise ValueError("this text has a line break or a hidden letter; keep it on one line")
        if len(text) > most:
            raise ValueError(f"this text has {len(text)} letters; write {most} at most")
        if number := named_in(text):
            raise ValueError(f"'{number}' is a public number; it is shown already, leave it out")
        return text.strip()

    return AfterValidator(check)


def phone_number(text: str) -> str:
    """A number that a phone can dial, and that nobody takes for a public one."""
    if public := looks_like(text):
        raise ValueError(
            f"'{text}' looks like the public number {public}; write a number of the clinic, "
            'in full and with its country code, such as "+1 555 010 0100"'
        )
    digits = re.sub(r"\D", "", text)
    if not _NUMBER.fullmatch(text) or not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        raise ValueError(
            f"'{text}' is no phone number; write {FEWEST_DIGITS} to {MOST_DIGITS} digits, "
            'such as "+1 555 010 0100"'
        )
    return text


def origin(text: str) -> str:
    """A website that may show the app inside its pages."""
    if not _ORIGIN.fullmatch(text):
        raise ValueError(f"'{text}' is no origin; write such as \"https://clinic.example.org\"")
    return text


def country_id(text: str) -> str:
    """A country of the table of public numbers."""
    known = [country.id for country in countries()]
    if text not in known:
        raise ValueError(f"'{text}' is no country here; write one of: {', '.join(known)}")
    return text


def day_of_check(day: date) -> date:
    """A day that has come, with one of grace for clinics ahead of the server's clock."""
    if day > date.today() + timedelta(days=1):  # noqa: DTZ011 - the clinic's own day
        raise ValueError("this day has not come yet; write the day of the last test call")
    return day
