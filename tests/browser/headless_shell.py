"""Chromium without the frame of a window that nobody sees: the same engine, for less work.

It draws, scripts and stores as the whole browser does, and is what Playwright starts where the
system has no Chromium. It knows no profile: what a browser keeps from one start to the next, and
what a person sets in it, is tried in the whole one, by `launch_persistent_context`.
"""

import os
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.browser.chromium import OFFLINE, QUIET, SHARING, SHORT_LIVED, executable

# Not by its script in /usr/bin, which would stay between Playwright and the browser.
SYSTEM_SHELL = Path("/usr/lib/chromium/chromium-headless-shell")


def shell() -> Path | None:
    """What to start: Chromium as named by CHROMIUM, else the lightest that the system has."""
    if not os.environ.get("CHROMIUM") and SYSTEM_SHELL.exists():
        return SYSTEM_SHELL
    return executable()


def launch_shared(playwright: Playwright) -> Browser:
    """Start the browser that the tests of a package share."""
    arguments = [*QUIET, OFFLINE, SHARING, SHORT_LIVED]
    return playwright.chromium.launch(executable_path=shell(), args=arguments)
