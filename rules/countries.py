"""Numbers to call, by country: the one table behind every emergency strip and every action.

Texts name a number by its place, `{emergency}`, `{urgent_line}` or `{crisis_line}`. The country
changes the words only; no rule reads it.
"""

import re
from functools import cache
from pathlib import Path

from pydantic import Field

from questionnaire import Frozen, Identifier, Words, build, read_yaml

FILE = Path(__file__).parent / "countries.yaml"
_PLACE = re.compile(r"\{(emergency|urgent_line|crisis_line)\}")


class Country(Frozen):
    """Whom to call in one country. `emergency` is a number or words for it."""

    id: Identifier
    name: Words
    emergency: Words
    urgent_line: Words
    crisis_line: Words

    def fill(self, text: str) -> str:
        """The text with this country's numbers in their places."""
        return _PLACE.sub(lambda place: str(getattr(self, place[1])), text)


class Countries(Frozen):
    """All countries; the first is shown until another is chosen."""

    countries: tuple[Country, ...] = Field(min_length=1)


@cache
def countries() -> tuple[Country, ...]:
    """Every country. Raises `ContentError` when the table cannot be used."""
    return build(Countries, read_yaml(FILE)).countries
