"""The way to clear everything, on every page of a visit that has begun. It asks once more first.

It asks in the tab (ui/browser/scripts/clearing.js): the person waits for no run, what is marked
stays marked, and only the press that clears is told.
"""

from html import escape

from ui import session
from ui.browser import Press
from ui.words import words

CLEAR = "clear"


def markup(step: int) -> str:
    """The button that asks, and what it asks, which is hidden until then."""
    asks = _button('data-clearing="ask"', words("finish"), " vg-plain")
    yes = _button(f'data-press="{CLEAR}"', words("start_over_yes"))
    no = _button('data-clearing="keep"', words("start_over_no"))
    return (
        f'<div class="vg-clearing st-key-clearing" data-step="{step}"><p>{asks}</p>'
        f'<div data-clearing="asked" hidden>'
        f'<p class="vg-warning" tabindex="-1">{escape(words("start_over_sure"))}</p>'
        f'<div class="vg-ways">{yes}{no}</div></div></div>'
    )


def clear(_: Press) -> None:
    """Forget everything, and say so where the questions are: no half-typed field is left behind."""
    session.forget()
    session.lead("questions")


def _button(does: str, text: str, look: str = "") -> str:
    return f'<button type="button" class="vg-press{look}" {does}>{escape(text)}</button>'
