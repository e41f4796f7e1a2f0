"""Numbers to call and days of the ledger, held to what stands elsewhere."""

import itertools
import re
from collections.abc import Iterator

from questionnaire import OneOf
from tests.guards.content import Content
from ui.serving.emergency import emergency_page

YEAR = 365
# Written a second time on purpose: a wrong digit here is a call that nobody answers. From the
# official pages of each country; a number that is words has no digit to get wrong.
NUMBERS = {
    "us": ("911", "988"),
    "uk": ("999", None),
    "ca": ("911", None),
    "ie": ("112", None),
    "eu": ("112", None),
    "au": ("000", None),
    "nz": ("111", None),
    "other": (None, None),
}
LINES = {"uk": "NHS 111"}


def numbers_to_call_are_those_of_the_country(content: Content) -> Iterator[str]:
    """The table of countries, its copy here, and the page that stands alone say the same."""
    for country in content.countries:
        if country.id not in NUMBERS:
            yield f"country {country.id}: add its numbers to NUMBERS in tests/guards/tables.py too"
            continue
        emergency, crisis = NUMBERS[country.id]
        told = (country.emergency, country.crisis_line)
        for given, wanted in zip(told, (emergency, crisis), strict=True):
            digits = given if re.search(r"\d", given) else None
            if digits != wanted:
                yield (
                    f"rules/countries.yaml: {country.id} says '{given}', and "
                    f"tests/guards/tables.py '{wanted or 'words'}'; dial neither before you know "
                    "which is right"
                )
        line = country.urgent_line if re.search(r"\d", country.urgent_line) else None
        if line != LINES.get(country.id):
            yield f"rules/countries.yaml: {country.id} has the urgent line '{country.urgent_line}'"
    called = set(re.findall(r'href="tel:(\d+)"', emergency_page()))
    listed = {
        number
        for country in content.countries
        for number in (country.emergency, country.crisis_line)
        if number.isdigit()
    }
    for number in sorted(called ^ listed):
        yield (
            f"'{number}' stands in only one of rules/countries.yaml and the emergency page that "
            "stands alone; make them one"
        )


def days_of_the_ledger_fit_the_words(content: Content) -> Iterator[str]:
    """Faster growth is more urgent: fewer days support it, and its words say so."""
    for key in dict.fromkeys(growth.question for growth in content.supports.growth):
        entries = [growth for growth in content.supports.growth if growth.question == key]
        question = content.rulebook.questionnaire.question(key)
        places = [list(question.choices).index(entry.answer) for entry in entries]
        if isinstance(question, OneOf) and places != sorted(places, reverse=True):
            yield f"visit/ledger.yaml: of the answers to {key} the most urgent must come first"
        for first, later in itertools.pairwise(entries):
            if first.days.most >= later.days.least:
                yield f"visit/ledger.yaml: days of {key} overlap, or fewer days count as slower"
        for entry in entries:
            words = question.choices[entry.answer].you
            if "over a year" in words and entry.days.least < YEAR:
                yield f"visit/ledger.yaml: '{words}' is said of {entry.days.least} days"
            if "weeks or months" in words and entry.days.most >= YEAR:
                yield f"visit/ledger.yaml: '{words}' is said of {entry.days.most} days"
