"""What stands around every page of a demonstration: the mark, and the ways through it with keys.

A key is named on its button and can be turned off, since some read pages or speak by keys
(WCAG 2.1.4). None does anything while a text is typed (ui/browser/scripts/demonstration.js).
"""

from html import escape
from typing import NamedTuple

import streamlit as st

from ui.words import words
from visit.demo import Demonstration


class Way(NamedTuple):
    """A button: what it is pressed for, what stands on it, its key, and the key's name.

    `off` says why it leads nowhere; "" where it leads somewhere.
    """

    press: str
    text: str
    key: str
    named: str
    main: bool = False
    off: str = ""


def draw(shown: Demonstration, pages: int) -> None:
    """Draw the mark and the buttons; on the list there is nowhere to go yet."""
    with st.container(key="demo_mark"):
        st.html(_mark())
    with st.container(key="demo_bar"):
        body = _ways(shown, pages) or _leave()
        st.html(f'<div class="vg-demo-bar" data-step="{shown.step}">{body}</div>')


def keyed(way: Way, *, keys: bool) -> str:
    """A button with its key."""
    kind = " ".join(filter(None, ("vg-press", "vg-primary" if way.main else "")))
    named = f' data-key="{way.key}" aria-keyshortcuts="{way.key}"' if keys else ""
    seen = f" <kbd aria-hidden=true>{escape(way.named)}</kbd>" if keys else ""
    if way.off:
        named = f' disabled title="{escape(way.off)}"'
    return (
        f'<button type="button" class="{kind}" data-press="{way.press}"{named}>'
        f"{escape(way.text)}{seen}</button>"
    )


def _mark() -> str:
    """Above the page, and at the edge of the screen, where a photo of any part shows it."""
    mark = escape(words("made_up"))
    return (
        f'<p class="vg-made-up">{mark}</p>'
        f'<div class="vg-made-up-edge" aria-hidden="true"><span>{mark}</span></div>'
    )


def _ways(shown: Demonstration, pages: int) -> str:
    if shown.person is None and shown.training is None:
        return ""
    ways = [Way("people", words("demo_people"), "0", "0")]
    if shown.person is not None:
        ways = [*_through(shown.at, pages), *ways]
    return "".join(keyed(way, keys=shown.keys) for way in ways) + _keys(shown)


def _leave() -> str:
    """The app is loaded anew, so that nothing of a demonstration is left in the page."""
    return f'<a href="/" target="_self">{escape(words("demo_leave"))}</a>'


def _through(at: int, pages: int) -> list[Way]:
    up, down = words("demo_key_up"), words("demo_key_down")
    last = words("demo_last") if at + 1 >= pages else ""
    first = "" if at else words("demo_first")
    return [
        Way("next", words("demo_next"), "PageDown", down, main=True, off=last),
        Way("previous", words("back"), "PageUp", up, off=first),
        Way("danger", words("demo_danger"), "1", "1"),
        Way("result", words("demo_result"), "2", "2"),
        Way("sheet", words("demo_sheet"), "3", "3"),
        Way("card", words("demo_card"), "4", "4"),
    ]


def _keys(shown: Demonstration) -> str:
    text = words("demo_keys_off" if shown.keys else "demo_keys_on")
    return (
        f'<button type="button" class="vg-press vg-plain" data-press="keys">{escape(text)}</button>'
    )
