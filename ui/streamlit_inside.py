"""The one door to Streamlit's inside: every name that it does not promise is touched here alone.

Each function says what it is for, what is lost without it, and which public way would replace it.
All imports stand inside, so that a name that is gone takes down only what needs it. A step that
merely makes the app faster is called under `ui.optional`; one that guards a person stops the
start, and the emergency page stands in (tests/server/test_changed_streamlit.py takes each name
away in turn). Last read against Streamlit 1.67; docs/running.md says how to go to the next one.
"""

from collections.abc import Callable
from functools import cache, partial
from inspect import get_annotations
from pathlib import Path
from typing import Any

# What guards and messages are read by. -----------------------------------------------------------


@cache
def back_msg() -> Any:
    """The message type that browsers send.

    For: letting through only what pages use (serving/guard/websocket_filter.py). Without it:
    nothing is served but the emergency page. Public way: none.
    """
    from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: PLC0415

    return BackMsg


@cache
def forward_msg() -> Any:
    """The message type that the server sends.

    For: sending the pieces of a page together (serving/speed/batching.py). Without it: pages are
    drawn piece by piece, slower. Public way: none.
    """
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # noqa: PLC0415

    return ForwardMsg


# The bridge. -------------------------------------------------------------------------------------


def announce_component(package: str, name: str, folder: Path) -> None:
    """Make a folder of scripts known to the server under `package.name`, once.

    For: giving out the bridge's scripts as files (docs/decisions/0007-bridge.md). Without it: no
    record is kept in the browser, so only the emergency page is served. Public way: an installed
    package with `[tool.streamlit.component]`; this project is run, not installed.
    """
    from streamlit.components.v2.get_bidi_component_manager import (  # noqa: PLC0415
        get_bidi_component_manager,
    )
    from streamlit.components.v2.manifest_scanner import (  # noqa: PLC0415
        ComponentConfig,
        ComponentManifest,
    )

    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(f"{package}.{name}") is None:
        config = ComponentConfig(name=name, asset_dir=folder.name)
        manifest = ComponentManifest(name=package, version="1", components=[config])
        manager.register_from_manifest(manifest, folder.parent)


def events_of(key: str) -> str:
    """The name under which a session holds what the component of that key has just told.

    For: taking in a record before the first page is drawn (record/sync.py). Without it: that page
    is drawn by a run more. Public way: the component's own value, which a session has from its
    second page on.
    """
    return f"{key}__events"


# Memory and privacy. -----------------------------------------------------------------------------


def sessions_without_browser() -> list[Any]:
    """The sessions whose browser has left and that may still come back.

    For: forgetting them on time (serving/session_expiry.py). Without it: answers stay in memory
    until the session's place is needed, and health says 503. Public way: none.
    """
    return [one.session for one in _runtime()._session_mgr._session_storage.list()]  # noqa: SLF001


def close_session(session: Any) -> None:
    """End a session. For, without it and public way: as above."""
    _runtime().close_session(session.id)


def forget_old_widgets() -> None:
    """Drop what this session knows of widgets that are on no page any more.

    For: a visit of 60 pages keeps 44 widgets instead of 160, and none of what they did. Without it:
    more memory for each visit. Public way: widget keys that never change; ours carry the step, so
    that a press that is sent twice cannot fall on the next page.
    """
    from streamlit.runtime.state.session_state_proxy import get_session_state  # noqa: PLC0415

    state: Any = get_session_state()._state  # noqa: SLF001
    widgets, names = state._new_widget_state, state._key_id_mapper  # noqa: SLF001
    here = {*state._old_state, *widgets.states}  # noqa: SLF001
    for gone in widgets.widget_metadata.keys() - here:
        del widgets.widget_metadata[gone]
        if gone in names.id_key_mapping:
            names.delete(names.get_key_from_id(gone))


def _runtime() -> Any:
    from streamlit.runtime import Runtime  # noqa: PLC0415

    return Runtime.instance()


# Presses. ----------------------------------------------------------------------------------------


def take_in_steps_whole() -> None:
    """Have what a press does done to its end before the next step of that person is looked at.

    For: a press that another step follows within milliseconds; Streamlit would end the run of the
    first one before, or half way through, what it does. Works with `runner.fastReruns = false`.
    Without it: "Yes, clear" may be dropped when a link is followed at once, so only the emergency
    page is served. Public way: none. Raises `AttributeError` where steps are taken in otherwise.
    """
    from streamlit.runtime.state.safe_session_state import SafeSessionState  # noqa: PLC0415

    take_in: Any = SafeSessionState.on_script_will_rerun
    if "_yield_callback" not in get_annotations(SafeSessionState):
        raise AttributeError("_yield_callback")

    def take_in_whole(state: Any, *given: Any, **named: Any) -> None:
        looks_up = vars(state)["_yield_callback"]
        object.__setattr__(state, "_yield_callback", lambda: None)
        try:
            take_in(state, *given, **named)
        finally:
            object.__setattr__(state, "_yield_callback", looks_up)

    SafeSessionState.on_script_will_rerun = take_in_whole  # type: ignore[assignment,method-assign]


