"""Numbers, and places that something fills, held to a second writing of them.

A digit, a unit or a place that slipped reads as well as the right one: no other text tells which
was meant. So each stands here too, as it was read in the source, and nothing writes it by itself.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from questionnaire import ContentFile, read_folder, read_yaml, texts_in
from tests.guards.content import Content

PROJECT = Path(__file__).parents[2]
TWICE = Path(__file__).with_suffix(".yaml")
FOLDERS = ("questionnaire/locations", "rules/guidance", "education/pages")
FILES = (
    "rules/levels.yaml",
    "rules/provider_questions.yaml",
    "education/figures.yaml",
    "education/terms.yaml",
    "visit/plan/advice.yaml",
    "visit/words.yaml",
    "visit/ledgers/ledgers.yaml",
    "visit/fhir/form/about.yaml",
    "visit/sheet/pdf/words.yaml",
    "ui/words.yaml",
)
# Names, conditions, and notes between authors: nobody reads them, or a condition is proved.
NOT_READ = {
    *("id", "url", "site", "sources", "checked", "honours", "when", "ask_when", "offer_when"),
    *("applies_when", "danger", "options", "clash", "overlaps", "not_for", "order", "by_when"),
    *("ask_provider", "least", "most", "step", "other_unit", "objects", "ends_when", "always"),
    *("not_a_symptom", "reviewed_by", "offered_when", "floor", "ceiling"),
}
# Each holds the numbers of the text beside it: tests/test_voices.py, tests/test_stated.py.
HELD_TO_THE_TEXT = {"questionnaire": {"them", "stated", "clinical", "topic"}}
_TOLD = re.compile(
    r"\{\w+\}"
    r"|\d(?:[\d.,/:-]*\d)?(?: (?:°[CF]|cm|kg|inch(?:es)?|in\b|pounds|people|women|times"
    r"|(?:minute|hour|day|week|month|year)s?\b))?"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|few|last) "
    r"(?:minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
# The numbers to call stand where an author thinks fit; loading knows their places.
_NUMBERS_TO_CALL = {"{emergency}", "{urgent_line}", "{crisis_line}"}


def numbers_are_those_that_were_read(_: Content) -> Iterator[str]:
    """Each text says the numbers, units and places that its second writing says."""
    known = read_yaml(TWICE).data
    told = dict(said())
    for name in sorted(told.keys() | known.keys()):
        now, before = told.get(name, ""), known.get(name, "")
        if now != before:
            yield (
                f"{name} says '{now or 'no number'}', and tests/guards/written_twice.yaml "
                f"'{before or 'no number'}'. Read its source again; if the text is right, write "
                f'there: {name}: "{now}"'
            )


def said() -> Iterator[tuple[str, str]]:
    """By name of a text, the numbers and places in it, in their order; no text without any."""
    for file in _files():
        texts: dict[str, list[str]] = {}
        for path, text in _texts(file):
            # `count` of a figure is a number that stands alone.
            found = _TOLD.findall(text) if path[-1] != "count" else [text]
            if "words.yaml" not in file.name:
                found = [one for one in found if one not in _NUMBERS_TO_CALL]
            texts.setdefault(_named(file, path), []).extend(found)
        yield from ((name, " | ".join(found).lower()) for name, found in texts.items() if found)


def _files() -> Iterator[ContentFile]:
    for folder in FOLDERS:
        yield from read_folder(PROJECT / folder)[0]
    yield from (read_yaml(PROJECT / file, file) for file in FILES)


def _texts(file: ContentFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    held = HELD_TO_THE_TEXT.get(file.name.partition("/")[0], {"them"})
    for whole, text in texts_in(file.data):
        if held & set(whole):
            continue
        path = _field(whole)
        # The words of an option are read; the name of one and a bare list of names are not.
        inside = path[:-1] if "options" in path else path
        if NOT_READ - {"options"} & set(inside) or path[-1] in NOT_READ:
            continue
        yield path, text


def _field(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Where a text stands, whether it is written in one voice or in two."""
    path = path[:-1] if path[-1] == "you" else path
    return path[:-1] if "options" in path and path[-1] == "text" else path


def _named(file: ContentFile, path: tuple[str | int, ...]) -> str:
    """Where the text stands: the ids on the way to it, and its field."""
    part, names = file.data, [file.name.removesuffix(".yaml")]
    for step in path:
        part = part[step]
        if isinstance(part, dict) and "id" in part:
            names.append(str(part["id"]))
    field = next(str(step) for step in reversed(path) if isinstance(step, str))
    return " ".join([*names, field])
