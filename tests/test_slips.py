"""What a tired author gets wrong in the content that ships is found before anyone reads it."""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from questionnaire import build, read_yaml
from rules import Rulebook
from tests.effort import DEEP, share_of
from tests.guards import GUARDS
from tests.guards.content import Content, content
from tests.served_copy import copy_of_all
from tests.slips import HERE, Found, Slip
from tests.test_seeded_defects import Defects

ALL = build(Defects, read_yaml(Path(__file__).with_name("seeded_defects.yaml"))).slips
# One for each guard that finds slips, and a share of the others.
TRIED = [*{slip.found_by: slip for slip in ALL}.values(), *share_of(ALL, part=30)]
SLIPS = tuple(slip for slip in ALL if slip in TRIED)
# By day the other core has tests of its own, and each of them reads all content before it begins.
WORKERS = 2 if DEEP else 1


@pytest.fixture(scope="module")
def shipped(rulebook: Rulebook) -> Content:
    return content(rulebook)


@pytest.mark.parametrize("name", GUARDS)
def test_the_content_that_ships_is_held_together(name: str, shipped: Content):
    faults = list(GUARDS[name](shipped))

    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Found]]:
    """By slip, what is told of it: each is made in a copy of the whole project."""
    copies = [copy_with_tests(tmp_path_factory.mktemp("copy") / "project") for _ in range(WORKERS)]
    shares = [SLIPS[number::WORKERS] for number in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as pool:
        return {
            name: told
            for part in pool.map(judged_in, copies, shares)
            for name, told in part.items()
        }


def copy_with_tests(project: Path) -> Path:
    copy_of_all(project)
    shutil.copytree(
        HERE / "tests",
        project / "tests",
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("server", "browser"),
    )
    shutil.copy(HERE / "CHANGELOG.md", project)
    return project


def judged_in(project: Path, slips: tuple[Slip, ...]) -> dict[str, list[Found]]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.slips"],
        cwd=project,
        input=json.dumps([slip.model_dump() for slip in slips]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return {name: [Found(*one) for one in told] for name, told in json.loads(ran.stdout).items()}


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_found_and_told(slip: Slip, found: dict[str, list[Found]]):
    told = found[slip.name]

    assert any(one.by == slip.found_by and slip.says in one.says for one in told), told
