"""What strangers send over the websocket hurts nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from tests.browser.server import Server
from tests.effort import drawn, so_many
from tests.server.asking import rerun, session, shown
from ui.serving.guard.websocket_filter import LONGEST_FRAME, MOST_WIDGETS, is_used, read_frame


def closing_code(server: Server, frame: bytes | str) -> int | None:
    with session(server) as socket:
        socket.send(frame)
        with pytest.raises(ConnectionClosed):
            receive_all(socket)
        return socket.close_code


def receive_all(socket: ClientConnection) -> None:
    while True:
        socket.recv(timeout=5)


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (b"\xff\xff\xff", 1002),
        ("words", 1003),
        (b"\x00" * (LONGEST_FRAME + 1), 1009),
    ],
)
def test_what_is_no_message_ends_the_connection(toy: Server, frame: bytes | str, code: int):
    assert closing_code(toy, frame) == code


def test_garbage_leaves_no_trace_in_the_log_and_other_sessions_alone(own_toy: Server):
    with session(own_toy) as bystander:
        rerun(bystander)
        for frame in (b"\xff canary \xff", "canary", b"\x00" * (LONGEST_FRAME + 1)):
            closing_code(own_toy, frame)

        assert "Opening your visit" in shown(rerun(bystander))

    assert "canary" not in own_toy.log()
    assert "Traceback" not in own_toy.log()


@pytest.mark.parametrize(
    "unused",
    [
        BackMsg(clear_cache=True),
        BackMsg(set_run_on_save=True),
        BackMsg(load_git_info=True),
        BackMsg(debug_shutdown_runtime=True),
        BackMsg(debug_disconnect_websocket=True),
        BackMsg(),
    ],
    ids=lambda message: message.WhichOneof("type") or "empty",
)
def test_messages_that_no_page_sends_are_dropped(unused: BackMsg):
    assert not is_used(unused)


def test_a_number_that_is_none_is_dropped():
    message = BackMsg()
    message.rerun_script.widget_states.widgets.add(id="a", double_value=float("nan"))

    assert not is_used(message)


def test_too_many_widgets_are_dropped():
    message = BackMsg()
    for number in range(MOST_WIDGETS + 1):
        message.rerun_script.widget_states.widgets.add(id=str(number), int_value=1)

    assert not is_used(message)


def test_a_session_lives_on_after_values_that_no_widget_has(toy: Server):
    with session(toy) as socket:
        rerun(socket)
        for widget in (
            {"id": "$$ID-forged-choice_0", "string_value": "canary"},
            {"id": "$$ID-forged-choice_0", "int_value": 10**9},
            {"id": "x" * 10_000, "json_trigger_value": "{not json"},
            {"id": "", "bytes_value": b"\x00"},
        ):
            states = WidgetStates()
            states.widgets.add(**widget)
            assert "Opening your visit" in shown(rerun(socket, states))


@given(st.binary(max_size=4000))
@drawn(1_000)
def test_any_bytes_are_read_or_refused(frame: bytes):
    read = read_frame(frame)

    assert isinstance(read, int) or is_used(read) in (True, False)


def test_the_server_is_healthy_after_many_strange_frames(own_toy: Server):
    frames = [
        bytes((seed * step) % 251 for step in range(seed % 90)) for seed in range(so_many(1_000))
    ]
    for frame in frames:
        try:
            with session(own_toy) as socket:
                socket.send(frame)
        except ConnectionClosed:
            continue

    assert own_toy.is_healthy()
    assert "Traceback" not in own_toy.log()
