"""The served app of a clinic: its file is read once, at start, and stops it when damaged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.server import Server, Unhealthy
from tests.clinic_file import written
from tests.server.asking import ask
from tests.server.conftest import TOY
from tests.server.tab import tab

DAYTIME = "+1 555 010 0100"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The whole app of a clinic abroad."""
    folder = tmp_path_factory.mktemp("clinic")
    file = written(folder, country='"uk"')
    with Server(folder, environment={"VISIT_GUIDE_CLINIC": str(file)}) as server:
        yield server


def test_the_page_for_emergencies_has_its_numbers_below_the_public_ones(clinic: Server):
    text = ask(clinic, "/emergency").text

    assert 'class="call" href="tel:999"' in text, "the clinic's country stands first"
    for number in ("999", "911", "112", "000", "111", "988"):
        assert text.index(f"tel:{number}") < text.index(DAYTIME)
    assert text.index("call your emergency number first") < text.index(DAYTIME)
    assert "The clinic last tried these numbers on November 29, 2026." in text


def test_every_page_with_a_strip_names_the_number_of_its_country(clinic: Server):
    for path in ("/welcome", "/questions", "/learn/fibroids", "/"):
        assert 'href="tel:999"' in ask(clinic, path).text, path


def test_the_first_page_says_who_shows_it(clinic: Server):
    text = ask(clinic, "/welcome").text

    assert "Shown to you by Example Sarcoma Clinic." in text
    assert '<img alt="" src="data:image/png;base64,' in text


def test_a_new_visitor_finds_the_clinic_and_its_country(clinic: Server):
    with tab(clinic) as visitor:
        visitor.run()
        visitor.keep("")

        assert "Shown to you by Example Sarcoma Clinic." in visitor.markup
        assert 'href="tel:999"' in visitor.markup


def test_only_its_websites_may_show_it(clinic: Server):
    for path in ("/", "/emergency", "/welcome"):
        policy = ask(clinic, path).headers["content-security-policy"]
        assert "frame-ancestors https://clinic.example.org" in policy


def test_the_environment_wins(tmp_path: Path):
    told = {
        **TOY,
        "VISIT_GUIDE_CLINIC": str(written(tmp_path)),
        "VISIT_GUIDE_FRAME_ANCESTORS": "https://other.example",
    }
    with Server(tmp_path, environment=told) as server:
        policy = ask(server, "/emergency").headers["content-security-policy"]

    assert "frame-ancestors https://other.example" in policy
    assert "clinic.example.org" not in policy


def test_a_damaged_file_stops_the_start_and_names_every_mistake(tmp_path: Path):
    file = written(tmp_path, country='"xx"', checked='"never"', name='"Call 911"')
    with Unhealthy(tmp_path, environment={**TOY, "VISIT_GUIDE_CLINIC": str(file)}) as server:
        assert ask(server, "/_stcore/health").status == 503
        assert 'href="tel:911"' in ask(server, "/emergency").text
        log = server.log()

    for mistake in (
        "clinic.toml:2: 'name': '911' is a public number; it is shown already, leave it out",
        "clinic.toml:5: 'country': 'xx' is no country here; write one of: us, uk",
        "clinic.toml:9: 'checked' has the wrong form; write a day without quotes",
    ):
        assert mistake in log
