"""Numbers to call, by country: the one table behind every emergency strip and every action.

Texts name a number by its place, `{emergency}`, `{urgent_line}` or `{crisis_line}`. The country
changes the words only; no rule reads it.
"""

import re
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from questionnaire import Frozen, Identifier, Words, build, kept, read_yaml

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
        if "{" not in text:
            return text
        return _PLACE.sub(lambda place: str(getattr(self, place[1])), text)


class Countries(Frozen):
    """All countries; the first is shown until another is chosen."""

    countries: tuple[Country, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        for names in ([one.id for one in self.countries], [one.name for one in self.countries]):
            twice = sorted({name for name in names if names.count(name) > 1})
            if twice:
                raise ValueError(f"country '{twice[0]}' stands twice; rename or remove one")
        return self


@kept
def countries() -> tuple[Country, ...]:
    """Every country. Raises `ContentError` when the table cannot be used."""
    return build(Countries, read_yaml(FILE)).countries


def crisis_lines() -> dict[str, str]:
    """By its name, the crisis line of each country but the first that has one of its own."""
    _, *others = countries()
    lines = {one.name: one.crisis_line for one in others}
    return {name: line for name, line in lines.items() if any(map(str.isdigit, line))}
