"""Buttons of our own markup: what each is for stands in `data-press` (ui/browser/press.py)."""

from html import escape


def button(press: str, text: str, *, heard: str = "", kind: str = "") -> str:
    """A button. `heard` tells it from others with the same text, for who does not see them."""
    more = f" {_heard(heard)}" if heard else ""
    return _button(press, f"{escape(text)}{more}", kind)


def sign(press: str, drawn: str, text: str) -> str:
    """A button of one sign, such as an arrow; `text` is its name for who does not see it."""
    seen = f'<span aria-hidden="true">{escape(drawn)}</span>'
    return _button(press, f"{seen}{_heard(text)}", "vg-sign")


def _button(press: str, inside: str, kind: str) -> str:
    look = " ".join(filter(None, ("vg-press", kind)))
    return f'<button type="button" class="{look}" data-press="{escape(press)}">{inside}</button>'


def _heard(text: str) -> str:
    return f'<span class="vg-heard">{escape(text)}</span>'


def ways(*buttons: str) -> str:
    """The way on, then the way back, always in this order and place."""
    return f'<div class="vg-ways">{"".join(buttons)}</div>'
