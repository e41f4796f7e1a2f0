"""Who may come in, and where."""

from collections.abc import Callable

import pytest
from websockets.exceptions import InvalidStatus

from tests.browser.server import Server
from tests.server.asking import ask, rerun, session, shown
from ui.serving.guard.allowlist import is_allowed

OPEN = [
    "/",
    "/welcome",
    "/emergency",
    "/questions",
    "/learn/what_it_is",
    "/_stcore/health",
    "/_stcore/host-config",
    "/favicon.png",
]
SHUT = [
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/upload_file/a/b",
    "/_stcore/script-health-check",
    "/_stcore/message?hash=1",
    "/media/0123456789abcdef.txt",
    "/component/anything/index.html",
    "/app/static/secret.txt",
    "/auth/login",
    "/oauth2callback",
    "/question/_stcore/health",
    "/.streamlit/config.toml",
    "/../../etc/passwd",
    "/static/js/../../index.html",
    "/welcome/",
    "/learn/",
    "/learn/nothing_of_the_kind",
    "/learn/what_it_is/",
    "/healthz",
    "/favicon.svg",
    "/look/x.css",
]


@pytest.mark.parametrize("path", OPEN)
def test_pages_and_what_they_need_are_open(toy: Server, path: str):
    assert ask(toy, path).status == 200


@pytest.mark.parametrize("path", SHUT)
def test_everything_else_is_shut(toy: Server, path: str):
    assert ask(toy, path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_written(toy: Server, method: str):
    answer = ask(toy, "/_stcore/health", method=method)

    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil", ""])
def test_an_unknown_host_is_refused(toy: Server, host: str):
    assert ask(toy, "/", host=host).status == 400


def test_a_host_that_was_set_is_welcome(start_toy: Callable[..., Server]):
    server = start_toy(VISIT_GUIDE_HOSTS="visit.example.org, 127.0.0.1")

    assert ask(server, "/emergency", host="visit.example.org:8443").status == 200
    assert ask(server, "/emergency", host="localhost").status == 400


HOSTS = ["example.org", "*.clinic.org", "[::1]"]


@pytest.mark.parametrize("host", ["Example.org", "example.org:443", "a.clinic.org", "[::1]:8501"])
def test_a_host_is_known_by_its_name(host: str):
    assert is_allowed(host, HOSTS)


@pytest.mark.parametrize("host", ["clinic.org", "evilclinic.org", "example.org.evil", "", "::1"])
def test_a_host_that_only_looks_alike_is_unknown(host: str):
    assert not is_allowed(host, HOSTS)


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        None,
        "null",
        "file://",
        "http://127.0.0.1:1",
        "http://[::1",
        "http://]",
    ],
)
def test_a_foreign_origin_gets_no_session(toy: Server, origin: str | None):
    with pytest.raises(InvalidStatus, match="403"), session(toy, origin):
        pass


def test_the_own_origin_gets_a_session(toy: Server):
    with session(toy) as socket:
        assert "Opening your visit" in shown(rerun(socket))


def test_a_refused_origin_calls_nobody(toy: Server):
    with pytest.raises(InvalidStatus), session(toy, "http://evil.example"):
        pass

    assert "checkip" not in toy.log()
    assert "evil.example" not in toy.log()


def test_a_proxy_may_name_the_whole_address(toy: Server):
    own = f"http://127.0.0.1:{toy.port}"

    assert ask(toy, f"{own}/emergency").status == 200
    assert ask(toy, own).status == 200
    assert ask(toy, f"{own}/healthz").status == 404
    assert ask(toy, "http://evil.example/emergency").status == 400
    assert ask(toy, "ftp://127.0.0.1/emergency").status == 404
