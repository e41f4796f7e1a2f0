"""What the app is built from: locked, few, each with its reason; and what may touch the project."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt")
LOCKED = re.compile(
    r"^([A-Za-z0-9._-]+)==\S+.*((?:\n    --hash=sha256:[0-9a-f]{64}.*)*)", re.MULTILINE
)
DIRECT = re.compile(r"^[A-Za-z][A-Za-z0-9._-]*", re.MULTILINE)
MOST_SHIPPED = 50
COMMANDS = {"make test", "make test-deep", "make test-next-streamlit", "make audit"}
COMMIT = re.compile(r"@[0-9a-f]{40}$")


def locked(lock: str) -> list[tuple[str, str]]:
    """Each package of a lock with its hashes; one may be there twice, for two Pythons."""
    return LOCKED.findall((ROOT / lock).read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_each_package_is_locked_by_version_and_hash(lock: str) -> None:
    packages = locked(lock)
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    named = [line for line in lines if line and line[0] not in " #"]

    assert len(packages) == len(named)
    assert [name for name, hashes in packages if not hashes] == []


@pytest.mark.parametrize(
    "asked", ["requirements.in", "requirements-dev.in", "requirements-bench.in"]
)
def test_each_direct_dependency_has_its_reason(asked: str) -> None:
    reasons = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    rows = " ".join(line.split("|")[1] for line in reasons.splitlines() if line.startswith("| "))

    lacking = [
        name
        for name in DIRECT.findall((ROOT / asked).read_text(encoding="utf-8"))
        if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", rows)
    ]
    assert not lacking, f"Give the reason in docs/dependencies.md: {lacking}"


def test_what_ships_is_few_and_has_nothing_of_the_checks() -> None:
    shipped = {name for name, _ in locked("requirements.txt")}

    assert len(shipped) <= MOST_SHIPPED
    assert shipped & {"pytest", "playwright", "hypothesis", "mypy", "ruff"} == set()


def test_the_workflow_runs_our_commands_with_the_least_rights() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]

    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())
    assert all(COMMIT.search(step["uses"]) for step in steps if "uses" in step)
    assert {step.get("run") for step in steps} >= COMMANDS


def test_all_random_work_runs_each_night_and_the_next_streamlit_is_tried_each_week() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    when = workflow[True]["schedule"]  # YAML reads the key `on` as true.
    jobs = workflow["jobs"]

    nightly, weekly = "17 2 * * *", "17 5 * * 1"
    assert {one["cron"] for one in when} == {nightly, weekly}
    assert jobs["deep"]["if"] == f"github.event.schedule == '{nightly}'"
    assert jobs["next-streamlit"]["if"] == f"github.event.schedule == '{weekly}'"
    # By day and each week everything else runs, whatever started it.
    assert jobs["test"]["if"] == jobs["audit"]["if"] == f"github.event.schedule != '{nightly}'"
