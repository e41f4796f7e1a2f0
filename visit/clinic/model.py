"""What a clinic may say about itself. No rule, level, danger sign or public number is among it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator

from visit.clinic.fields import country_id, day_of_check, origin, phone_number, text_of
from visit.clinic.logo import Logo, logo_beside
from visit.model.paper import Paper

LONGEST, LONGEST_NOTICE = 80, 200
LINES = ("daytime", "after_hours", "cancer_team")


class _Written(BaseModel):
    """Nothing unknown, nothing changed after loading, and no number read as a text."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PhoneLine(_Written):
    """A number to call, and when, both as the clinic wrote them."""

    number: Annotated[str, AfterValidator(phone_number)]
    hours: Annotated[str, text_of(LONGEST)]

    @property
    def digits(self) -> str:
        """What a phone dials."""
        return re.sub(r"[^\d+]", "", self.number)


class Clinic(_Written):
    """One clinic. `embedded_by` are origins that may show the app inside their own pages.

    `country` and `paper` are what a person finds chosen and may change. `checked` is the day on
    which somebody last called each number.
    """

    name: Annotated[str, text_of(LONGEST)]
    notice: Annotated[str, text_of(LONGEST_NOTICE)] | None = None
    logo: Annotated[Logo | None, PlainValidator(logo_beside)] = None
    country: Annotated[str, AfterValidator(country_id)] | None = None
    paper: Paper | None = None
    shared_device: bool = False
    embedded_by: Annotated[
        tuple[Annotated[str, AfterValidator(origin)], ...], Field(strict=False)
    ] = ()
    checked: Annotated[date, AfterValidator(day_of_check)] | None = None
    daytime: PhoneLine | None = None
    after_hours: PhoneLine | None = None
    cancer_team: PhoneLine | None = None

    @property
    def lines(self) -> Mapping[str, PhoneLine]:
        """The numbers that it has, by the name of their field."""
        return dict(self._lines())

    def _lines(self) -> Iterator[tuple[str, PhoneLine]]:
        for name in LINES:
            line = getattr(self, name)
            if line is not None:
                yield name, line
