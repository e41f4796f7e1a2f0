"""The content, loaded once for everybody: frozen, so no visitor can change it for another.

Kept in this module and not in Streamlit's caches, which any visitor can clear.
"""

from functools import cache

import education
from education.library import Library
from rules import Country, Engine, countries, load


@cache
def engine() -> Engine:
    """The compiled rule book. Raises `ContentError` when the content cannot be used."""
    return Engine(load())


@cache
def library() -> Library:
    """The Learn pages. Raises `ContentError` when they cannot be used."""
    return education.load()


def country(name: str) -> Country:
    """The country of that id, or the first one."""
    known = {country.id: country for country in countries()}
    return known.get(name, countries()[0])
