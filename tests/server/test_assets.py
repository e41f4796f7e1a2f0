"""Scripts and styles: there before anybody came, compressed for whoever takes it so."""

import re
from pathlib import Path

import pytest

from tests.browser.server import Server
from tests.server.asking import ask
from ui.browser.mounting import asset_addresses
from ui.serving.speed.compressed_assets import takes_gzip


@pytest.mark.parametrize("encoding", ["identity", "gzip;q=0", "gzip, deflate, br", "*", ""])
def test_the_scripts_of_the_bridge_are_there_before_the_first_visit(own_toy: Server, encoding: str):
    for address in asset_addresses():
        answer = ask(own_toy, address, accept_encoding=encoding)

        compressed = answer.headers.get("content-encoding") == "gzip"
        assert answer.status == 200
        assert compressed == takes_gzip(encoding)
        assert answer.headers["vary"] == "accept-encoding"
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("GZIP;Q=0.5", True),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("*;q=0", False),
        ("identity", False),
        ("x-gzipped", False),
        ("", False),
    ],
)
def test_gzip_is_taken_by_whoever_names_it_and_does_not_refuse_it(accepted: str, *, taken: bool):
    assert takes_gzip(accepted) is taken


def test_all_scripts_of_the_bridge_are_fetched_as_two(own_toy: Server):
    asked = re.findall(r'(?:src|href)="([^"]+\.js)"', ask(own_toy, "/").text)

    ours = [Path(address).name for address in asked if "bidi-components" in address]
    assert sorted(ours) == ["batching.js", "bridge.js"]
