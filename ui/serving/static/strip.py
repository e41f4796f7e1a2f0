"""The sentence of the emergency strip, with its number to press: the same on every page."""

from html import escape

from ui.serving.static.fallback_words import words_or_fallback as text


def strip_lead(number: str) -> str:
    """Markup. `number` may also be words, such as "your local emergency number"."""
    dialed = "".join(character for character in number if character.isdigit())
    call = escape(text("strip_now").replace("{emergency}", number))
    link = f'<a href="tel:{dialed}">{call}</a>' if dialed else call
    return escape(text("strip_lead")).replace("{call}", link)
