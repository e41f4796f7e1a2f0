"""The result in one look: how soon, what to do, by which day, whom to call, what to say first."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from ui.parts import frame
from ui.words import words
from visit.phone.phone_script import Script
from visit.result.first_look import FirstLook
from visit.words import Speech


def draw(look: FirstLook, say: Speech, script: Script) -> None:
    """Draw the card; what to say in full is one press away."""
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{body}</dd>" for name, body in _rows(look, script))
    rows = f'<dl class="vg-facts">{lines}</dl>' if lines else ""
    st.html(
        f'<section class="vg-level vg-look vg-{look.level.id}">'
        f'<p class="vg-level-word">{frame.icon(look.level.id)} {escape(look.by_when)}</p>'
        f"<h1>{escape(say(look.level.name))}</h1><p>{escape(look.action)}</p>"
        f"{rows}</section>"
    )


def _rows(look: FirstLook, script: Script) -> Iterator[tuple[str, str]]:
    if look.sentence is None:
        return
    yield words("look_who"), escape(look.who) + _number(look)
    whole = frame.more({words("look_whole"): f"<p>{escape(script.text)}</p>"})
    yield words("look_say"), f"<q>{escape(look.sentence)}</q>{whole}"


def _number(look: FirstLook) -> str:
    if look.line is None:
        return ""
    return f' <a class="vg-tel" href="tel:{look.line.digits}">{escape(look.line.name)}</a>'
