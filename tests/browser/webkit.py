"""WebKit, the engine of Safari, as Debian's small browser has it, driven by WebDriver.

It cannot do without a screen, so it gets one that nobody sees.
"""

import os
import shutil
import subprocess
import warnings
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.program import ended_at_last

DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"


def program() -> str | None:
    """Where the driver is, if it and a screen are anywhere."""
    return shutil.which(DRIVER) if shutil.which(SCREEN) else None


class WebKit:
    """One window. As a context it is closed at the end."""

    def __init__(self, _: Path) -> None:
        screen = [SCREEN, "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        with ExitStack() as running:
            shown = running.enter_context(
                ended_at_last(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            )
            assert shown.stdout is not None
            own = {**os.environ, "DISPLAY": f":{shown.stdout.readline().strip()}"}
            service = Service(str(program()), env=own)
            with warnings.catch_warnings():
                # Selenium warns of a call that is its own.
                warnings.simplefilter("ignore", DeprecationWarning)
                self._driver = WebKitGTK(WebKitGTKOptions(), service)
            running.callback(self._driver.quit)
            self._driver.set_window_size(1280, 900)
            self._running = running.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def open(self, url: str) -> None:
        self._driver.get(url)

    def reload(self) -> None:
        self._driver.refresh()

    def turn(self, pages: int) -> None:
        """Back by so many pages if negative, else forward, as the browser's own buttons do."""
        for _ in range(abs(pages)):
            (self._driver.back if pages < 0 else self._driver.forward)()

    def run(self, script: str) -> Any:
        """The value of a script, which must be one that JSON can hold."""
        return self._driver.execute_script(f"return {script}")

    def tap(self, x: int, y: int) -> None:
        """Press and let go at that place of the window."""
        pointer = ActionBuilder(self._driver)
        pointer.pointer_action.move_to_location(x, y).click()
        pointer.perform()
