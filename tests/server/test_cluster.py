"""Several replicas behind HAProxy are one server: nothing is lost when one of them is.

Everything goes through the proxy as it ships, with TLS. Where HAProxy is missing, the summary of
the tests says so.
"""

import re
import ssl
import time
from collections.abc import Callable, Iterator
from http.client import BadStatusLine, HTTPConnection, HTTPSConnection
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from deploy.cluster import Cluster
from deploy.proxy import CONFIGURATION, MISSING, configured, is_installed, make_certificate
from deploy.replica import PROJECT, Replica
from rules import load
from rules.release import seal
from tests.browser.chromium import DESKTOP
from tests.browser.pages import journey_at
from tests.browser.test_changed_rules import LUMP, must_say_what_changed, older_source
from tests.browser.walk import come_back, wait_ready
from tests.browser.window import window
from tests.quiet_lines import telling_lines
from tests.server.conftest import TOY
from tests.server.toy_walk import COLORS, answer, answers, at_question, mark, opened
from ui.words import words

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not is_installed(), reason=MISSING),
]

STEPS = 4
STYLE = re.compile(r"/look/[0-9a-f]+\.css")
FEW = "60"
STRANGER, OTHER = "127.9.9.9", "127.9.9.8"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Three replicas of the small app."""
    with Cluster(tmp_path_factory.mktemp("cluster"), 3, settings=TOY) as cluster:
        yield cluster


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with window(browser, **DESKTOP, ignore_https_errors=True) as one:
        yield one


def kill(cluster: Cluster, replica: Replica) -> None:
    replica.kill()
    replica.start()
    replica.wait_until_ready()


def replace(cluster: Cluster, replica: Replica) -> None:
    cluster.replace(replica)


def asked(cluster: Cluster, path: str, address: str = "127.0.0.1") -> tuple[int, str]:
    """Status and text, as somebody at that address gets them."""
    trusted = ssl.create_default_context(cafile=str(cluster.proxy.certificate))
    connection = HTTPSConnection(
        "127.0.0.1", cluster.port, timeout=20, context=trusted, source_address=(address, 0)
    )
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode(errors="replace")
    connection.close()
    return answer.status, text


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.1)


@pytest.mark.parametrize("trouble", [kill, replace], ids=["killed", "replaced"])
def test_a_visit_goes_on_while_each_replica_in_turn_is(
    small: Cluster, page: Page, trouble: Callable[[Cluster, Replica], None]
):
    opened(page, small.url)

    for number in range(1, STEPS + 1):
        at_question(page, number)
        mark(page, COLORS[number % 3])
        page.get_by_label("In your words").fill("canary words")
        page.get_by_role("button", name="Continue").click()
        if number <= len(small.replicas):
            trouble(small, small.replicas[number - 1])

    told = [f'"{one - 1}": ["{COLORS[one % 3]}", "canary words"]' for one in range(1, STEPS + 1)]
    assert answers(page) == "Answers: {" + ", ".join(told) + "}"


def test_a_new_certificate_and_a_new_secret_cut_nobody_off(small: Cluster, page: Page):
    opened(page, small.url)
    answer(page, 1)
    before = ssl.get_server_certificate(("127.0.0.1", small.port))

    make_certificate(small.proxy.certificate)
    small.proxy.reload()
    wait_until(lambda: ssl.get_server_certificate(("127.0.0.1", small.port)) != before)
    answer(page, 2)
    small.change_secret()
    small.roll()

    answer(page, 3)
    at_question(page, 4)


def test_logs_of_proxy_and_replicas_tell_of_nobody(small: Cluster, page: Page):
    assert asked(small, "/canary-in-an-address", STRANGER)[0] == 404
    opened(page, small.url)
    answer(page, 1, "canary words")
    at_question(page, 2)

    logs = small.logs()
    replicas = [one.log_file.read_text(encoding="utf-8") for one in small.replicas]
    assert "canary" not in logs
    assert STRANGER not in logs
    assert [line for log in replicas for line in telling_lines(log)] == []


def test_one_address_is_limited_and_always_gets_the_emergency_page(tmp_path: Path):
    limit = {"VISIT_GUIDE_REQUESTS": FEW}
    with Cluster(tmp_path, 1, settings=TOY, proxy=limit) as cluster:
        statuses = [asked(cluster, "/welcome", STRANGER)[0] for _ in range(int(FEW) + 20)]
        status, text = asked(cluster, "/welcome", STRANGER)

        assert statuses[0] == 200
        assert (statuses[-1], status) == (429, 429)
        assert words("help_title") in text
        assert asked(cluster, "/emergency", STRANGER)[0] == 200
        assert asked(cluster, "/welcome", OTHER)[0] == 200


def test_the_number_to_call_is_there_when_nobody_is(tmp_path: Path):
    with Cluster(tmp_path, 1, settings=TOY) as cluster:
        cluster.replicas[0].kill()

        wait_until(lambda: asked(cluster, "/")[0] == 503)
        assert words("help_title") in asked(cluster, "/")[1]


def test_the_proxy_leads_by_tls_alone(small: Cluster):
    plain = HTTPConnection("127.0.0.1", small.port, timeout=10)
    plain.request("GET", "/")

    with pytest.raises((BadStatusLine, OSError)):
        plain.getresponse()


def test_another_version_takes_over_in_the_middle_of_a_visit(tmp_path: Path, page: Page):
    older = older_source(tmp_path / "older")
    with (older / "ui/look/look.css").open("a") as style:
        style.write("/* Other styles have another address. */\n")
    seal.seal(older)
    result = journey_at(LUMP, "result")
    said = {**result.answers, "lump.growth": "doubled", "lump.size": 2.4}
    result = result.model_copy(update={"answers": said})
    rulebook = load(older / "rules", older / "questionnaire" / "locations")

    with Cluster(tmp_path / "cluster", 2, source=older) as cluster:
        come_back(page, cluster, result, rulebook)
        expect(page.get_by_role("heading", level=1)).to_have_text("See a doctor within 2 weeks")
        first, second = cluster.replicas
        cluster.replace(first, PROJECT)
        styles = {STYLE.findall(one.get("/"))[0] for one in (first, second)}
        assert len(styles) == 2
        assert {asked(cluster, style)[0] for style in styles for _ in range(6)} == {200}
        cluster.replace(second, PROJECT)

        must_say_what_changed(page)
        page.reload()
        wait_ready(page)
        must_say_what_changed(page)
        assert [line for one in cluster.replicas for line in telling_lines(log_of(one))] == []


def log_of(replica: Replica) -> str:
    return replica.log_file.read_text(encoding="utf-8")


def test_the_shipped_configuration_takes_any_number_of_replicas():
    five: Any = [Replica(f"replica{one}", Path(), port=9000 + one) for one in range(1, 6)]

    text = configured(five)

    assert text.count("replica5 127.0.0.1:9005") == 3
    assert "server replica5 127.0.0.1:9005 track app/replica5\n" in text
    assert ":8601" not in text
    assert CONFIGURATION.read_text(encoding="utf-8").count(":8601") == 3
