"""Orca, a real screen reader, beside a browser on a screen that nobody sees.

What it says is written to a file by `spoken/written_speech.py`, which Orca takes for a voice.
"""

import json
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.program import ended_at_last

NEEDED = ("orca", "Xvfb", "dbus-run-session")
VOICE = Path(__file__).with_name("spoken")
READ_TO_THE_END, ENDED = "\f", "<the end>"
# "Leaving main content."
MOST_BEFORE_THE_TOP = 2
MOST_SECONDS, LOOK_SECONDS, SILENCE_SECONDS = 60, 0.1, 2.0
MOST_SECONDS_OF_A_STEP, SHORT_SILENCE = 10, 0.6
SETTINGS = {
    "speechServerFactory": "written_speech",
    "enableKeyEcho": False,
    "enableEchoByWord": False,
    "enableSound": False,
    "enableTutorialMessages": False,
    # A page that is loaded is read from its top when the recording asks for it.
    "sayAllOnLoad": False,
    "pageSummaryOnLoad": False,
}


def version() -> str:
    said = subprocess.run(["/usr/bin/orca", "--version"], capture_output=True, text=True)  # noqa: PLW1510
    return (re.search(r"\d[\d.]+", said.stdout + said.stderr) or ["unknown"])[0]


Words = Callable[[], str]


class WrongPlace(RuntimeError):
    """The reading did not begin at the top of the page, so it is no recording of it."""


def _nothing() -> str:
    return ""


@dataclass
class Orca:
    """`variables` are what a program needs to be heard by it."""

    variables: dict[str, str]
    file: Path

    def said(self, silence: float = SILENCE_SECONDS, *, until: Words = _nothing) -> list[str]:
        """All that was said since it was last asked for, once it was silent for so many seconds.

        On a busy machine it is silent before it speaks as well. So it is waited for what must come:
        `until` these words were said. They are asked for anew each time:
        the focus may come late too.
        """
        self._wait_for(until)
        silent_since, text = time.monotonic(), self._text()
        while time.monotonic() - silent_since < silence:
            time.sleep(LOOK_SECONDS)
            if self._text() != text:
                silent_since, text = time.monotonic(), self._text()
        self.file.write_text("", encoding="utf-8")
        return [line.strip() for line in text.splitlines() if line.strip(" .\f")]

    def said_next(self) -> list[str]:
        """What is said of one step, which most steps have; nothing if it never comes."""
        deadline = time.monotonic() + MOST_SECONDS_OF_A_STEP
        while not self._text().strip() and time.monotonic() < deadline:
            time.sleep(LOOK_SECONDS)
        return self.said(SHORT_SILENCE)

    def reads_from_the_top(self, top: str) -> list[str]:
        """The whole page, as the key for "say all" reads it. Raises WrongPlace.

        `top` is what stands there first, after what is said of the place that was left.
        """
        self.said()
        self.file.with_suffix(".read").touch()
        read = self.said(until=lambda: READ_TO_THE_END)
        if not any(_squeezed(top) in _squeezed(line) for line in read[:MOST_BEFORE_THE_TOP]):
            raise WrongPlace(f"Orca began to read at {read[:1]}, not at {top!r}.")
        return read

    def _wait_for(self, words: Words) -> None:
        deadline = time.monotonic() + MOST_SECONDS
        while _squeezed(words()) not in _squeezed(self._text()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"Orca did not say {words()!r}. It said: {self._text()!r}")
            time.sleep(LOOK_SECONDS)

    def _text(self) -> str:
        return self.file.read_text(encoding="utf-8")


def _squeezed(text: str) -> str:
    """The text as it is heard: spaces and lines make no difference."""
    return "".join(text.replace(READ_TO_THE_END, ENDED).split())


@contextmanager
def orca(folder: Path) -> Iterator[Orca]:
    """Orca with settings of its own. Needs a session bus: run inside `dbus-run-session`."""
    settings = folder / ".local/share/orca"
    settings.mkdir(parents=True)
    profile = {"profile": ["Default", "default"], "pronunciations": {}, "keybindings": {}}
    general = {"general": SETTINGS, "pronunciations": {}, "keybindings": {}}
    kept = {**general, "profiles": {"default": {**profile, **SETTINGS}}}
    (settings / "user-settings.conf").write_text(json.dumps(kept), encoding="utf-8")
    file = folder / "heard.txt"
    file.touch()
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with ended_at_last(
        screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as shown:
        assert shown.stdout is not None
        variables = {
            **os.environ,
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / ".local/share"),
            "DISPLAY": f":{shown.stdout.readline().strip()}",
            "LC_ALL": "C.UTF-8",
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(VOICE),
            "HEARD": str(file),
            "GNOME_ACCESSIBILITY": "1",
            "ACCESSIBILITY_ENABLED": "1",
        }
        with (
            (folder / "orca.log").open("w") as log,
            ended_at_last(
                ["/usr/bin/python3", "/usr/bin/orca"], env=variables, stdout=log, stderr=log
            ),
        ):
            started = Orca(variables, file)
            _wait_until_it_speaks(started)
            yield started


def _wait_until_it_speaks(started: Orca) -> None:
    deadline = time.monotonic() + MOST_SECONDS
    while not started.said():
        if time.monotonic() > deadline:
            log = started.file.with_name("orca.log").read_text(errors="replace")
            raise TimeoutError(f"Orca is silent. It printed: {log[-2000:]}")
