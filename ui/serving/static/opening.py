"""What the page of the app shows until the app has drawn its own: the strip, and what to do if not.

It stands beside the place where Streamlit draws, which would empty it at once, and it comes with
its styles inside. `watchdog.js` takes it away, or says that the app does not come up.
"""

import hashlib
import re
from html import escape
from pathlib import Path
from typing import NamedTuple

from ui.serving.static.strip import strip_lead
from ui.serving.static.template import text_of, with_places
from ui.words import words

WATCHDOG = Path(__file__).with_name("watchdog.js")
TEXTS = (
    "strip_label",
    "strip_more",
    "noscript_title",
    "noscript_works",
    "noscript_doctor",
    "paper_link",
    "opening",
    "late_title",
    "late_unknown",
    "late_offline",
    "late_connection",
    "late_part",
    "late_slow",
    "late_meanwhile",
    "late_try",
    "late_goes",
    "lost",
)


class Opening(NamedTuple):
    """Markup for the head, first of all that is in it, and for the body, before all else."""

    head: str
    body: str


def opening(first_number: str) -> Opening:
    """The opening with the number of the country that most visitors are in."""
    head = (
        '<meta charset="utf-8">\n'
        f'<script async src="{watchdog_address()}"></script>\n'
        f"<style>{text_of('opening.css')}</style>"
    )
    body = with_places(
        text_of("opening.html"),
        strip_lead=strip_lead(first_number),
        late_call=_late_call(first_number),
        **{name: escape(words(name)) for name in TEXTS},
    )
    return Opening(head, body)


def watchdog_address() -> str:
    """It changes when the script does, so browsers may keep the script forever."""
    return f"/look/{hashlib.sha256(WATCHDOG.read_bytes()).hexdigest()[:12]}.js"


def _late_call(number: str) -> str:
    call = escape(words("strip_call", emergency=number))
    if not re.fullmatch(r"\d+", number):
        return f'<span class="vg-first-call">{call}</span>'
    return f'<a class="vg-first-call" href="tel:{number}">{call}</a>'
