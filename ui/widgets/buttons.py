"""Buttons of our own markup: what each is for stands in `data-press` (ui/browser/press.py)."""

from html import escape


def button(press: str, text: str, *, heard: str = "", kind: str = "") -> str:
    """A button. `heard` tells it from others with the same text, for who does not see them."""
    more = f' <span class="vg-heard">{escape(heard)}</span>' if heard else ""
    look = " ".join(filter(None, ("vg-press", kind)))
    return (
        f'<button type="button" class="{look}" data-press="{escape(press)}">'
        f"{escape(text)}{more}</button>"
    )


def ways(*buttons: str) -> str:
    """The way on, then the way back, always in this order and place."""
    return f'<div class="vg-ways">{"".join(buttons)}</div>'
