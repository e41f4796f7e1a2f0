"""Several workers on one port are one server: they forget, tell their health and keep quiet as one.

A visit belongs to none of them, because the browser brings it along.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from tests import streamlit_messages
from tests.browser.server import Server
from tests.quiet_lines import telling_lines
from tests.server.asking import ask, rerun, session
from tests.server.conftest import TOY
from tests.server.hostile import RESULT
from tests.server.tab import tab
from tests.server.test_session_expiry import CANARY, HEALTH, forgotten
from tests.server.trouble import FORGETFUL
from ui.content import engine
from ui.serving.machine.board import REPLACED_WITHIN, Board
from visit.model.plan import Plan, Story
from visit.record.record import write

TWO = {"VISIT_GUIDE_WORKERS": "2"}
READY = "/ready"
MANY = 12
PATIENCE_SECONDS = 90
JOURNEY = RESULT.model_copy(update={"plan": Plan(story=Story(change=CANARY))})


def workers(server: Server) -> list[int]:
    """The processes that serve. The first child of the first process serves nobody."""
    assert server.process is not None
    told = subprocess.run(
        ["pgrep", "-P", str(server.process.pid)], capture_output=True, text=True, check=True
    )
    return [process for process in map(int, told.stdout.split()) if serves(process)]


def serves(process: int) -> bool:
    """Also of a process that has ended, whether anybody has noticed its end or not."""
    try:
        return b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()
    except FileNotFoundError:
        return False


def serve(server: Server, so_many: int) -> bool:
    """Whether that many workers have begun to serve since the start."""
    return server.log().count("Application startup complete") == so_many


def wait_until(happened: Callable[[], bool]) -> None:
    """Workers start one another, which takes a while on a busy machine."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


def connections(process: int) -> int:
    opened = Path(f"/proc/{process}/fd")
    return sum("socket:" in str(one.readlink()) for one in opened.iterdir())


