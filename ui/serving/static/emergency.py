"""The page that works when nothing else does: numbers to call, and signs to call for.

It takes its numbers, signs and words from the content. Where that is damaged, it takes them from
Python alone, its markup included: a template is a file that can be damaged too.
"""

import re
from collections.abc import Callable, Mapping
from html import escape

from ui.serving.static.clinic_part import clinic_part
from ui.serving.static.fallback_words import (
    CRISIS,
    FALLBACK_CRISIS,
    FALLBACK_NUMBERS,
    FALLBACK_SIGNS,
    Numbers,
    fallback_words,
)
from ui.serving.static.template import filled, with_places
from visit.clinic import Clinic

DANGER_SIGNS = "everyone.danger_signs"
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
_DIGITS = re.compile(r"\d[\d ]*\d")

# The same page without the files of ui/serving/pages: as plain as a browser draws it.
FALLBACK_TEMPLATE = """<!DOCTYPE html>
<html lang="$language" dir="$direction">
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
<p>$first_call</p>
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
    crisis: Numbers = FALLBACK_CRISIS,
    clinic: Clinic | None = None,
) -> str:
    """The whole page. The first country is the one most visitors are in, or a clinic is.

    `crisis` says whom to call elsewhere when it is too much to bear.

    The numbers of a `clinic` stand below all others and never in their place.

    `say` gives the words of the content. Without it nothing is read from any file, and nothing
    leads to pages that need the content.
    """
    sign = signs.get(CRISIS, FALLBACK_SIGNS[CRISIS])
    places = {
        **_places(numbers, signs, say or fallback_words),
        "crisis": crisis_call(sign, say or fallback_words, crisis),
    }
    if say is None:
        return with_places(FALLBACK_TEMPLATE, **places)
    own = clinic_part(clinic, say)
    return filled("emergency.html", clinic=own, paper_link=escape(say("paper_link")), **places)


def crisis_call(sign: str, say: Callable[[str], str], elsewhere: Numbers) -> str:
    """Markup: whom to call when it is too much to bear, here and `elsewhere`."""
    line = f'<a href="tel:{CRISIS_LINE}">{CRISIS_LINE}</a>'
    text = escape(say("help_crisis_call")).replace("{sign}", escape(sign))
    there = escape(say("help_crisis_there"))
    others = (
        there.replace("{country}", escape(name)).replace("{call}", _dialed(call))
        for name, call in elsewhere.items()
    )
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
    return {
        "first_call": _first_call(first_name, first_number, say),
        "numbers": number_list({name: numbers[name] for name in numbers if name != first_name}),
        "signs": "\n".join(
            f"<li>{escape(sign)}</li>" for name, sign in signs.items() if name != CRISIS
        ),
        **{name: escape(say(name)) for name in TEXTS},
    }


def _first_call(name: str, number: str, say: Callable[[str], str]) -> str:
    """Markup: the call as a link, or in words where a country has no one number."""
    if not number.isdigit():
        return f'<b class="call">{escape(say("strip_call").replace("{emergency}", number))}</b>'
    call = say("help_call").replace("{country}", name).replace("{emergency}", number)
    return f'<a class="call" href="tel:{escape(number)}">{escape(call)}</a>'


def number_list(numbers: Numbers) -> str:
    """Markup: one line for each country, with a link where there is one number."""
    return "\n".join(_number(name, number) for name, number in numbers.items())


def _number(name: str, number: str) -> str:
    dialed = escape(number)
    call = f'<a href="tel:{dialed}">{dialed}</a>' if number.isdigit() else f"<b>{dialed}</b>"
    return f"<li><span>{escape(name)}</span> {call}</li>"
