"""The page that works when nothing else does: numbers to call, and signs to call for.

It takes its numbers, signs and words from the content. Where that is damaged, it takes them from
Python alone, its markup included: a template is a file that can be damaged too.
"""

import re
from collections.abc import Callable, Mapping
from html import escape

from ui.serving.static.fallback_words import fallback_words
from ui.serving.static.template import filled, with_places

DANGER_SIGNS = "everyone.danger_signs"
CRISIS = "crisis"
CRISIS_LINE = "988"
TEXTS = (
    "brand",
    "help_page",
    "help_title",
    "help_lead",
    "help_numbers",
    "help_signs",
    "help_crisis",
    "help_when",
    "help_say",
    "help_education",
)
Numbers = Mapping[str, str]
_DIGITS = re.compile(r"\d[\d ]*\d")

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


# The same page without the files of ui/serving/pages: as plain as a browser draws it.
FALLBACK_TEMPLATE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$help_page - $brand</title>
<link rel="icon" href="data:,">
<style>:root{color-scheme:light dark}
body{max-width:44rem;margin:0 auto;padding:1rem;font:1.125rem/1.6 system-ui,sans-serif}
.call{font-size:1.75rem;font-weight:700}li{margin-bottom:.5rem}</style>
</head>
<body>
<main>
<p>$brand</p>
<h1>$help_title</h1>
<p>$help_lead</p>
<p><a class="call" href="tel:$first_number">$first_call</a></p>
<h2>$help_numbers</h2>
<ul>$numbers</ul>
<h2>$help_signs</h2>
<ul>$signs</ul>
<h2>$help_crisis</h2>
<p>$crisis</p>
<h2>$help_when</h2>
<p>$help_say</p>
<p>$help_education</p>
</main>
</body>
</html>
"""


def emergency_page(
    numbers: Numbers = FALLBACK_NUMBERS,
    signs: Mapping[str, str] = FALLBACK_SIGNS,
    say: Callable[[str], str] | None = None,
) -> str:
    """The whole page. The first country is the one most visitors are in.

    `say` gives the words of the content. Without it nothing is read from any file, and nothing
    leads to pages that need the content.
    """
    places = _places(numbers, signs, say or fallback_words)
    if say is None:
        return with_places(FALLBACK_TEMPLATE, **places)
    return filled("emergency.html", paper_link=escape(say("paper_link")), **places)


def crisis_call(sign: str, say: Callable[[str], str]) -> str:
    """Markup: whom to call when it is too much to bear."""
    line = f'<a href="tel:{CRISIS_LINE}">{CRISIS_LINE}</a>'
    text = escape(say("help_crisis_call")).replace("{sign}", escape(sign))
    others = [f"{escape(name)}: {_dialed(call)}" for name, call in FALLBACK_CRISIS.items()]
    return "<br>".join([text.replace("{crisis_line}", line), *others])


def _dialed(call: str) -> str:
    """Markup: whom to call, with a link on the digits."""
    return _DIGITS.sub(
        lambda found: f'<a href="tel:{found[0].replace(" ", "")}">{found[0]}</a>', escape(call)
    )


def _places(
    numbers: Numbers, signs: Mapping[str, str], say: Callable[[str], str]
) -> dict[str, str]:
    first_name, first_number = next(iter(numbers.items()))
    call = say("help_call").replace("{country}", first_name).replace("{emergency}", first_number)
    return {
        "first_number": escape(first_number),
        "first_call": escape(call),
        "numbers": number_list({name: numbers[name] for name in numbers if name != first_name}),
        "signs": "\n".join(
            f"<li>{escape(sign)}</li>" for name, sign in signs.items() if name != CRISIS
        ),
        "crisis": crisis_call(signs.get(CRISIS, FALLBACK_SIGNS[CRISIS]), say),
        **{name: escape(say(name)) for name in TEXTS},
    }


def number_list(numbers: Numbers) -> str:
    """Markup: one line for each country, with a link where there is one number."""
    return "\n".join(_number(name, number) for name, number in numbers.items())


def _number(name: str, number: str) -> str:
    dialed = escape(number)
    call = f'<a href="tel:{dialed}">{dialed}</a>' if number.isdigit() else f"<b>{dialed}</b>"
    return f"<li><span>{escape(name)}</span> {call}</li>"
