"""The server forgets whoever has left, whatever goes wrong, and says so when it does not.

All of it with Streamlit's own runtime and sessions: an imitation would stay as it is, whatever a
new release does.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.server import Server
from tests.server.asking import ask, rerun, session
from tests.server.conftest import TOY
from tests.server.hostile import RESULT
from tests.server.tab import tab
from tests.server.trouble import FORGETFUL
from ui.content import engine
from visit.model.plan import Plan, Story
from visit.record.record import write

CANARY = "canary4711"
HEALTH = "/_stcore/health"
PATIENCE_SECONDS = 15


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


def forgotten(server: Server) -> int:
    """How many sessions the server says it forgot."""
    lines = [line for line in server.log().splitlines() if "Forgot " in line]
    return sum(int(line.partition("Forgot ")[2].split()[0]) for line in lines)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """Where the server writes all that it can still reach, asked to after each run."""
    (tmp_path / "memory.asked").touch()
    return tmp_path / "memory"


@pytest.fixture
def telling(start_server: Callable[..., Server], memory: Path) -> Server:
    """The app as it ships, telling what it holds."""
    told = {"MEMORY": str(memory), "VISIT_GUIDE_SCRIPT": "tests/browser/memory_app.py"}
    return start_server(environment={**FORGETFUL, **told})


def test_what_a_closed_session_knew_is_gone(telling: Server, memory: Path):
    journey = RESULT.model_copy(update={"plan": Plan(story=Story(change=CANARY))})
    with tab(telling) as person:
        person.run()
        person.keep(write(journey, engine().rulebook))
    assert CANARY in memory.read_text(encoding="utf-8")

    wait_until(lambda: forgotten(telling) == 1)

    with tab(telling) as another:
        another.run()
    assert CANARY not in memory.read_text(encoding="utf-8")


def test_whoever_stays_is_not_forgotten(telling: Server, memory: Path):
    with tab(telling) as stays:
        stays.run()
        with tab(telling) as leaves:
            leaves.run()
        wait_until(lambda: forgotten(telling) == 1)

        stays.run()
        assert forgotten(telling) == 1


@pytest.fixture
def failing(tmp_path: Path) -> Path:
    """While this file exists, nobody can be looked for."""
    return tmp_path / "failing"


@pytest.fixture
def faulty(start_server: Callable[..., Server], failing: Path) -> Server:
    told = {**TOY, **FORGETFUL, "FAILING": str(failing)}
    return start_server(app="tests.server.failing_app:app", environment=told)


def test_an_error_with_one_session_keeps_no_other_from_being_forgotten(faulty: Server):
    for _ in range(3):
        with session(faulty) as socket:
            rerun(socket)

    wait_until(lambda: forgotten(faulty) == 3)

    assert faulty.log().count("ValueError at tests/server/failing_app.py") == 1
    assert "canary" not in faulty.log()
    assert faulty.is_healthy()


def test_health_says_when_nobody_can_be_forgotten_and_when_it_works_again(
    faulty: Server, failing: Path
):
    assert ask(faulty, HEALTH).status == 200
    failing.touch()

    wait_until(lambda: ask(faulty, HEALTH).status == 503)
    assert "ValueError at tests/server/failing_app.py" in faulty.log()
    assert "canary" not in faulty.log()

    failing.unlink()
    with session(faulty) as socket:
        rerun(socket)
    wait_until(lambda: ask(faulty, HEALTH).status == 200)
    wait_until(lambda: forgotten(faulty) == 1)
