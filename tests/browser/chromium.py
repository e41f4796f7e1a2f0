"""The headless Chromium that all walks share, and the two windows people use.

Names outside the machine never resolve, so a page that needs another site fails in the tests.
"""

import os
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

SYSTEM_CHROMIUM = Path("/usr/bin/chromium")
# Not by its script in /usr/bin, which would stay between Playwright and the browser.
SYSTEM_SHELL = Path("/usr/lib/chromium/chromium-headless-shell")

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
# A page of a test lives for seconds: to compile it a second and third time never pays, nor to
# look through its memory (in megabytes) again and again.
SHORT_LIVED = "--js-flags=--no-maglev --no-turbofan --min-semi-space-size=16"
# Tabs of one window share a process, and what it has compiled.
SHARING = "--process-per-site"
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


def executable() -> Path | None:
    """Chromium as named by CHROMIUM, else the system's; None leaves it to Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named)
    return SYSTEM_CHROMIUM if SYSTEM_CHROMIUM.exists() else None


def shell() -> Path | None:
    """Chromium as named by CHROMIUM, else the lightest that the system has.

    Its shell has no frame of a window, which nobody sees: the same engine, for less work. It knows
    no profile: what a browser keeps from one start to the next, and what a person sets in it, is
    tried in the whole one, by `launch_persistent_context`.
    """
    if not os.environ.get("CHROMIUM") and SYSTEM_SHELL.exists():
        return SYSTEM_SHELL
    return executable()


def launch(playwright: Playwright, *more: str, program: Path | None = None) -> Browser:
    """Start Chromium headless. `make browser` installs one where there is none."""
    return playwright.chromium.launch(
        executable_path=program or executable(), args=[*QUIET, OFFLINE, *more]
    )
