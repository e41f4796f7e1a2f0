"""A Streamlit that changed takes no emergency page down: each name is removed in turn.

A new name in our code has to be given its place below, or the first test fails.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from tests.browser.server import Server, Unhealthy
from tests.server.asking import ask, session
from tests.server.tab import tab
from tests.streamlit_inside import Touch, copy_without, touches
from ui.content import engine
from ui.words import words
from visit import Journey
from visit.record.record import write

HEALTH = "/_stcore/health"

INSIDE = "ui/streamlit_inside.py"
# Without these the app is slower, or takes more memory, and says so.
SLOWER = {
    INSIDE: (
        *("_create_new_session_message", "_set_run_identity", "app_session", "ForwardMsg"),
        *("_key_id_mapper", "_new_widget_state", "_old_state", "_state", "get_session_state"),
        *("ScriptRunnerEvent", "_on_scriptrunner_event"),
        *("_handle_scriptrunner_event_on_event_loop", "_call_soon_on_event_loop"),
        "manifest_scanner",
    )
}
# Without these nobody is forgotten on time, so no one should be sent to the app.
UNHEALTHY = {INSIDE: ("Runtime", "_session_mgr", "_session_storage")}
# Without these it is no app, or its guards are not what they were.
EMERGENCY = {
    INSIDE: (
        *("ComponentConfig", "ComponentManifest", "get_bidi_component_manager"),
        *("BackMsg", "config", "SafeSessionState", "AppSession", "WebsocketSessionManager"),
    )
}
# What no syntax tells: public names on objects of its inside, settings, its page and its files.
SLOWER_TOO = {
    INSIDE: ("widget_metadata", "scan_component_manifests"),
    "ui/serving/speed/index_html.py": ('<div id="root"></div>',),
    "ui/serving/speed/streamlit_assets.py": ("manifest.json",),
    "ui/serving/speed/batching.py": ("begins.new_session",),
    "ui/serving/server.py": ("server.allowedHosts", "server.disconnectedSessionTTL"),
}
UNHEALTHY_TOO = {INSIDE: (".close_session",)}
EMERGENCY_TOO = {
    INSIDE: (
        *("register_from_manifest", "get_component_asset_root", "on_script_will_rerun"),
        *(
            "_yield_callback",
            "disconnect_session",
            "get_active_session_info",
            "request_script_stop",
        ),
    ),
    "ui/serving/guard/websocket_filter.py": ("message.rerun_script",),
    "ui/serving/speed/streamlit_assets.py": ('"index.html"',),
    "ui/serving/server.py": ("logger.enableRich",),
}


def listed(*tables: Mapping[str, tuple[str, ...]]) -> list[Touch]:
    return [
        Touch(file, name) for table in tables for file, names in table.items() for name in names
    ]


def served_without(touch: Touch, folder: Path) -> Server:
    return Unhealthy(folder / "run", source=copy_without(folder / "app", touch))


@pytest.fixture
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    with served_without(request.param, tmp_path) as server:
        yield server


def started(server: Server) -> str:
    """What a person sees who comes with nothing."""
    with tab(server) as person:
        person.run()
        person.keep(write(Journey(), engine().rulebook))
        return person.words


def left_out(server: Server) -> int:
    return server.log().count("Starting without ")


def test_every_name_that_is_touched_has_its_place_here():
    assert set(listed(SLOWER, UNHEALTHY, EMERGENCY)) == touches()


@pytest.mark.parametrize("served", listed(SLOWER, SLOWER_TOO), indirect=True, ids=" ".join)
def test_the_app_does_without_what_makes_it_faster_and_says_so_once(served: Server):
    assert words("start_title") in started(served)
    assert words("start_title") in started(served)

    assert left_out(served) == 1
    assert ask(served, HEALTH).status == 200
    assert ask(served, "/emergency").status == 200


@pytest.mark.parametrize("served", listed(UNHEALTHY), indirect=True, ids=" ".join)
def test_an_app_that_cannot_forget_says_that_it_is_not_healthy(served: Server):
    assert words("start_title") in started(served)
    assert ask(served, HEALTH).status == 503
    assert ask(served, "/emergency").status == 200


@pytest.mark.parametrize("served", listed(EMERGENCY, EMERGENCY_TOO), indirect=True, ids=" ".join)
def test_where_the_app_cannot_stand_the_emergency_page_does(served: Server):
    answer = ask(served, "/")

    assert answer.status == 503
    assert words("help_title") in answer.text
    assert ask(served, "/emergency").status == 200
    assert ask(served, HEALTH).status == 503
    assert ask(served, "/healthz").status == 404
    with pytest.raises(InvalidStatus, match="403"), session(served):
        pass
    assert "the emergency page is served instead" in served.log()
    assert "Traceback" not in served.log()


def test_an_app_whose_start_fails_gives_way_to_the_emergency_page(tmp_path: Path):
    touch = Touch("ui/serving/session_expiry.py", "gc.freeze")

    with served_without(touch, tmp_path) as server:
        assert ask(server, "/").status == 503
        assert words("help_title") in ask(server, "/").text
        assert "did not start" in server.log()