def let_runs_end() -> None:
    """Have a run go on to its end when the connection is lost under it.

    For: a page that is drawn whole or not at all. Streamlit stops such a run half way, and hands
    what there is of its page to the connection that comes next, as if it were all. Without it: a
    cut in the wrong moment takes marks, words and buttons off the page, so only the emergency page
    is served. Public way: none. Raises `AttributeError` where runs are stopped otherwise.
    """
    from streamlit.runtime.app_session import AppSession  # noqa: PLC0415
    from streamlit.runtime.websocket_session_manager import (  # noqa: PLC0415
        WebsocketSessionManager,
    )

    disconnect: Any = WebsocketSessionManager.disconnect_session
    _ = AppSession.request_script_stop, WebsocketSessionManager.get_active_session_info

    def leave_running(sessions: Any, name: str) -> None:
        connected = sessions.get_active_session_info(name)
        own = vars(connected.session) if connected else {}
        own["request_script_stop"] = lambda: None
        try:
            disconnect(sessions, name)
        finally:
            del own["request_script_stop"]

    WebsocketSessionManager.disconnect_session = leave_running  # type: ignore[assignment,method-assign]


# Settings and speed. -----------------------------------------------------------------------------


def set_option(name: str, *, value: object) -> None:
    """Set an option of Streamlit, which says nothing of one that it does not know.

    For: settings that our own settings decide, and errors that go past no logger. Without it: only
    the emergency page is served. Public way: `STREAMLIT_...` in the environment, too late here.
    Raises `ValueError` for an option that is not taken.
    """
    from streamlit import config  # noqa: PLC0415

    config.set_option(name, value)
    if config.get_option(name) != value:
        raise ValueError(name)


def take_no_component_of_a_package() -> None:
    """Have Streamlit look for no component that another installed package brings.

    For: a start that does not read what every package says of itself, which is a sixth of it; all
    that is drawn here is announced by `announce_component`. Without it: slower starts. Public way:
    none. Raises `AttributeError` where they are looked for otherwise.
    """
    from streamlit.components.v2 import manifest_scanner  # noqa: PLC0415

    scanner: Any = manifest_scanner
    _ = scanner.scan_component_manifests
    scanner.scan_component_manifests = tuple


def replace_opening(
    wrapped: Callable[[Callable[..., Any], Callable[[Any, Any], None]], Callable[..., Any]],
) -> None:
    """Put `wrapped(what makes the message that begins a run, what names the run in it)` there.

    For: making it once, not in each run (serving/speed/opening.py). Without it: more work on
    the thread that serves everybody (docs/decisions/0009). Public way: none.
    """
    from streamlit.runtime import app_session  # noqa: PLC0415

    sessions: Any = app_session.AppSession
    make, identify = sessions._create_new_session_message, app_session._set_run_identity  # noqa: SLF001
    sessions._create_new_session_message = wrapped(make, identify)  # noqa: SLF001


def replace_handing_over(held: Callable[[Callable[[Callable[[], None]], None]], Any]) -> None:
    """Have what a run tells kept by `held(what calls soon)`, one for each session.

    For: waking the thread that serves everybody twice in a page, not with every piece of it
    (serving/speed/whole_runs.py). Without it: pages are drawn piece by piece, slower. Public way:
    none.
    """
    from streamlit.runtime.app_session import AppSession  # noqa: PLC0415
    from streamlit.runtime.scriptrunner import ScriptRunnerEvent  # noqa: PLC0415

    take_in: Any = AppSession._handle_scriptrunner_event_on_event_loop  # noqa: SLF001
    call_soon: Any = AppSession._call_soon_on_event_loop  # noqa: SLF001
    begins, more = ScriptRunnerEvent.SCRIPT_STARTED, ScriptRunnerEvent.ENQUEUE_FORWARD_MSG
    _ = AppSession._on_scriptrunner_event  # noqa: SLF001

    def hold(session: Any, sender: Any, event: Any, *given: Any, **named: Any) -> None:
        kept = vars(session).get("held_runs")
        if kept is None:
            kept = vars(session)["held_runs"] = held(partial(call_soon, session))
        told = partial(take_in, session, sender, event, *given, **named)
        kept.tell(told, begins=event == begins, more=event == more)

    AppSession._on_scriptrunner_event = hold  # type: ignore[assignment,method-assign]  # noqa: SLF001
