"""The server forgets whoever has left."""

from types import SimpleNamespace
from typing import Any

from ui.serving.forgetting import Forgetting


class Waiting:
    """A runtime with sessions that wait for their browser."""

    def __init__(self, *names: str) -> None:
        self.sessions = {
            name: SimpleNamespace(id=name, session_state={"answer": "canary"}) for name in names
        }
        storage = SimpleNamespace(list=self.list)
        self._session_mgr = SimpleNamespace(_session_storage=storage)

    def list(self) -> list[Any]:
        return [SimpleNamespace(session=session) for session in self.sessions.values()]

    def close_session(self, name: str) -> None:
        del self.sessions[name]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_session_is_closed_when_its_time_has_passed():
    clock, runtime = Clock(), Waiting("gone")
    forgetting: Any = Forgetting(60, clock)
    forgetting.forget(runtime)

    clock.now = 59
    assert forgetting.forget(runtime) == 0
    clock.now = 60
    assert forgetting.forget(runtime) == 1

    assert runtime.sessions == {}


def test_what_a_closed_session_knew_is_gone():
    clock, runtime = Clock(), Waiting("gone")
    state = runtime.sessions["gone"].session_state
    forgetting: Any = Forgetting(0, clock)

    forgetting.forget(runtime)

    assert state == {}


def test_a_session_that_came_back_starts_its_time_anew():
    clock, runtime = Clock(), Waiting("away")
    forgetting: Any = Forgetting(60, clock)
    forgetting.forget(runtime)
    away = runtime.sessions.pop("away")
    clock.now = 30
    forgetting.forget(runtime)
    runtime.sessions["away"] = away

    clock.now = 70
    assert forgetting.forget(runtime) == 0
