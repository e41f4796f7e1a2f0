"""Every row of the sourced urgency table is honored: no advice slower than its source allows."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from questionnaire import Questionnaire
from rules import Engine, Guidance, LevelId, Rulebook
from tests.casebook import case_files
from tests.people import complete_person

TABLE = Path(__file__).parent / "urgency_rows.csv"
with TABLE.open(encoding="utf-8") as rows:
    LEAST: dict[str, LevelId] = {
        row["row"]: row["least_urgent"]  # type: ignore[misc]
        for row in csv.DictReader(rows)
    }
FILES = {file.location: file for file in case_files()}


def test_the_table_holds_all_rows() -> None:
    assert list(LEAST) == [f"U{number:03d}" for number in range(1, 276)]


def test_every_row_is_shown_by_a_case_and_honored_by_a_rule(rulebook: Rulebook) -> None:
    shown = {row for file in case_files() for case in file.cases for row in case.rows}
    honored = {row for rule in rulebook.rules for row in rule.honours}

    lacking = [f"{row}: no case in rules/cases shows it" for row in LEAST if row not in shown]
    lacking += [f"{row}: no rule names it under honours" for row in LEAST if row not in honored]
    assert not lacking, "\n".join(lacking)


def test_a_rule_is_never_slower_than_the_rows_it_honors(rulebook: Rulebook) -> None:
    slower = [
        f"{rule.key} is {rule.level}, {row} allows {LEAST[row]} at the slowest"
        for rule in rulebook.rules
        for row in rule.honours
        if rulebook.rank[rule.level] < rulebook.rank[LEAST[row]]
    ]
    assert not slower, "\n".join(slower)


@pytest.mark.parametrize("location", FILES)
def test_a_row_is_honored(location: str, engine: Engine, questionnaire: Questionnaire) -> None:
    wrong = [
        f"{row} {case.case}: {said}"
        for case in FILES[location].cases
        if case.rows
        for guidance in [engine.decide(complete_person(questionnaire, location, case.answers))]
        for row in case.rows
        for said in _wrong(row, guidance, engine)
    ]

    assert not wrong, "\n".join(wrong)


def _wrong(row: str, guidance: Guidance, engine: Engine) -> Iterator[str]:
    """What the advice to a person lacks of that row."""
    rank, level = engine.rulebook.rank, guidance.level
    if level is None or rank[level.id] < rank[LEAST[row]]:
        yield f"{level.id if level else None} is slower than {LEAST[row]}"
    if not any(row in rule.honours for rule in guidance.fired):
        yield "no fired rule honors this row"
