"""A text in the form that fits its count.

A text that counts is written once for each CLDR plural category of its language. English has two,
`one` and `other`; a language that has more names more of them.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from questionnaire.content.language import Category, Language, spoken
from questionnaire.content.readable import Words

Text = str | Mapping[Category, str]
COUNT = "count"
Filling = str | float | date
"""What may fill a place: never a text in two voices, of which one must be chosen first."""
_PLACE = re.compile(r"\{(\w+)\}")


def _has_other(forms: Mapping[Category, str]) -> Mapping[Category, str]:
    if "other" not in forms:
        raise ValueError("forms need 'other', which every language has; add it")
    return forms


Forms = Annotated[
    Mapping[Category, Words],
    AfterValidator(_has_other),
]


def form(text: Text, count: float, language: Language | None = None) -> str:
    """The form of the text that fits the count; a text with one form fits any."""
    if isinstance(text, str):
        return text
    return text.get((language or spoken()).category(count), text["other"])


def filled(text: Text, places: Mapping[str, Filling], language: Language | None = None) -> str:
    """The text with its places filled; the one named `count` chooses the form.

    Raises `KeyError` when the text has forms and no count is given. What fills a place is never
    read as a place itself. Numbers and days are written as the language writes them.
    """
    language = language or spoken()
    if not isinstance(text, str):
        text = form(text, float(str(places[COUNT])), language)
    if not places:
        return text
    shown = {name: _written(value, language) for name, value in places.items()}
    return _PLACE.sub(lambda place: shown.get(place[1], place[0]), text)


def _written(value: Filling, language: Language) -> str:
    match value:
        case str():
            return value
        case date():
            return language.short_date(value)
    return language.number(value)
