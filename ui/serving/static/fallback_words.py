"""Texts that must be there when the words file cannot be used: the strip, the error page, help.

They stand in Python, which a damaged content file does not reach. A test holds each of them equal
to the word of the same name.
"""

from collections.abc import Mapping

CRISIS = "crisis"
Numbers = Mapping[str, str]

FALLBACK: Mapping[str, str] = {
    "brand": "Visit Guide",
    "strip_label": "Emergency help",
    "strip_lead": "If this may be life-threatening, {call}.",
    "strip_now": "call {emergency} now",
    "strip_more": "Danger signs and numbers",
    "error_title": "Something went wrong on our side",
    "error_body": "Your answers are still in this browser tab. It was not your fault.",
    "error_retry": "Go back to my visit",
    "error_again": "If this page comes again, call your doctor about what brought you here.",
    "error_start_over": "Clear my answers and start over",
    "help_page": "Emergency help",
    "help_title": "Get emergency help",
    "help_lead": "If this may be life-threatening, call now. Do not drive yourself.",
    "help_call": "{country}: call {emergency}",
    "help_numbers": "Numbers in other countries",
    "help_signs": "Call now for any of these",
    "help_crisis": "If it is too much to bear",
    "help_crisis_call": "{sign}: In the United States, call or text {crisis_line}. "
    "Elsewhere, call your local crisis line or the number above.",
    "help_when": "When you call",
    "help_say": "Say where you are. Say what is happening. Stay on the line.",
    "help_education": "This page is for education. It cannot tell you what is wrong. "
    "No clinician has reviewed it.",
}

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


def fallback_words(name: str) -> str:
    """The text of that name, from this file alone."""
    return FALLBACK[name]


def words_or_fallback(name: str) -> str:
    """The word of that name where words can be read, else what stands in for it here."""
    try:
        # Imported here, so that this works beside a package that cannot be imported.
        from ui.words import words  # noqa: PLC0415

        return words(name)
    except Exception:  # noqa: BLE001 - whatever is broken, the emergency strip must not be
        return FALLBACK[name]
