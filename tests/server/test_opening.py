"""What begins a run is sent as Streamlit would make it for that run, though it is made once."""

from types import SimpleNamespace
from typing import Any

import pytest
from streamlit import config
from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.scriptrunner_utils.run_descriptor import RunDescriptor

from ui.serving.speed import opening

PAGES = {
    "a1": {"page_name": "", "icon": "", "script_path": "app.py", "page_script_hash": "a1"},
    "b2": {"page_name": "learn", "icon": "", "script_path": "app.py", "page_script_hash": "b2"},
}
LESS = {name: page for name, page in PAGES.items() if name == "a1"}
RUNS = [
    ("one", "a1", "run-1", PAGES),
    ("two", "a1", "run-2", PAGES),
    ("two", "b2", "run-3", PAGES),
    ("one", "a1", "run-4", LESS),
    ("one", "a1", "run-5", None),
]


def sent(session: str, page: str, run: str, pages: dict[str, Any] | None) -> bytes:
    """The message as it is sent in that run of that session."""
    of_session: Any = SimpleNamespace(
        id=session,
        _script_data=SimpleNamespace(name="app", main_script_path="app.py", is_hello=False),
        _pages_manager=SimpleNamespace(
            main_script_path="app.py", main_script_hash="a1", get_pages=lambda: LESS
        ),
        _run_on_save=False,
        _state=AppSessionState.APP_IS_RUNNING,
    )
    for name in ("_populate_app_pages", "_compute_skills_nudge_state"):
        setattr(of_session, name, getattr(AppSession, name).__get__(of_session))
    run_descriptor = RunDescriptor(run, ())
    make: Any = AppSession._create_new_session_message  # noqa: SLF001
    written: bytes = make(of_session, page, run_descriptor, pages).SerializeToString(
        deterministic=True
    )
    return written


@pytest.fixture
def made_by_streamlit(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What Streamlit makes; from then on it is made once."""
    made = [sent(*run) for run in RUNS]
    make = AppSession._create_new_session_message  # noqa: SLF001
    monkeypatch.setattr(AppSession, "_create_new_session_message", make)
    opening.keep()
    return made


def test_a_run_begins_as_streamlit_begins_it(made_by_streamlit: list[bytes]):
    assert [sent(*run) for run in RUNS] == made_by_streamlit
    assert [sent(*run) for run in RUNS] == made_by_streamlit


def test_the_theme_is_in_it(made_by_streamlit: list[bytes]):
    color = config.get_option("theme.light.primaryColor").encode()

    assert all(color in made for made in made_by_streamlit)


def test_settings_are_looked_through_once(
    made_by_streamlit: list[bytes], monkeypatch: pytest.MonkeyPatch
):
    first = sent(*RUNS[0])
    monkeypatch.setattr(config, "get_option", lambda _: pytest.fail("looked again"))

    assert first == made_by_streamlit[0]
    assert sent(*RUNS[1]) == made_by_streamlit[1]
