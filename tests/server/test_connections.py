"""A request that never ends is hung up on; whoever speaks whole sentences is left alone."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from tests.browser.server import Server
from tests.server.asking import rerun, session, shown
from tests.server.conftest import TOY
from ui.serving.connections import LONGEST_REQUEST
from ui.serving.speed.streamlit_assets import installed

LIMIT = 1.0  # In tests/server/impatient_app.py.
AFTER = 3 * LIMIT
TRICKLE_SECONDS = 0.2
HOST = b"Host: localhost\r\n"
WHOLE = b"GET /emergency HTTP/1.1\r\n" + HOST
HANDSHAKE = (
    b"GET /_stcore/stream HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\n" + HOST
)
HALF = {
    "not a byte": b"",
    "half a line": b"GET /emerg",
    "half of the headers": WHOLE + b"Accept: text/h",
    "all headers, and no end": WHOLE,
    "half a body": WHOLE + b"Content-Length: 1000\r\n\r\nabc",
    "half a body in chunks": WHOLE + b"Transfer-Encoding: chunked\r\n\r\n400\r\nabc",
    "half a second request": WHOLE + b"\r\n" + WHOLE,
    "half a handshake": HANDSHAKE,
}


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("impatient")
    with Server(folder, app="tests.server.impatient_app:app", environment=TOY) as server:
        yield server


@contextmanager
def connected(server: Server) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", server.port), timeout=AFTER) as one:
        yield one


def seconds_until_hung_up(one: socket.socket, *, trickle: bytes) -> float:
    """How long the server listens to one letter after the other. Fails when it never stops."""
    begun = time.monotonic()
    one.settimeout(TRICKLE_SECONDS)
    while time.monotonic() - begun < AFTER:
        try:
            if trickle:
                one.sendall(trickle)
            if one.recv(65536) == b"":
                return time.monotonic() - begun
        except TimeoutError:
            continue
        except OSError:
            return time.monotonic() - begun
    pytest.fail("the connection is still open")


@pytest.mark.parametrize("trickle", [b"", b"a"], ids=["silent", "a letter at a time"])
@pytest.mark.parametrize("half", HALF)
def test_half_a_request_is_hung_up_on(impatient: Server, half: str, trickle: bytes):
    with connected(impatient) as one:
        one.sendall(HALF[half])

        assert seconds_until_hung_up(one, trickle=trickle) < AFTER

    assert impatient.is_healthy()


def test_the_limit_that_ships_fits_a_slow_line_and_no_more():
    assert 5 <= LONGEST_REQUEST <= 15


def test_a_slow_request_that_ends_in_time_is_answered(impatient: Server):
    with connected(impatient) as one:
        for letter in WHOLE + b"Connection: close\r\n\r\n":
            one.sendall(bytes([letter]))
            time.sleep(LIMIT / 200)

        assert read_all(one).startswith(b"HTTP/1.1 200")


def test_an_answer_may_take_longer_than_a_request(impatient: Server):
    asked = b"GET /static/js/" + largest_script() + b" HTTP/1.1\r\n" + HOST
    with connected(impatient) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
        one.sendall(asked + b"Connection: close\r\n\r\n")
        first = one.recv(1024)
        time.sleep(1.5 * LIMIT)

        told, _, body = (first + read_all(one)).partition(b"\r\n\r\n")
        assert f"content-length: {len(body)}".encode() in told.lower()


def test_one_request_after_another_is_answered_on_one_connection(impatient: Server):
    with connected(impatient) as one:
        for _ in range(8):
            one.sendall(WHOLE + b"\r\n")
            assert one.recv(65536).startswith(b"HTTP/1.1 200")
            with suppress(TimeoutError):
                one.settimeout(LIMIT / 4)
                while one.recv(65536):
                    pass
            one.settimeout(AFTER)


def test_a_visit_may_be_silent_for_longer_than_a_request(impatient: Server):
    with session(impatient) as tab:
        rerun(tab)
        time.sleep(2 * LIMIT)

        assert "Opening your visit" in shown(rerun(tab))


def test_a_target_that_is_no_address_is_not_found(impatient: Server):
    for target in (b"http://[::1/emergency", b"//", b"*", b"emergency"):
        with connected(impatient) as one:
            one.sendall(b"GET " + target + b" HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n")

            assert read_all(one)[:12] in {b"HTTP/1.1 404", b"HTTP/1.1 400"}


def largest_script() -> bytes:
    scripts = (installed().folder / "static" / "js").iterdir()
    return max(scripts, key=lambda file: file.stat().st_size).name.encode()


def read_all(one: socket.socket) -> bytes:
    one.settimeout(AFTER)
    return b"".join(iter(lambda: one.recv(65536), b""))
