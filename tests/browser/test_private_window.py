"""A visit in a private window of Firefox: all of it goes, and nothing of it stays on the disk."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.firefox import Firefox, program
from tests.browser.other_hand import heading, wait_ready
from tests.browser.server import Server
from tests.browser.test_every_browser import expected_headings
from tests.browser.test_other_browsers import OTHERS, through_an_emergency
from tests.told import tell
from ui.words import words

pytestmark = pytest.mark.deep

PRIVATE = {"browser.privatebrowsing.autostart": True}
VISIT = "visit-guide.record"


@pytest.mark.parametrize("settings", [PRIVATE, {}], ids=["private", "usual"])
def test_a_private_window_keeps_nothing_and_the_visit_goes(
    settings: dict[str, Any], server: Server, tmp_path: Path, request: pytest.FixtureRequest
):
    if program() is None:
        missing = f"NOT TRIED in a private window: install {OTHERS['Firefox'].packages}."
        tell(request.config, missing)
        pytest.skip(missing)
    with Firefox(tmp_path / "profile", **settings) as window:
        window.open(server.url)
        wait_ready(window)
        headings, _ = through_an_emergency(window)

        assert set(expected_headings()) <= set(headings)
        assert heading(window) == words("review_title")

    # A usual window at least notes in its history where it was.
    assert kept(tmp_path, server.url) is (settings == {})
    assert kept(tmp_path, VISIT) is False


def kept(profile: Path, text: str) -> bool:
    """Whether that text stands in a file of the profile, in letters of one or two bytes."""
    ways = (text.encode(), text.encode("utf-16-le"))
    files = [one for one in profile.rglob("*") if one.is_file()]
    return any(way in one.read_bytes() for one in files for way in ways)
