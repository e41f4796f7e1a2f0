"""Answers, numbers as typed and marks, as the record of a person holds them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, PlainSerializer, StringConstraints

from questionnaire import LONGEST_TYPED, Frozen

Kept = str | float | Annotated[frozenset[str], PlainSerializer(sorted, return_type=list[str])]
"""An answer as a record holds it: options stand in it as a list, always in the same order."""
MOST_KEPT = 400
Answers = Annotated[Mapping[str, Kept], Field(max_length=MOST_KEPT)]


class TypedNumber(Frozen):
    """A number as it was typed, and the unit chosen for it; either may still be empty.

    It may be no number at all: what a person typed comes back to them letter by letter.
    """

    number: Annotated[str, StringConstraints(max_length=LONGEST_TYPED)] = ""
    unit: Annotated[str, StringConstraints(max_length=LONGEST_TYPED)] = ""

    @classmethod
    def typed(cls, number: str | None, unit: str | None) -> "TypedNumber":
        """What stands in the fields, as far as a record keeps it."""
        return cls(number=(number or "").strip()[:LONGEST_TYPED], unit=unit or "")


Draft = Kept | TypedNumber
"""What is marked in a row: an answer, or a number as it was typed."""
