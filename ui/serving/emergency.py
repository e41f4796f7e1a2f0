"""The page that works when nothing else does: numbers to call, and signs to call for.

It takes its numbers and signs from the content. Where that is damaged, it takes them from here.
"""

from collections.abc import Mapping
from html import escape

from ui.serving.page import filled

DANGER_SIGNS = "everyone.danger_signs"
CRISIS = "crisis"
Numbers = Mapping[str, str]

# Shorter than the content's own words. Tests hold the numbers and the kinds of sign to the content.
FALLBACK_NUMBERS: Numbers = {
    "United States": "911",
    "United Kingdom": "999",
    "Canada": "911",
    "Ireland": "112",
    "European Union": "112",
    "Australia": "000",
    "New Zealand": "111",
    "Another country": "your local emergency number",
}
FALLBACK_SIGNS = {
    "hard_breathing": "Very hard to breathe, or blue or gray lips",
    "chest_pain": "Chest pain that is heavy, spreads or lasts",
    "stroke_signs": "A face, arm or leg that is suddenly weak or numb",
    "heavy_bleeding": "Heavy bleeding, or bleeding that will not stop",
    "vomiting_blood": "Vomiting blood or coughing up blood",
    "fainted": "Passing out, new confusion, or cold, pale and sweaty skin",
    "infection_signs": "Signs of infection with blotchy skin or extreme shivering",
    "belly_pain": "Very bad belly pain, or a belly that is hard",
    "saddle_numbness": "Numb between the legs, or both legs weak",
    "no_pee": "Cannot pee at all, with pain or a strong need",
    "bad_headache": "Headache with a stiff neck, fever or confusion",
    "life_danger": "Anything else that feels like a danger to life",
    CRISIS: "Thoughts of suicide, or distress that is too much to bear",
}


def emergency_page(
    numbers: Numbers = FALLBACK_NUMBERS, signs: Mapping[str, str] = FALLBACK_SIGNS
) -> str:
    """The whole page. The first country is the one most visitors are in."""
    first_name, first_number = next(iter(numbers.items()))
    others = [(name, number) for name, number in numbers.items() if name != first_name]
    return filled(
        "emergency.html",
        first_name=escape(first_name),
        first_number=escape(first_number),
        numbers="\n".join(_number(name, number) for name, number in others),
        signs="\n".join(
            f"<li>{escape(sign)}</li>" for name, sign in signs.items() if name != CRISIS
        ),
        crisis=_crisis(signs.get(CRISIS, FALLBACK_SIGNS[CRISIS])),
    )


def _number(name: str, number: str) -> str:
    dialed = escape(number)
    call = f'<a href="tel:{dialed}">{dialed}</a>' if number.isdigit() else f"<b>{dialed}</b>"
    return f"<li><span>{escape(name)}</span> {call}</li>"


def _crisis(sign: str) -> str:
    us = 'In the United States, call or text <a href="tel:988">988</a>.'
    return f"{escape(sign)}: {us} Elsewhere, call your local crisis line or the number above."
