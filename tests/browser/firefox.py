"""Firefox, driven by its own WebDriver BiDi: Debian packages the browser and no driver for it.

Only the few commands that a walk needs. Everything the console says is kept.
"""

import json
import shutil
import time
from base64 import b64decode
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any, Self

from websockets.sync.client import ClientConnection, connect

from tests.browser.program import ended_at_last

PROGRAMS = ("firefox-esr", "firefox")
READY = "WebDriver BiDi listening on "
ANSWER_SECONDS = 60
LOOK_SECONDS = 0.05
# No name outside this machine is ever asked for, and no first page of the maker's own.
SETTINGS = {
    "network.dns.forceResolve": "127.0.0.1",
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "browser.newtabpage.enabled": False,
    "browser.newtab.preload": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.update.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    # Files go to a folder without a question.
    "browser.download.folderList": 2,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.alwaysOpenPanel": False,
    "pdfjs.disabled": True,
}
# As WebDriver names them.
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Space": "\ue00d",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
    "Shift": "\ue008",
}


def program() -> str | None:
    """Where Firefox is, if anywhere."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


class Refused(RuntimeError):
    """Firefox could not do what was asked; the message is its own."""


class Firefox:
    """One window. As a context it is closed at the end."""

    def __init__(self, profile: Path, **settings: Any) -> None:
        self.downloads = profile / "downloads"
        self.downloads.mkdir(parents=True, exist_ok=True)
        own = {**SETTINGS, "browser.download.dir": str(self.downloads), **settings}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in own.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self.console: list[dict[str, Any]] = []
        self._numbers = count(1)
        self._log = profile / "said.txt"
        with ExitStack() as running, self._log.open("w") as log:
            self._process = running.enter_context(
                ended_at_last(
                    [
                        str(program()),
                        *("--headless", "--no-remote", "--remote-debugging-port", "0"),
                        *("--profile", str(profile)),
                    ],
                    stdout=log,
                    stderr=log,
                )
            )
            self._socket = running.enter_context(self._connect())
            self.ask("session.new", capabilities={})
            self.ask("session.subscribe", events=["log.entryAdded"])
            # The window that a start without a screen opens never has the focus: in it Space marks
            # nothing, and nothing shows where one is. One that is asked for has it.
            window = self.ask("browsingContext.create", type="window")
            self._window = {"context": window["context"]}
            self._running = running.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def open(self, url: str) -> None:
        self.ask("browsingContext.navigate", **self._window, url=url, wait="complete")

    def reload(self) -> None:
        self.ask("browsingContext.reload", **self._window, wait="complete")

    def turn(self, pages: int) -> None:
        """Back by so many pages if negative, else forward, as the browser's own buttons do."""
        self.ask("browsingContext.traverseHistory", **self._window, delta=pages)

    def run(self, script: str) -> Any:
        """The value of a script, which must be one that JSON can hold."""
        answer = self.ask(
            "script.evaluate",
            target=self._window,
            expression=f"Promise.resolve({script}).then(JSON.stringify)",
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise Refused(answer["exceptionDetails"]["text"])
        value = answer["result"].get("value")
        return None if value is None else json.loads(value)

    def tap(self, x: int, y: int) -> None:
        """Press and let go at that place of the window."""
        self._point("mouse", x, y)

    def touch(self, x: int, y: int) -> None:
        """Put a finger there and lift it."""
        self._point("touch", x, y)

    def key(self, name: str) -> None:
        """Press a key and let it go, as "Tab", or two at once, as "Shift+Tab"."""
        keys = name.split("+")
        for way, ordered in (("keyDown", keys), ("keyUp", keys[::-1])):
            actions = [{"type": way, "value": KEYS[one]} for one in ordered]
            keyboard = {"type": "key", "id": "keyboard", "actions": actions}
            self.ask("input.performActions", **self._window, actions=[keyboard])

    def give(self, field: str, file: Path) -> None:
        """Choose a file for the field of that selector."""
        found = self.ask(
            "script.evaluate",
            target=self._window,
            expression=f"document.querySelector({json.dumps(field)})",
            awaitPromise=False,
        )
        element = {"sharedId": found["result"]["sharedId"]}
        self.ask("input.setFiles", **self._window, element=element, files=[str(file)])

    def printed(self) -> bytes:
        """The page as it is printed, a PDF."""
        return b64decode(self.ask("browsingContext.print", **self._window)["data"])

    def _point(self, kind: str, x: int, y: int) -> None:
        at = {"type": "pointerMove", "x": x, "y": y}
        finger = [at, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        pointer = {"type": "pointer", "id": kind, "parameters": {"pointerType": kind}}
        self.ask("input.performActions", **self._window, actions=[{**pointer, "actions": finger}])

    def errors(self) -> list[str]:
        """What the console shows as an error, refusals by the page's rules among it."""
        self.run("1")
        return [str(entry["text"]) for entry in self.console if entry["level"] == "error"]

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command of WebDriver BiDi and wait for its answer. Raises Refused."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        self._socket.send(json.dumps(message))
        while True:
            answer = json.loads(self._socket.recv(timeout=ANSWER_SECONDS))
            if answer.get("method") == "log.entryAdded":
                self.console.append(answer["params"])
            if answer.get("id") == number:
                if answer["type"] == "error":
                    raise Refused(f"{method}: {answer['message']}")
                return dict(answer["result"])

    def _connect(self) -> ClientConnection:
        deadline = time.monotonic() + ANSWER_SECONDS
        while READY not in (said := self._log.read_text(errors="replace")):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise Refused(f"Firefox does not listen. It said: {said[-2000:]}")
            time.sleep(LOOK_SECONDS)
        address = said.partition(READY)[2].split()[0]
        return connect(f"{address}/session", max_size=None)
