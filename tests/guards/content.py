"""All content that the guards compare, loaded once."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from questionnaire import read_folder
from rules import RULES, Country, Rulebook, countries, load
from rules.release.casebook import CaseFile, case_files
from visit.ledgers.content import LedgerContent, supports

TABLE = Path(__file__).parents[1] / "urgency_rows.csv"


class Content(NamedTuple):
    """`rows` is the address of the source of each row of the urgency table.

    `home` is the place in whose file a provider question stands, if it is one of a place.
    """

    rulebook: Rulebook
    countries: tuple[Country, ...]
    supports: LedgerContent
    cases: list[CaseFile]
    rows: Mapping[str, str]
    home: Mapping[str, str]


def content(rulebook: Rulebook | None = None) -> Content:
    """The content that ships, with its rule book if that is loaded. Raises `ContentError`."""
    with TABLE.open(encoding="utf-8") as lines:
        rows = {row["row"]: row["source_url"] for row in csv.DictReader(lines)}
    files, _ = read_folder(RULES / "guidance")
    home = {
        question["id"]: file.data["location"]
        for file in files
        for question in file.data.get("provider_questions", ())
    }
    return Content(rulebook or load(), countries(), supports(), case_files(), rows, home)
