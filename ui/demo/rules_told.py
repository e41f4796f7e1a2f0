"""What the panel tells of the rules: those that hold, those still open, and what was proven.

A level is told as far as the pages have come, so that nobody hears the end before it is reached.
"""

from collections.abc import Sequence
from html import escape

from questionnaire import spoken
from rules import Guidance, Rule, last_proof
from ui import session
from ui.content import engine
from ui.parts import frame
from ui.serving.static.emergency import DANGER_SIGNS
from ui.words import words
from visit.dates import short_date
from visit.demo import Shown
from visit.joining import labeled

MOST_OPEN = 5
MOST_SOURCES = 2
ENDS = ("child", "result", "sheet", "card")
"""Pages where the end is reached."""
ASKED_ALL = (*ENDS, "review")
"""Pages behind the last question: what is open there was left out, since it changes nothing."""
# What the proof says that bears on each page; more of it stands under "The rules".
ASKED = ("worse_never_lowers", "every_question_is_reached", "nothing_fires_on_silence")
PROVEN = {
    "start": ("who_it_is_for_never_matters",),
    "danger": ("danger_signs_win", "unsure_is_not_calm"),
    "question": ASKED,
    "emergency": ("danger_signs_win",),
    "child": ("always_guided",),
    "review": ("stopping_early_is_safe", "safer_reading_counts"),
    "result": ("always_guided", "one_fact_one_level", "model_equals_engine"),
    "sheet": ("who_it_is_for_never_matters",),
    "card": ("danger_signs_win",),
}


def told(here: Shown) -> str:
    """The part of the panel about the rules, at this page."""
    guidance = here.after.guidance
    fired = [_rule(rule) for rule in _holding(guidance)] or [_text(words("demo_none_fired"))]
    body = f"<h2>{escape(words('demo_fired'))}</h2><ul>{''.join(fired)}</ul>"
    return body + ("" if here.kind in ASKED_ALL else _open(guidance)) + _proven(here)


def sources(names: Sequence[str]) -> str:
    """Sources by id: the first ones, and the others for who opens them."""
    known = engine().rulebook.sources
    lines = [f"<small>{escape(known[name].name)}</small>" for name in dict.fromkeys(names)]
    rest = lines[MOST_SOURCES:]
    more = {words("demo_more_sources", count=len(rest)): "".join(rest)} if rest else {}
    return f'<div class="vg-told-by">{"".join(lines[:MOST_SOURCES])}{frame.more(more)}</div>'


def listed(title: str, lines: Sequence[str]) -> str:
    """A heading with a list under it."""
    return f"<h2>{escape(title)}</h2><ul>{''.join(map(_text, lines))}</ul>"


def _holding(guidance: Guidance) -> Sequence[Rule]:
    """The rules that give the level: a calm one says nothing beside one that is more urgent."""
    return engine().reasons(guidance) if guidance.level else ()


def _open(guidance: Guidance) -> str:
    count = words("demo_open", count=len(guidance.open))
    nearest = "".join(map(_rule, guidance.open[:MOST_OPEN]))
    opened = frame.more({words("demo_open_first"): f"<ul>{nearest}</ul>"}) if nearest else ""
    return f"<p>{escape(count)}</p>{opened}"


def _rule(rule: Rule) -> str:
    say = session.speech()
    level = say(engine().rulebook.level[rule.level].name)
    because = escape(say(rule.because))
    return f"<li><strong>{escape(level)}.</strong> {because}{sources(rule.sources)}</li>"


def _proven(here: Shown) -> str:
    record = last_proof(engine().rulebook.edition)
    if record is None:
        return listed(words("demo_proven"), [words("how_no_proof")])
    asked = "danger" if DANGER_SIGNS in here.keys else here.kind
    checked = {one.property: one.checked for one in record.properties if not one.failed}
    lines = [
        words(f"demo_proved_{name}", checked=spoken().grouped_number(checked[name]))
        for name in PROVEN[asked]
        if name in checked
    ]
    on = labeled(words("demo_proven_on"), short_date(record.run_on))
    return listed(words("demo_proven"), [*lines, on])


def _text(line: str) -> str:
    return f"<li>{escape(line)}</li>"
