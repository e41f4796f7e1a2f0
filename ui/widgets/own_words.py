"""A field for what a person noticed, and what it suggests: places to tick, danger signs to ask of.

It answers nothing. A place is ticked by the person alone (ui/browser/scripts/own_words.js), and a
danger sign counts once the person says that it is so.
"""

from html import escape

from questionnaire import PLACES, Suggested, TooLong
from ui.content import engine, own_words
from ui.parts import frame
from ui.serving.static.emergency import DANGER_SIGNS
from ui.words import words
from visit.model.plan import LONGEST_OWN_WORDS
from visit.words import Speech

MOST_PLACES = 5
FIELD, TEXT = "own_words", "text"
HINT = "own_words_hint"


def field(text: str) -> str:
    """The field with what was written before, and the button that asks for suggestions."""
    find = _button('data-press="find_words"', words("own_words_find"))
    # The first line break after the tag is not read as text, so there is always one.
    return (
        f'<div class="vg-own-words"><label for="{FIELD}">{escape(words("own_words_label"))}</label>'
        f'<p id="{HINT}">{escape(words("own_words_hint"))}</p>'
        f'<textarea class="vg-field" id="{FIELD}" data-own-words rows="3"'
        f' data-row="{FIELD}" data-part="{TEXT}" autocomplete="off"'
        f' maxlength="{LONGEST_OWN_WORDS}" aria-describedby="{HINT}">\n{escape(text)}</textarea>'
        f"{find}</div>"
    )


def suggestions(text: str, say: Speech) -> str:
    """What the text suggests, danger signs first; nothing for an empty text."""
    if not text.strip():
        return ""
    try:
        found = own_words().find(text)
    except TooLong:
        return _group(f"<p>{escape(words('own_words_too_long'))}</p>")
    signs = _signs(found.danger_signs, say) if found.danger_signs else ""
    return _group(signs + _places(found.places, say))


def _group(inside: str) -> str:
    return (
        f'<div class="vg-found" data-found data-ticks="{PLACES}" role="group" tabindex="-1"'
        f' aria-label="{escape(words("own_words_found"))}">{inside}</div>'
    )


def _signs(signs: tuple[Suggested, ...], say: Speech) -> str:
    """The question of the danger signs, the number to call, and each sign as it is asked."""
    question = engine().rulebook.questionnaire.question(DANGER_SIGNS)
    asked = "".join(_sign(one.name, say(question.choices[one.name])) for one in signs)
    return (
        f'<div class="vg-warning" data-signs><p><b>{escape(words("own_words_danger"))}</b></p>'
        f"<p>{escape(words('own_words_call'))}</p><p>{frame.call_link(say.country)}</p>"
        f"<p>{escape(say(question.text))}</p>{asked}</div>"
    )


def _sign(sign: str, text: str) -> str:
    yes = _button(f'data-press="danger_now:{sign}"', words("own_words_yes"))
    no = _button("data-hide", words("own_words_no"))
    return f'<fieldset data-sign="{sign}"><legend>{escape(text)}</legend>{yes}{no}</fieldset>'


def _places(places: tuple[Suggested, ...], say: Speech) -> str:
    """The places to tick, and which of the others are asked about without that."""
    names = engine().rulebook.questionnaire.question(PLACES).choices
    offered = [one.name for one in places if one.name in names][:MOST_PLACES]
    chips = "".join(_chip(name, say(names[name])) for name in offered)
    told = f"<p>{escape(words('own_words_places'))}</p>{chips}" if offered else ""
    asked = "".join(_asked_anyway(one.name, say) for one in places if one.name not in names)
    return told + asked or f"<p>{escape(words('own_words_nothing'))}</p>"


def _asked_anyway(place: str, say: Speech) -> str:
    located = engine().rulebook.questionnaire.locations
    plain = next(say(location.plain) for location in located if location.id == place)
    return f"<p>{escape(words('own_words_asked_anyway', place=plain))}</p>"


def _chip(place: str, name: str) -> str:
    return _button(f'data-tick="{place}" aria-pressed="false"', name)


def _button(does: str, name: str) -> str:
    return f'<button type="button" class="vg-press" {does}>{escape(name)}</button>'