def environment(process: int) -> dict[str, str]:
    pairs = Path(f"/proc/{process}/environ").read_bytes().decode().split("\0")
    return dict(pair.split("=", 1) for pair in pairs if pair)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app as it ships, on two workers."""
    folder = tmp_path_factory.mktemp("two")
    with Server(folder, environment={**TWO, **FORGETFUL}) as server:
        wait_until(lambda: len(workers(server)) == 2)
        wait_until(partial(serve, server, 2))
        yield server


def test_people_are_shared_out_among_the_workers(two: Server):
    before = {one: connections(one) for one in workers(two)}

    with ExitStack() as stack:
        for _ in range(MANY):
            stack.enter_context(tab(two)).run()

        assert all(connections(one) > before[one] for one in before)


def test_every_worker_forgets_whoever_has_left(two: Server):
    already = forgotten(two)
    with ExitStack() as stack:
        for _ in range(MANY):
            person = stack.enter_context(tab(two))
            person.run()
            person.keep(write(JOURNEY, engine().rulebook))

    wait_until(lambda: forgotten(two) >= already + MANY)


def test_all_workers_have_one_secret_that_is_made_at_start(two: Server, tmp_path: Path):
    secrets = {environment(one)["VISIT_GUIDE_SECRET"] for one in workers(two)}

    assert len(secrets) == 1
    with Server(tmp_path, environment=TWO) as other:
        wait_until(lambda: len(workers(other)) == 2)
        assert environment(workers(other)[0])["VISIT_GUIDE_SECRET"] not in secrets


def test_a_killed_worker_is_replaced_and_takes_nobodys_visit_along(start_server):
    server = start_server(environment=TWO)
    wait_until(lambda: len(workers(server)) == 2)
    wait_until(partial(serve, server, workers_so_far := 2))

    for victim in workers(server):
        with tab(server) as person:
            person.run()
            person.keep(write(JOURNEY, engine().rulebook))
            os.kill(victim, signal.SIGKILL)
        with tab(server) as person:
            person.run()
            person.keep(write(JOURNEY, engine().rulebook))
            assert CANARY.encode() in b"".join(person.frames)
        wait_until(partial(serve, server, workers_so_far := workers_so_far + 1))

    assert ask(server, HEALTH).status == 200
    assert telling_lines(server.log()) == []


def test_health_of_all_fails_while_one_of_them_cannot_forget(start_server, tmp_path: Path):
    failing = tmp_path / "failing"
    settings = {**TOY, **FORGETFUL, **TWO, "FAILING": str(failing)}
    server = start_server(app="tests.server.failing_app:app", environment=settings)
    wait_until(lambda: len(workers(server)) == 2)
    assert ask(server, READY).status == 200

    failing.write_text(str(workers(server)[0]))
    paths = (HEALTH, READY) * MANY
    wait_until(lambda: {ask(server, path).status for path in paths} == {503})

    failing.unlink()
    wait_until(lambda: {ask(server, HEALTH).status for _ in range(MANY)} == {200})


def test_a_worker_that_never_could_forget_is_told_of_by_the_others(start_server, tmp_path: Path):
    failing = tmp_path / "failing"
    settings = {**TOY, **FORGETFUL, **TWO, "FAILING": str(failing), "FAILS_FIRST": "1"}
    server = start_server(app="tests.server.failing_app:app", environment=settings)
    wait_until(partial(serve, server, 2))

    # So that the other one answers.
    os.kill(int(failing.read_text()), signal.SIGSTOP)
    wait_until(lambda: ask(server, HEALTH).status == 503)


def test_workers_end_when_nobody_would_start_them_anew(start_server):
    server = start_server(environment={**TOY, **TWO})
    wait_until(lambda: len(workers(server)) == 2)
    left = workers(server)

    server.kill()

    wait_until(lambda: not any(map(serves, left)))


def test_all_workers_can_be_started_anew_under_the_eyes_of_people(start_server):
    server = start_server(environment={**TOY, **TWO})
    wait_until(lambda: len(workers(server)) == 2)
    before = set(workers(server))

    told_to(server, signal.SIGHUP)

    wait_until(lambda: len(set(workers(server)) - before) == 2)
    with session(server) as socket:
        assert rerun(socket)
    assert telling_lines(server.log()) == []


def asked_for_a_page() -> bytes:
    return bytes(streamlit_messages.rerun("", []).SerializeToString())


def code_of_the_end(socket: ClientConnection, heard: list[bytes] | None = None) -> int:
    """Read on, into `heard`, until the server hangs up."""
    heard = [] if heard is None else heard
    with suppress(ConnectionClosed):
        while True:
            heard.append(socket.recv(timeout=10, decode=False))
    assert socket.close_code is not None
    return socket.close_code


def told_to(server: Server, what: signal.Signals) -> None:
    assert server.process is not None
    server.process.send_signal(what)


def has_ended(server: Server) -> bool:
    return server.process is None or server.process.poll() is not None


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_worker_that_died_says_nothing_any_more(tmp_path: Path):
    gone = subprocess.Popen(["true"])
    gone.wait()
    (tmp_path / str(gone.pid)).write_text("0 -inf other")

    assert Board(tmp_path, patience=2).works()
    assert not list(tmp_path.iterdir())


def test_a_worker_that_is_late_or_cannot_serve_is_heard_by_all(tmp_path: Path):
    clock = Clock()
    board = Board(tmp_path, patience=2, clock=clock)
    board.succeeded()
    assert board.works()

    clock.now += 3
    assert not board.works()
    board.succeeded()
    assert board.works()
    board.cannot_serve()
    assert not board.works()


def test_a_worker_that_never_succeeded_is_late_once_its_time_is_over(tmp_path: Path):
    clock = Clock()
    board = Board(tmp_path, patience=2, clock=clock)
    board.begins()
    assert board.works()

    clock.now += 3
    assert not board.works()


def test_other_content_is_borne_only_while_workers_are_replaced(tmp_path: Path):
    clock = Clock()
    board = Board(tmp_path, patience=1000, clock=clock)
    board.succeeded()
    (tmp_path / str(os.getppid())).write_text(f"{clock.now} {clock.now} other")

    assert board.works()
    clock.now += REPLACED_WITHIN + 1
    assert not board.works()


def test_a_server_that_is_to_end_finishes_a_page_and_sends_the_browser_away(
    start_server: Callable[..., Server],
):
    slow = start_server(environment={"VISIT_GUIDE_SCRIPT": "tests/server/slow_app.py"})
    with tab(slow) as person:
        person.socket.send(asked_for_a_page())
        wait_until(lambda: "begun" in str(person.socket.recv(timeout=10)))
        told_to(slow, signal.SIGTERM)
        heard: list[bytes] = []

        assert code_of_the_end(person.socket, heard) == 1012
        assert "whole" in str(heard)
    assert telling_lines(slow.log()) == []


def test_a_server_that_leaves_is_alive_but_not_ready(start_server: Callable[..., Server]):
    server = start_server(environment={**TOY, "VISIT_GUIDE_DRAIN": "3"})
    with session(server) as here:
        rerun(here)
        told_to(server, signal.SIGTERM)

        wait_until(lambda: ask(server, READY).status == 503)
        assert ask(server, HEALTH).status == 200
        assert ask(server, "/").status == 200
        assert rerun(here), "whoever is here is served until the end"
        with pytest.raises(InvalidStatus, match="503"), session(server):
            pass
        assert code_of_the_end(here) == 1012
    wait_until(lambda: has_ended(server))
