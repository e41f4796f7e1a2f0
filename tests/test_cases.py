"""Every worked case gives the guidance its author wrote down."""

from collections.abc import Iterator

import pytest

from questionnaire import Questionnaire
from rules import Engine, Guidance, Rulebook
from tests.casebook import CASES as FOLDER
from tests.casebook import Case, CaseFile, case_files
from tests.people import complete_person

FILES = {file.location: file for file in case_files()}
Decided = list[tuple[Case, Guidance]]


@pytest.fixture(scope="module", params=list(FILES))
def location(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def decided(location: str, engine: Engine, questionnaire: Questionnaire) -> Decided:
    """Each case of a place with the guidance that its person gets."""
    return list(_decided(FILES[location], engine, questionnaire))


def _decided(
    file: CaseFile, engine: Engine, questionnaire: Questionnaire
) -> Iterator[tuple[Case, Guidance]]:
    for case in file.cases:
        yield case, engine.decide(complete_person(questionnaire, file.location, case.answers))


def test_a_case_gives_its_level_and_its_rules(location: str, decided: Decided) -> None:
    wrong = [line for case, guidance in decided for line in _wrong(location, case, guidance)]

    assert decided
    assert not wrong, "\n".join(wrong)


def _wrong(location: str, case: Case, guidance: Guidance) -> Iterator[str]:
    """What a case gives that its author did not write down."""
    if not guidance.settled:
        yield f"{case.case}: still open: {[rule.key for rule in guidance.open]}"
    level = guidance.level.id if guidance.level else None
    fired = {rule.id for rule in guidance.fired if rule.location == location}
    if (level, fired) != (case.level, set(case.fired)):
        keys = [rule.key for rule in guidance.fired]
        yield f"{case.case}: {level} and not {case.level}; all fired: {keys}"


def test_a_near_miss_does_not_fire(location: str, decided: Decided) -> None:
    fired = {
        case.case: sorted(
            {rule.key for rule in guidance.fired} & {f"{location}.{name}" for name in case.misses}
        )
        for case, guidance in decided
    }

    assert {case: keys for case, keys in fired.items() if keys} == {}


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
