"""The browser draws a page when the run that sends it has ended, and waits for nothing else.

The page's own script is tried on a connection that the test holds in its hand.
"""

from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui.browser.mounting import FIRST_SCRIPT, SCRIPTS

pytestmark = pytest.mark.browser

PLACE = "http://127.0.0.1:1"
ADDRESS = "ws://127.0.0.1:1/stream"
# As the app's own page loads it.
HTML = f'<title>Nothing</title><script type="module" src="/{FIRST_SCRIPT}"></script>'
# How much has come to the page, whether it was handed over or is kept back, and how many times
# longer its script waits than it means to.
COUNT = """
window.arrived = 0
window.patience = 1
const wait = setTimeout
window.setTimeout = (then, after = 0) => wait(then, after * patience)
window.WebSocket = class extends WebSocket {
  constructor(...parameters) {
    super(...parameters)
    this.addEventListener("message", () => { arrived += 1 })
  }
}"""
# What the page hears, and how often it was given a moment to draw before that.
LISTEN = """async (address) => {
  window.heard = []
  window.moments = 0
  const socket = new WebSocket(address)
  socket.binaryType = "arraybuffer"
  socket.addEventListener("message", ({ data }) => heard.push([data.byteLength ?? data, moments]))
  socket.addEventListener("close", () => heard.push(["closed", moments]))
  const count = () => { window.moments += 1; setTimeout(count) }
  await new Promise((open) => socket.addEventListener("open", open))
  count()
}"""


class Connection:
    """The server's end of the page's connection."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._routes: list[WebSocketRoute] = []
        page.route_web_socket(ADDRESS, self._take)
        page.add_init_script(COUNT)
        page.route(f"{PLACE}/", lambda route: route.fulfill(body=HTML, content_type="text/html"))
        page.route(f"{PLACE}/*.js", give_script)
        page.goto(f"{PLACE}/")
        page.evaluate(LISTEN, ADDRESS)

    def _take(self, route: WebSocketRoute) -> None:
        self._routes.append(route)

    def say(self, *kinds: str) -> None:
        for kind in kinds:
            self.send(message(kind))

    def send(self, frame: bytes | str) -> None:
        self._routes[0].send(frame)

    def close(self) -> None:
        self._routes[0].close()

    def be_patient(self) -> None:
        """Have the page wait long for the end of a run, however busy the machine is."""
        self.page.evaluate("patience = 1000")

    def let_draw(self, number: int) -> None:
        """Give the page moments to draw once so many messages came to it."""
        self.page.wait_for_function("number => arrived >= number", arg=number)
        self.page.evaluate("before = moments")
        self.page.wait_for_function("moments > before + 1")

    def heard(self, number: int) -> list[int | str]:
        """What the page has heard once it heard so much: the lengths of frames, and other words."""
        return [what for what, _ in self._heard(number)]

    def moments(self, number: int) -> set[int]:
        """The moments at which it heard them."""
        return {moment for _, moment in self._heard(number)}

    def _heard(self, number: int) -> Iterable[tuple[int | str, int]]:
        self.page.wait_for_function("number => heard.length >= number", arg=number)
        found: list[tuple[int | str, int]] = self.page.evaluate("heard")
        return found


def give_script(route: Route) -> None:
    route.fulfill(path=SCRIPTS / route.request.url.rpartition("/")[2])


@pytest.fixture
def connection(page: Page) -> Connection:
    return Connection(page)


def message(kind: str) -> bytes:
    written = ForwardMsg(hash="a page")
    if kind == "script_finished":
        written.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    else:
        getattr(written, kind).SetInParent()
    written.metadata.delta_path.extend([0, 300])
    frame: bytes = written.SerializeToString()
    return frame


def lengths(*kinds: str) -> list[int | str]:
    return [len(message(kind)) for kind in kinds]


PAGE = ("new_session", "navigation", "delta", "delta", "script_finished")


def test_a_page_is_handed_over_in_one_go_when_its_run_ends(connection: Connection):
    connection.be_patient()
    connection.say(*PAGE[:-1])
    connection.let_draw(len(PAGE) - 1)
    connection.say(PAGE[-1])

    assert connection.heard(len(PAGE)) == lengths(*PAGE)
    assert len(connection.moments(len(PAGE))) == 1


def test_what_belongs_to_no_run_is_heard_at_once(connection: Connection):
    connection.say("session_status_changed")

    assert connection.heard(1) == lengths("session_status_changed")


def test_a_run_that_takes_long_shows_what_there_is(connection: Connection):
    connection.say("new_session", "delta")
    assert connection.heard(2) == lengths("new_session", "delta")

    connection.say("delta")
    assert len(connection.heard(3)) == 3


def test_each_page_waits_anew(connection: Connection):
    connection.say(*PAGE, *PAGE)

    assert connection.heard(2 * len(PAGE)) == lengths(*PAGE, *PAGE)


def test_a_connection_that_closes_gives_the_rest_first(connection: Connection):
    connection.say("new_session", "delta")
    connection.close()

    assert connection.heard(3) == [*lengths("new_session", "delta"), "closed"]


@pytest.mark.parametrize("odd", [b"", b"\xff", b"\xff" * 40, b"\x22\xff\xff\xff\xff\x7f", "words"])
def test_what_is_no_message_passes(connection: Connection, odd: bytes | str):
    connection.send(odd)

    assert connection.heard(1) == [odd if isinstance(odd, str) else len(odd)]
