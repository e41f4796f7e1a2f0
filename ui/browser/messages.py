"""What goes to the browser tab and what comes back, as frozen values.

Everything that comes back was written by a stranger until its shape is checked here; what the
record says is checked by whoever takes it in.
"""

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from questionnaire import spoken
from ui.browser.press import Press, read_press
from ui.words import words
from visit.record.longest import LONGEST

LONGEST_RECORD = LONGEST
LONGEST_PLACE = 1024
HIGHEST_REVISION = 2**53 - 1
_runs = count()


def new_nonce() -> str:
    """A name for one server session, so that the browser can tell a new session from its own."""
    return secrets.token_urlsafe(9)


@dataclass(frozen=True)
class Deliver:
    """Hand the person a file. The browser makes it; it never has an address on the server.

    `button` is the key of the button that was pressed for it, and `said` what the person is told.
    """

    id: str
    name: str
    mime: str
    content: bytes
    button: str = ""
    said: str = ""

    def wire(self) -> dict[str, str]:
        content = base64.b64encode(self.content).decode("ascii")
        kind = {"do": "deliver", "id": self.id, "button": self.button, "said": self.said}
        return {**kind, "name": self.name, "mime": self.mime, "content": content}


Command = Deliver


@dataclass(frozen=True)
class Outgoing:
    """One run's message to the browser tab.

    `record` is None while this session knows nothing: the browser then sends what it keeps.
    `revision` grows with each change of the record; the browser never goes back to a lower one.
    Focus moves to the heading when `page_key` changes, or to that of the part that a button led
    to, and to the message beside the question when `complaints` grows. `title` is the document's.
    `place` names the page in words that the tab keeps and gives back when the person turns to the
    page again with Back or Forward. `turned` is the number of the last such turn that was
    answered, and `passed` says that its page can be shown no more, so that the tab goes on.
    `taken` is the number of the last press that this session took in.
    A command is carried out once for each `id`. It is sent until the browser says that it is done,
    because the connection may be cut before it arrives.
    `clear` empties the browser's store instead of writing `record` to it.
    `read_back` says by row how a number that is being typed is read so far.
    `demo_idle` makes it a demonstration, in seconds until the list is shown again: the tab then
    stores nothing, and leaves alone what it has stored.
    """

    record: str | None
    nonce: str
    page_key: str
    title: str
    revision: int = 0
    complaints: int = 0
    part: str = ""
    place: str = ""
    turned: int = 0
    passed: bool = False
    taken: int = 0
    commands: tuple[Command, ...] = ()
    clear: bool = False
    shared_device: bool = False
    read_back: Mapping[str, str] = field(default_factory=dict)
    demo_idle: int = 0

    def wire(self) -> bytes:
        """JSON as bytes: Streamlit passes bytes on as they are, and text would load pandas."""
        message = {
            "record": self.record,
            "revision": self.revision,
            "nonce": self.nonce,
            "page": self.page_key,
            "complaints": self.complaints,
            "part": self.part,
            "title": self.title,
            "lang": spoken().tag,
            "place": self.place,
            "turned": self.turned,
            "passed": self.passed,
            "taken": self.taken,
            "commands": [command.wire() for command in self.commands],
            "clear": self.clear,
            "read_back": dict(self.read_back),
            "presses": {"waits": words("press_waits"), "lost": words("press_lost")},
            "parts": {"again": words("part_again"), "clears": words("part_clears")},
            "shared": _idle_words() if self.shared_device else None,
            "demo": _demo(self.demo_idle) if self.demo_idle else None,
            # Streamlit keeps a message that equals the last one from the scripts.
            "run": next(_runs),
        }
        return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True)
class Turn:
    """The person turned to a page they saw before, with Back or Forward.

    `place` is what the session called it. `number` names the turn. `seen` is the `page_key` of the
    page they turned away from, if it stood long enough. `left` is what was marked on it.
    """

    place: str
    number: int
    seen: str
    left: Press


@dataclass(frozen=True)
class Arrived:
    """What the browser tab sent to a session that knew nothing, or that its person has left.

    `record` is None when the tab keeps nothing. `revision` belongs to the record; go on from it.
    `idle_expired` says that nobody touched a shared device for five minutes. `refused` says that
    what came was no record at all, or too long. `file` is the text of a saved file that the person
    opened, empty when it could not be read. `turn` is a page of the visit to show again.
    """

    record: str | None = None
    revision: int = 0
    idle_expired: bool = False
    refused: bool = False
    file: str | None = None
    turn: Turn | None = None

    @property
    def next_revision(self) -> int:
        """The revision to go on from; what takes the place of a refused record is newer than it."""
        return self.revision + 1 if self.refused else self.revision


def read_arrival(said: Any, outgoing: Outgoing) -> Arrived | None:
    """What the browser said, if this session needs it; None otherwise."""
    if not isinstance(said, Mapping):
        return None
    if said.get("say") == "idle":
        return Arrived(idle_expired=True) if outgoing.shared_device else None
    if said.get("say") == "file" and outgoing.record is not None:
        return Arrived(file=_text(said.get("text")))
    if said.get("say") == "turn" and outgoing.record is not None:
        return _read_turn(said)
    if said.get("say") == "record" and outgoing.record is None:
        return _read_record(said)
    return None


def read_done(kept: Any) -> frozenset[str]:
    """The ids of commands that the browser has carried out.

    `kept` is what Streamlit keeps for the bridge.
    """
    told = kept.get("done") if isinstance(kept, Mapping) else None
    ids = told if isinstance(told, list) else ()
    return frozenset(one for one in ids if isinstance(one, str))


def read_made(kept: Any) -> int:
    """The number of the last press that the browser made; 0 while it made none.

    `kept` is as above. The number comes with its press, and once more with all that is kept when a
    connection opens: then the press may be lost.
    """
    told = kept.get("made") if isinstance(kept, Mapping) else None
    return told if type(told) is int and 0 <= told <= HIGHEST_REVISION else 0


def _idle_words() -> dict[str, str]:
    return {name: words(f"idle_{name}") for name in ("title", "text", "go_on")}


def _demo(idle: int) -> dict[str, Any]:
    return {"idle": idle, "warning": words("demo_idle"), "noCall": words("demo_no_call")}


def _text(text: Any) -> str:
    return text if isinstance(text, str) and len(text) <= LONGEST_RECORD else ""


def _read_turn(said: Mapping[str, Any]) -> Arrived | None:
    place, number, seen = said.get("place"), said.get("number"), said.get("seen")
    if type(number) is not int or not 0 < number <= HIGHEST_REVISION:
        return None
    if not isinstance(place, str) or len(place) > LONGEST_PLACE:
        place = ""
    left = read_press(said.get("left")) or Press("", 0, {})
    seen = seen if isinstance(seen, str) else ""
    return Arrived(turn=Turn(place=place, number=number, seen=seen, left=left))


def _read_record(said: Mapping[str, Any]) -> Arrived:
    record, revision = said.get("record"), said.get("revision")
    if type(revision) is not int or not 0 <= revision <= HIGHEST_REVISION:
        return Arrived(refused=True)
    if record is None:
        return Arrived(revision=revision)
    if not isinstance(record, str) or len(record) > LONGEST_RECORD:
        return Arrived(revision=revision, refused=True)
    return Arrived(record=record, revision=revision)
