"""Which worker runs which tests: what takes longest begins first, and shares what it has started.

A file stays with one worker, so that what it starts is started once. A few files start everything
anew for each case or each test; those are spread. Browsers mostly wait, so there are more workers
than cores.
"""

import os
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# By the time they take. What is not named comes after these.
LONGEST_FIRST = (
    "tests/browser/test_pages.py",
    "tests/browser/test_my_visit.py",
    "tests/browser/test_demo_ways.py",
    "tests/browser/test_canaries.py",
    "tests/browser/test_parts_of_my_visit.py",
    "tests/server/test_cluster.py",
    "tests/test_clinic_told.py",
    "tests/test_slips.py",
    "tests/browser/test_answering.py",
    "tests/browser/test_tab_keeps.py",
    "tests/browser/test_demo.py",
    "tests/browser/test_demo_on_paper.py",
    "tests/browser/test_demo_typed.py",
    "tests/server/test_durability.py",
    "tests/browser/test_history.py",
    "tests/server/test_accessible.py",
    "tests/test_mutation.py",
    "tests/server/test_shared_device.py",
    "tests/browser/test_rows.py",
    "tests/browser/test_typed_numbers.py",
    "tests/browser/test_places.py",
    "tests/browser/test_two_people.py",
    "tests/test_guards_phrases.py",
    "tests/test_whole_content.py",
    "tests/browser/test_durability.py",
    "tests/browser/test_walks.py",
    "tests/browser/test_other_browsers.py",
    "tests/browser/test_every_browser.py",
    "tests/browser/test_by_keys.py",
    "tests/browser/test_small_and_old.py",
    "tests/browser/test_shared_device.py",
    "tests/browser/test_lforms.py",
    "tests/browser/test_changed_rules.py",
    "tests/browser/test_heard.py",
    "tests/server/test_workers.py",
    "tests/server/test_crowd.py",
    "tests/server/test_fuzz.py",
    "tests/server/test_changed_streamlit.py",
    "tests/test_engine_mutants.py",
)
# What a folder shares, a browser and a small app, ends when a worker leaves it, and is started anew
# when it comes back. So each folder is gone through in one go.
FOLDERS = ("tests/browser/", "tests/server/")
# Tests of one module that share a case share what was started for it.
SPREAD_BY_CASE = {
    "tests/browser/test_durability.py",
    "tests/browser/test_other_browsers.py",
    "tests/browser/test_shared_device.py",
    "tests/browser/test_small_and_old.py",
    "tests/browser/test_walks.py",
}
# What these look at takes longer to make than to look at, and is made once for all of them.
SHEETS_OF_ALL_CASES = (
    "tests/test_clinic_told.py",
    "tests/test_card.py",
    "tests/test_contradictions.py",
    "tests/test_nothing_lost.py",
    "tests/test_pertinent_negatives.py",
    "tests/test_phone_script.py",
    "tests/test_sheet_limits.py",
    "tests/test_where.py",
)
TOGETHER = dict.fromkeys(SHEETS_OF_ALL_CASES, SHEETS_OF_ALL_CASES[0])
SPREAD_BY_TEST = {
    "tests/browser/test_by_keys.py",
    "tests/browser/test_every_browser.py",
    "tests/browser/test_history.py",
    "tests/server/test_changed_streamlit.py",
    "tests/server/test_durability.py",
}


class LongestFirst(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """Hands out whole files, cases of a file, or single tests, in the order of the collection."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)


def unit_of(nodeid: str) -> str:
    """What stays with one worker."""
    file, _, test = nodeid.partition("::")
    _, has_case, case = test.partition("[")
    if file in SPREAD_BY_TEST:
        return nodeid
    if file in SPREAD_BY_CASE and has_case:
        return f"{file}[{case}"
    return TOGETHER.get(file, file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    return 3 * (os.cpu_count() or 1) // 2


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling | None:
    if config.getoption("dist") != "loadfile":
        return None
    config.option.loadscopereorder = False
    return LongestFirst(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # A single process keeps to the other order: cheap tests speak first.
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: place_of(item.nodeid.partition("::")[0]))


def place_of(file: str) -> tuple[int, int]:
    """First what takes long and starts nothing, then folder by folder, then what fills the gaps."""
    named = file in LONGEST_FIRST
    within = LONGEST_FIRST.index(file) if named else len(LONGEST_FIRST)
    for number, folder in enumerate(FOLDERS, start=1):
        if file.startswith(folder):
            return number, within
    return (0 if named else len(FOLDERS) + 1), within
