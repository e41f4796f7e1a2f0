"""WebKit, the engine of Safari, as Debian's small browser has it, driven by WebDriver.

It cannot do without a screen, so it gets one that nobody sees.
"""

import os
import shutil
import subprocess
import warnings
from base64 import b64decode
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.interaction import POINTER_TOUCH
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.program import ended_at_last

KEYS = {
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "Space": Keys.SPACE,
    "ArrowUp": Keys.ARROW_UP,
    "ArrowDown": Keys.ARROW_DOWN,
    "Shift": Keys.SHIFT,
}
DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"


def program() -> str | None:
    """Where the driver is, if it and a screen are anywhere."""
    return shutil.which(DRIVER) if shutil.which(SCREEN) else None


class WebKit:
    """One window. As a context it is closed at the end."""

    def __init__(self, profile: Path) -> None:
        self.downloads = profile / "downloads"
        self.downloads.mkdir(parents=True, exist_ok=True)
        settings = profile / "config"
        settings.mkdir()
        (settings / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{self.downloads}"\n')
        screen = [SCREEN, "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        with ExitStack() as running:
            shown = running.enter_context(
                ended_at_last(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            )
            assert shown.stdout is not None
            own = {
                **os.environ,
                "DISPLAY": f":{shown.stdout.readline().strip()}",
                "HOME": str(profile),
                "XDG_CONFIG_HOME": str(settings),
                # Without a graphics card, to imitate one costs more than all else on a page.
                "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
            }
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

    def touch(self, x: int, y: int) -> None:
        """Put a finger there and lift it."""
        finger = PointerInput(POINTER_TOUCH, "finger")
        pointer = ActionBuilder(self._driver, mouse=finger)
        pointer.pointer_action.move_to_location(x, y).pointer_down().pointer_up()
        pointer.perform()

    def key(self, name: str) -> None:
        """Press a key and let it go, as "Tab", or two at once, as "Shift+Tab"."""
        keyboard = ActionBuilder(self._driver)
        keys = [KEYS[one] for one in name.split("+")]
        for one in keys:
            keyboard.key_action.key_down(one)
        for one in reversed(keys):
            keyboard.key_action.key_up(one)
        keyboard.perform()

    def give(self, field: str, file: Path) -> None:
        """Choose a file for the field of that selector."""
        self._driver.find_element("css selector", field).send_keys(str(file))

    def printed(self) -> bytes:
        """The page as it is printed, a PDF. Raises WebDriverException where the driver cannot."""
        return b64decode(self._driver.print_page())
