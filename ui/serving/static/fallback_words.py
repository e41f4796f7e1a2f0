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
    "strip_lead": "Danger to life? {call}.",
    "strip_now": "Call {emergency}",
    "strip_more": "Danger signs",
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
    "help_crisis_there": "{country}: {call}",
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
# Whom to call in despair, where it is another number than the first country's. The digits dial.
FALLBACK_CRISIS: Numbers = {
    "United Kingdom": "NHS 111 and choose mental health",
    "Canada": "988",
    "Ireland": "Samaritans on 116 123",
    "European Union": "112 and ask for help in a crisis",
    "Australia": "Lifeline on 13 11 14",
    "New Zealand": "1737",
}
FALLBACK_SIGNS = {
    "hard_breathing": "Sudden or very hard breathing, or blue or gray lips",
    "choking": "Choking, or something stuck that stops the breath",
    "noisy_breathing": "A new high, noisy sound with each breath in",
    "chest_pain": "New chest pain that is heavy, spreads or lasts",
    "chest_pain_with": "Chest pain with sweating, dizziness or short breath",
    "heartbeat": "A racing heartbeat with chest pain or faintness",
    "stroke_signs": "A face, arm or leg that is suddenly weak or numb",
    "stroke_speech": "Sudden trouble speaking or understanding",
    "stroke_sight": "Sudden loss of sight, or sudden trouble seeing",
    "heavy_bleeding": "A lot of blood fast, or bleeding that does not stop",
    "vomiting_blood": "Vomiting blood, or dark bits like coffee grounds",
    "coughed_blood": "Coughing up blood, more than a few streaks",
    "fainted": "Passing out, even for a short time",
    "confused": "New confusion, or very hard to wake up",
    "cold_skin": "Cold, pale and sweaty skin",
    "infection_signs": "Very ill, with extreme shaking or muscle pain",
    "no_pee_all_day": "Very ill, with no pee for a whole day",
    "blotchy_rash": "Blotchy skin, or a rash that stays under a glass",
    "chemo_chills": "Shaking chills in the weeks of chemotherapy",
    "belly_pain": "Very bad or sudden belly pain",
    "hard_belly": "A belly that is hard and hurts to touch",
    "pulsing_lump": "Pain, with a lump in the belly that beats",
    "side_pain": "Sudden, very bad pain in the side",
    "testicle_pain": "Sudden, very bad pain in a testicle",
    "saddle_numbness": "Numb between the legs or around the bottom",
    "legs_weak": "Both legs have become weak or numb",
    "no_control": "New loss of control over pee or stool",
    "no_pee": "Cannot pee at all, with pain or a strong need",
    "cold_limb": "An arm or leg that is cold and cannot be moved",
    "worst_headache": "The worst headache of a life, which came on fast",
    "bad_headache": "Headache with a stiff neck, high fever or confusion",
    "headache_eye_ear": "Headache with pain in the eye or the ear",
    "headache_blow": "Headache after a blow to the head",
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
