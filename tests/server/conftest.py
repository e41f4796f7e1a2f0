"""Servers for these tests: the shell around a small app of its own, which no content can break."""

from collections.abc import Callable, Iterator

import pytest

from tests.browser.conftest import (  # noqa: F401 - fixtures are found by being here
    browser,
    open_window,
    page,
    phone,
    server,
    start_server,
    traffic,
)
from tests.browser.server import Server
from tests.server.network import Network
from tests.server.trouble import cut_and_mend, reload

TOY = {"VISIT_GUIDE_SCRIPT": "tests/server/toy_app.py"}


@pytest.fixture(scope="package")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The small app, for tests that leave it as they found it."""
    with Server(tmp_path_factory.mktemp("toy"), environment=TOY) as small:
        yield small


@pytest.fixture
def start_toy(start_server: Callable[..., Server]) -> Callable[..., Server]:  # noqa: F811
    """Start one more small app; takes settings as in the environment."""

    def start(*options: str, **settings: str) -> Server:
        return start_server(environment={**TOY, **settings}, options=options)

    return start


@pytest.fixture
def own_toy(start_toy: Callable[..., Server]) -> Server:
    """A small app that this test may kill."""
    return start_toy()


@pytest.fixture
def network(request: pytest.FixtureRequest) -> Iterator[Network]:
    """Before a server that may be killed; where a case only cuts it off, before the shared one."""
    case = getattr(request.node, "callspec", None)
    is_cut = case is not None and case.params.get("trouble") in {reload, cut_and_mend}
    with Network(request.getfixturevalue("toy" if is_cut else "own_toy")) as network:
        yield network


@pytest.fixture
def cut_off(toy: Server) -> Iterator[Network]:
    """Before the shared server, for a test that only cuts it off."""
    with Network(toy) as network:
        yield network
