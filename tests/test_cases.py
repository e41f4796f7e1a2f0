"""Every worked case gives the guidance its author wrote down."""

import pytest

from questionnaire import Questionnaire
from rules import Engine, Rulebook
from tests.casebook import CASES as FOLDER
from tests.casebook import Case, case_files
from tests.people import complete_person

CASES = [
    pytest.param(file.location, case, id=f"{file.location}: {case.case}")
    for file in case_files()
    for case in file.cases
]


@pytest.mark.parametrize(("location", "case"), CASES)
def test_a_case_gives_its_level_and_its_rules(
    location: str, case: Case, engine: Engine, questionnaire: Questionnaire
) -> None:
    guidance = engine.decide(complete_person(questionnaire, location, case.answers))

    fired = {rule.id for rule in guidance.fired if rule.location == location}
    assert guidance.settled, f"still open: {[rule.key for rule in guidance.open]}"
    assert guidance.level is not None, "no rule fired"
    assert (guidance.level.id, fired) == (case.level, set(case.fired)), (
        f"all fired: {[rule.key for rule in guidance.fired]}"
    )


@pytest.mark.parametrize(("location", "case"), CASES)
def test_a_near_miss_does_not_fire(
    location: str, case: Case, engine: Engine, questionnaire: Questionnaire
) -> None:
    guidance = engine.decide(complete_person(questionnaire, location, case.answers))

    fired = {rule.key for rule in guidance.fired}
    assert not fired & {f"{location}.{name}" for name in case.misses}


def test_every_rule_has_a_case_that_fires_it_and_a_near_miss(rulebook: Rulebook) -> None:
    fired = {
        f"{file.location}.{name}" for file in case_files() for c in file.cases for name in c.fired
    }
    missed = {
        f"{file.location}.{name}" for file in case_files() for c in file.cases for name in c.misses
    }

    lacking = [f"{key} fires in no case" for key in rulebook.rule if key not in fired]
    lacking += [f"{key} has no near miss" for key in rulebook.rule if key not in missed]
    assert not lacking, "Add cases to rules/cases:\n" + "\n".join(lacking)


def test_someone_has_said_why_each_generated_case_is_right() -> None:
    generated = case_files(FOLDER / "generated")

    unread = [case.case for file in generated for case in file.cases if not case.reviewed]
    assert not unread, "Say why in 'reviewed':\n" + "\n".join(unread)


def test_cases_name_rules_that_exist(rulebook: Rulebook) -> None:
    named = {
        f"{file.location}.{name}"
        for file in case_files()
        for case in file.cases
        for name in (*case.fired, *case.misses)
    }

    assert not named - set(rulebook.rule)
