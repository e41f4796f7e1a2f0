"""What the app is shipped with, read from its file and seen in its effect."""

import json
import subprocess
import sys
import tomllib
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import PROJECT, Server
from tests.browser.walk import open_app
from tests.server.asking import rerun, session

SHIPPED = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text())
NAMES = [f"{section}.{name}" for section, options in SHIPPED.items() for name in options]
# Raises for a name that Streamlit does not know, and so does not heed.
ASK = """
import json, sys
from streamlit import config
print(json.dumps({name: config.get_option(name) for name in sys.argv[1:]}))
"""


@pytest.fixture(scope="module")
def heeded() -> dict[str, Any]:
    """What Streamlit itself makes of the file, where the app is started."""
    told = subprocess.run(
        [sys.executable, "-c", ASK, *(name for name in NAMES if not name.startswith("theme."))],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    options: dict[str, Any] = json.loads(told.stdout)
    return options


@pytest.mark.parametrize(
    ("section", "option", "value"),
    [
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("client", "toolbarMode", "minimal"),
        ("client", "allowedOrigins", []),
        ("runner", "postScriptGC", False),
        ("runner", "magicEnabled", False),
        ("runner", "fastReruns", False),
        ("server", "address", "127.0.0.1"),
        ("server", "headless", True),
        ("server", "enableAgentApi", False),
        ("server", "fileWatcherType", "none"),
        ("server", "maxUploadSize", 1),
        ("server", "maxMessageSize", 5),
        ("server", "maxWidgetStateSize", 1),
    ],
)
def test_streamlit_is_as_strict_as_it_is_told(
    heeded: dict[str, Any], section: str, option: str, value: object
):
    assert SHIPPED[section][option] == value
    assert heeded[f"{section}.{option}"] == value


def test_hosts_are_named():
    assert SHIPPED["server"]["allowedHosts"] == ["localhost", "127.0.0.1"]


def test_the_app_tells_nobody_how_it_is_used(toy: Server):
    with session(toy) as socket:
        started = next(message for message in rerun(socket) if message.HasField("new_session"))

    assert not started.new_session.config.gather_usage_stats
    assert started.new_session.config.toolbar_mode == 3  # MINIMAL


@pytest.mark.browser
def test_there_is_no_toolbar_and_no_menu(toy: Server, page: Page):
    open_app(page, toy)

    for name in ("stToolbar", "stMainMenu", "stAppDeployButton"):
        expect(page.get_by_test_id(name)).to_be_hidden()


@pytest.mark.browser
def test_an_error_offers_no_search_and_no_chat(toy: Server, page: Page):
    open_app(page, toy)

    page.get_by_role("button", name="Escape the boundary").click()
    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()

    assert page.get_by_text("Ask").count() == 0
    assert page.get_by_text("Google").count() == 0
