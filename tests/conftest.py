"""What most tests share: the shipped content, loaded once."""

import pytest

from questionnaire import Questionnaire
from rules import Engine, Rulebook, load


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="session")
def questionnaire(rulebook: Rulebook) -> Questionnaire:
    return rulebook.questionnaire


@pytest.fixture(scope="session")
def engine(rulebook: Rulebook) -> Engine:
    return Engine(rulebook)
