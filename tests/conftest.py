"""What most tests share: the shipped content, loaded once, and proved as it is before it is served.

`make run` never serves without the record of a proof, so every page is tested beside one.
"""

import gc

import pytest
from hypothesis import settings

from questionnaire import Questionnaire
from questionnaire.command import SELDOM
from rules import Engine, Rulebook
from tests import proof_record
from tests.at_night import pytest_itemcollected  # noqa: F401 - hooks are found by being here
from tests.effort import draw_the_same_each_day, drawn
from tests.told import (  # noqa: F401 - hooks are found by being here
    pytest_configure,
    pytest_sessionfinish,
    pytest_terminal_summary,
    pytest_testnodedown,
)
from tests.workers import (  # noqa: F401 - hooks are found by being here
    pytest_collection_modifyitems,
    pytest_xdist_auto_num_workers,
    pytest_xdist_make_scheduler,
)
from ui import content
from ui.serving import development
from ui.streamlit_inside import take_no_component_of_a_package

# A test that says nothing of how much it draws.
settings.register_profile("share of the day", drawn(100))
settings.load_profile("share of the day")
draw_the_same_each_day()

# What a test leaves goes at once in nearly all cases; to look for the rest, as often as Python
# does, takes a tenth of the time of a test that draws many people.
gc.set_threshold(*SELDOM)


def pytest_collection_finish() -> None:
    # What thousands of tests are made of stays to the end; nobody has to look through it again.
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return content.rulebook()


@pytest.fixture(scope="session")
def questionnaire(rulebook: Rulebook) -> Questionnaire:
    return rulebook.questionnaire


@pytest.fixture(scope="session")
def engine(rulebook: Rulebook) -> Engine:
    return Engine(rulebook)


@pytest.fixture(scope="session", autouse=True)
def _proved(rulebook: Rulebook) -> None:
    proof_record.made(rulebook.edition)


@pytest.fixture(scope="session", autouse=True)
def _guarded() -> None:
    """Pages are drawn without a browser as the server draws them."""
    development.guarded()
    take_no_component_of_a_package()
