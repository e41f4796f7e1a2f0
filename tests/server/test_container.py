"""The image as an engine builds it: small, without a shell, run by nobody, and ended gently."""

import subprocess
import threading
import time
from collections.abc import Iterator

import pytest

from deploy.image.__main__ import USER
from tests.server.asking import ask
from tests.server.container import IMAGE, Container, Engine, engine, missing
from tests.server.test_start_from_kept import SAID
from tests.told import tell

pytestmark = pytest.mark.deep

MOST_BYTES = 300_000_000
START_SECONDS = 60


@pytest.fixture(scope="module")
def built(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if lacking := missing():
        tell(request.config, f"NOT TRIED by a container engine: without {', '.join(lacking)}.")
        pytest.skip(f"without {lacking}")
    with engine() as one:
        one.built()
        yield one


@pytest.fixture(scope="module")
def container(built: Engine) -> Iterator[Container]:
    one = Container(built)
    one.start(VISIT_GUIDE_DRAIN="3")
    try:
        deadline = time.monotonic() + START_SECONDS
        while answer(one, "/_stcore/health") != 200 and time.monotonic() < deadline:
            time.sleep(0.1)
        yield one
    finally:
        built.podman("rm", "--force", one.name)


def answer(container: Container, path: str) -> int:
    """The status of that path; 0 when nobody answers."""
    try:
        return ask(container, path).status
    except OSError:
        return 0


def test_it_is_small_and_has_nothing_but_python(built: Engine):
    told = built.inspected(IMAGE)

    assert told["Size"] < MOST_BYTES
    assert told["Config"]["User"] == f"{USER}:{USER}"
    with pytest.raises(subprocess.CalledProcessError, match="sh"):
        built.podman("run", "--rm", "--cgroups=disabled", "--entrypoint=/bin/sh", IMAGE)


def test_it_serves_as_nobody_from_a_disk_that_it_may_only_read(container: Container):
    status = container.status()

    assert answer(container, "/_stcore/health") == answer(container, "/ready") == 200
    assert "Where is the lump, swelling or change?" in ask(container, "/questions").text
    assert {*status["Uid"].split()} == {str(USER)}
    assert int(status["CapEff"], 16) == 0
    assert container.engine.inspected(container.name)["HostConfig"]["ReadonlyRootfs"] is True


def test_it_starts_from_what_was_kept_of_the_content(container: Container):
    log = container.log()

    assert "Uvicorn running" in log
    assert SAID not in log


def test_the_end_is_told_to_the_proxy_first(container: Container):
    stopped = threading.Thread(target=container.engine.podman, args=("stop", container.name))
    stopped.start()
    deadline = time.monotonic() + START_SECONDS
    while answer(container, "/ready") == 200 and time.monotonic() < deadline:
        time.sleep(0.05)
    leaving = answer(container, "/ready"), answer(container, "/_stcore/health")
    stopped.join()

    assert leaving == (503, 200)
    assert container.engine.inspected(container.name)["State"]["ExitCode"] == 0
    assert "Application shutdown complete" in container.log()
