"""Only the app's own addresses are open, and no page leaves without its policy."""

import random
import re
from collections.abc import Callable, Iterator
from http.client import HTTPConnection

import pytest

from tests.browser.server import Server
from tests.server.asking import Answer, ask
from tests.server.tab import tab
from ui.serving import addresses
from ui.serving.assemble import PAGES
from ui.serving.speed.streamlit_assets import installed

MANY = 1_000
WORDS = [
    *("static", "js", "css", "media", "look", "_stcore", "bidi-components", "health", "healthz"),
    *("docs", "admin", "learn", "how", "visit", "emergency", "welcome", "index", "questions"),
    *("favicon", "component", "app", "host-config", "stream", "metrics", "oauth2callback", "a"),
]
ENDINGS = ["", "", "/", ".js", ".css", ".svg", ".png", ".html", ".ico", ".woff2", ".map", ".json"]
ODD = ["%2e%2e", "%00", "%0a", "..", ".", "~", "%e2%80%ae", "%2f", "caf%C3%A9", "*", ";a=b", "%"]


def some_path(draw: random.Random) -> str:
    """Near to what is open: its own words, joined and ended in other ways."""
    words = [*WORDS, *ODD] if draw.random() < 0.3 else WORDS
    parts = [draw.choice(words) for _ in range(draw.randint(1, 4))]
    query = draw.choice(["", "", "", "?", "?a=/emergency"])
    return "/" + "/".join(parts) + draw.choice(ENDINGS) + query


@pytest.fixture(scope="module", params=["", "https://clinic.example.org"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """As it is set without a word, and for a clinic that shows it inside its own pages."""
    told = {"VISIT_GUIDE_FRAME_ANCESTORS": request.param}
    with Server(tmp_path_factory.mktemp("addresses"), environment=told) as running:
        running.ancestors = request.param or "'none'"  # type: ignore[attr-defined]
        yield running


@pytest.fixture(scope="module")
def get(server: Server) -> Iterator[Callable[[str], Answer]]:
    """Ask for one address after another on one connection."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)

    def get_one(path: str) -> Answer:
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, text)

    yield get_one
    connection.close()


def is_guarded(server: Server, answer: Answer) -> bool:
    """Whether a page may be framed by nobody but those that are set, and runs only our scripts."""
    policy = answer.headers.get("content-security-policy", "")
    script = re.search(r"script-src ('none'|'self'( 'sha256-[\w+/=]+')*);", policy)
    framed = f"frame-ancestors {server.ancestors}" in policy  # type: ignore[attr-defined]
    denied = "x-frame-options" in answer.headers or "https:" in policy
    return bool(script) and framed and denied


def test_a_thousand_addresses_are_known_or_not_found(server: Server, get: Callable[[str], Answer]):
    draw, wrong = random.Random(9), list[tuple[str, int | str]]()
    for _ in range(MANY):
        path = some_path(draw)
        answer = get(path)
        known = path.partition("?")[0] in {*PAGES, "/favicon.png"} or "_stcore/h" in path
        if answer.status != 404 and not (known and answer.status == 200):
            wrong.append((path, answer.status))
        if "html" in answer.headers.get("content-type", "") and not is_guarded(server, answer):
            wrong.append((path, "no policy"))

    assert wrong == []
    assert server.is_healthy()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_each_page_is_there_with_its_policy(
    server: Server, get: Callable[[str], Answer], path: str
):
    answer = get(path)

    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert is_guarded(server, answer)


@pytest.mark.parametrize(
    "path",
    [
        *("/favicon.svg", "/look/x.css", "/static/js/x.js", "/static/zzz/x.js", "/static/js/"),
        *("/healthz", "/docs", "/index.html", "/static/index.html", "/manifest.json", "/learn/"),
        "/_stcore/bidi-components/visit_guide.bridge/bridge.js",
    ],
)
def test_what_is_not_there_is_not_the_app(get: Callable[[str], Answer], path: str):
    answer = get(path)

    assert answer.status == 404
    assert "Streamlit" not in answer.text
    assert "<html" not in answer.text


def test_every_file_that_a_page_may_ask_for_is_there(get: Callable[[str], Answer]):
    missing = [path for path in installed().addresses if get(path).status != 200]

    assert len(installed().addresses) > 100
    assert missing == []


def test_every_section_that_the_app_draws_has_an_open_address(server: Server):
    with tab(server) as person:
        person.run()

    assert set(person.sections) == {*addresses.SECTIONS.values(), addresses.DEMO}


def test_an_answer_may_leave_out_what_was_asked_for_only_by_its_head(server: Server):
    assert ask(server, "/", method="HEAD").text == ""
