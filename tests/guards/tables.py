"""Numbers to call and days of the ledger, held to what stands elsewhere."""

import itertools
import re
from collections.abc import Iterator, Sequence

from questionnaire import Number, OneOf
from rules import Country
from rules.release.complete_case import calmest
from tests.guards.content import Content
from ui.serving.static.emergency import emergency_page
from visit.ledgers.content import GrowthAnswer

LEDGERS = "visit/ledgers/ledgers.yaml"
YEAR = 365
# Written a second time on purpose: a wrong digit here is a call that nobody answers. From the
# official pages of each country; a number that is words has no digit to get wrong.
NUMBERS = {
    "us": ("911", "988"),
    "uk": ("999", "NHS 111 and choose mental health"),
    "ca": ("911", "988"),
    "ie": ("112", "Samaritans on 116 123"),
    "eu": ("112", "112 and ask for help in a crisis"),
    "au": ("000", "Lifeline on 13 11 14"),
    "nz": ("111", "1737"),
    "other": (None, None),
}
NAMES = {
    "us": "United States",
    "uk": "United Kingdom",
    "ca": "Canada",
    "ie": "Ireland",
    "eu": "European Union",
    "au": "Australia",
    "nz": "New Zealand",
    "other": "Another country",
}
WORDS = ("your local emergency number", "your doctor's after-hours line", "your local crisis line")
LINES = {
    "uk": "NHS 111",
    "ca": "the nurse line 811",
    "au": "healthdirect on 1800 022 222",
    "nz": "Healthline on 0800 611 116",
}


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
        yield from _named_and_in_words(country)
    for missing in sorted(NUMBERS.keys() - {country.id for country in content.countries}):
        yield f"rules/countries.yaml: {missing} is gone; people there lose their number"
    called = set(re.findall(r'href="tel:(\d+)"', emergency_page()))
    listed = {
        digits.replace(" ", "")
        for country in content.countries
        for told in (country.emergency, country.crisis_line)
        for digits in re.findall(r"\d[\d ]*\d", told)
    }
    for number in sorted(called ^ listed):
        yield (
            f"'{number}' stands in only one of rules/countries.yaml and the emergency page that "
            "stands alone; make them one"
        )


def _named_and_in_words(country: Country) -> Iterator[str]:
    """A number under the name of another country is wrong too, and so are other words for it."""
    if country.name != NAMES[country.id]:
        yield f"rules/countries.yaml: {country.id} is '{country.name}', not '{NAMES[country.id]}'"
    told = (country.emergency, country.urgent_line, country.crisis_line)
    for given, wanted in zip(told, WORDS, strict=True):
        if not re.search(r"\d", given) and given != wanted:
            yield (
                f"rules/countries.yaml: {country.id} has '{given}' where others have '{wanted}'; "
                "write the number, or these words"
            )


def days_of_the_ledger_fit_the_words(content: Content) -> Iterator[str]:
    """Faster growth is more urgent: fewer days support it, and its words say so."""
    for key in dict.fromkeys(growth.question for growth in content.supports.growth):
        entries = [growth for growth in content.supports.growth if growth.question == key]
        question = content.rulebook.questionnaire.question(key)
        places = [list(question.choices).index(entry.answer) for entry in entries]
        if isinstance(question, OneOf) and places != sorted(places, reverse=True):
            yield f"{LEDGERS}: of the answers to {key} the most urgent must come first"
        yield from _gaps(content, key, entries)
        for entry in entries:
            words = question.choices[entry.answer].you
            if "over a year" in words and entry.days.least < YEAR:
                yield f"{LEDGERS}: '{words}' is said of {entry.days.least} days"
            if "weeks or months" in words and entry.days.most >= YEAR:
                yield f"{LEDGERS}: '{words}' is said of {entry.days.most} days"


def ledger_reaches_every_question_on_size(content: Content) -> Iterator[str]:
    """A question about the size of a lump, or its growth, takes what was measured day by day."""
    sizes = {size.question for size in content.supports.size}
    grown = {(growth.question, growth.answer) for growth in content.supports.growth}
    for key, question in content.rulebook.questionnaire.questions.items():
        if isinstance(question, Number) and question.unit == "cm" and key not in sizes:
            yield f"{LEDGERS}: 'size' leaves out {key}; add it"
        for answer in {"slow", "fast"} & question.choices.keys() if question.id == "growth" else ():
            if (key, answer) not in grown:
                yield f"{LEDGERS}: no days support '{answer}' of {key}; add them"


def _gaps(content: Content, key: str, entries: Sequence[GrowthAnswer]) -> Iterator[str]:
    """Days that support no answer, or two, or the answer that nothing grows."""
    question = content.rulebook.questionnaire.question(key)
    for first, later in itertools.pairwise(entries):
        if first.days.most >= later.days.least:
            yield f"{LEDGERS}: days of {key} overlap, or fewer days count as slower"
        if first.days.most + 1 != later.days.least:
            yield (
                f"{LEDGERS}: growth in {first.days.most + 1} days supports no answer "
                f"to {key}; let the days go on where those before them end"
            )
    if entries[0].days.least:
        yield f"{LEDGERS}: the fastest growth supports no answer to {key}; begin at 0"
    for entry in entries:
        if entry.answer == calmest(question):
            yield f"{LEDGERS}: growth supports '{entry.answer}', which says none: {key}"
