"""A voice for Orca that writes what it is to say to the file named by HEARD.

Orca loads this inside itself, so it may import nothing of ours.
"""

import os
from pathlib import Path

from gi.repository import GLib
from orca import orca_state, speechserver

FILE = Path(os.environ["HEARD"])
ASKED = FILE.with_suffix(".read")
READ_TO_THE_END = "\f"
LOOK_MILLISECONDS = 100


class SpeechServer(speechserver.SpeechServer):
    """Says everything at once, and reports each sentence as spoken."""

    only = None

    @staticmethod
    def getFactoryName():  # noqa: N802 - Orca's names
        return "A file"

    @staticmethod
    def getSpeechServers():  # noqa: N802
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):  # noqa: N802
        if SpeechServer.only is None:
            SpeechServer.only = SpeechServer()
            GLib.timeout_add(LOOK_MILLISECONDS, _read_when_asked)
        return SpeechServer.only

    @staticmethod
    def shutdownActiveServers():  # noqa: N802
        pass

    def getInfo(self):  # noqa: N802
        return ["A file", "file"]

    def getVoiceFamilies(self):  # noqa: N802
        return [speechserver.VoiceFamily({})]

    def speak(self, text=None, acss=None, interrupt=True):  # noqa: FBT002
        if text:
            _write(text)

    def speakCharacter(self, character, acss=None):  # noqa: N802
        _write(character)

    def sayAll(self, utterances, progress):  # noqa: N802
        context = None
        for context, _ in utterances:
            _write(context.utterance)
            progress(context, speechserver.SayAllContext.PROGRESS)
        if context is not None:
            progress(context, speechserver.SayAllContext.COMPLETED)
        _write(READ_TO_THE_END)


def _write(text):
    with FILE.open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")


def _read_when_asked():
    """What the key for "say all" does, from the top of the page."""
    if ASKED.exists():
        ASKED.unlink()
        script = orca_state.activeScript
        script.sayAll(None, script.utilities.documentFrame(), 0)
    return True
