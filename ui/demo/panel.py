"""The presenter's panel: why this is asked, what the rules say so far, and what was proven."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from questionnaire import spoken
from rules import Guidance, Level, Rule, last_proof
from ui import session
from ui.content import engine
from ui.demo import ways
from ui.parts import frame
from ui.serving.static.emergency import DANGER_SIGNS
from ui.widgets.buttons import button
from ui.words import words
from visit.dates import short_date
from visit.demo import Demonstration, MadeUp, Shown
from visit.joining import labeled

MOST_OPEN = 5
# What the proof says that bears on each page; more of it stands under "The rules".
ASKED = ("worse_never_lowers", "every_question_is_reached", "nothing_fires_on_silence")
PROVEN = {
    "danger": ("danger_signs_win", "unsure_is_not_calm"),
    "question": ASKED,
    "emergency": ("danger_signs_win",),
    "child": ("always_guided",),
    "review": ("stopping_early_is_safe", "safer_reading_counts"),
    "result": ("always_guided", "model_equals_engine", "one_fact_one_level"),
    "sheet": ("who_it_is_for_never_matters",),
    "card": ("who_it_is_for_never_matters",),
}


def draw(shown: Demonstration, who: MadeUp, pages: Sequence[Shown]) -> None:
    """Draw the panel beside a page."""
    here = pages[shown.at]
    at = words("demo_at", number=shown.at + 1, pages=len(pages))
    st.html(
        f'<section class="vg-panel" aria-label="{escape(words("demo_panel"))}">'
        f'<p class="vg-quiet">{escape(at)}</p><p><strong>{escape(who.sentence)}</strong></p>'
        f"{_outcome(shown, who, pages)}{_why(here)}{_rules(here.after.guidance)}{_proven(here)}"
        "</section>"
    )


def _outcome(shown: Demonstration, who: MadeUp, pages: Sequence[Shown]) -> str:
    """Where this way ends, what it was before the presenter changed answers, and the ways to."""
    now = _named(pages[-1].after.guidance.level)
    said = f"<p>{escape(labeled(words('demo_ends'), now))}</p>"
    if shown.changed:
        before = _named(ways.way(shown.model_copy(update={"changed": {}}))[-1].after.guidance.level)
        said += f"<p>{escape(labeled(words('demo_ended'), before))}</p>"
    body = f'<div class="vg-outcome" role="status">{said}</div>'
    if shown.at < len(pages) and pages[shown.at].kind == "question":
        body += button("try", words("demo_try"))
    return body + (button("own", words("demo_own"), heard=who.sentence) if shown.changed else "")


def _why(here: Shown) -> str:
    say = session.speech()
    rows = (engine().rulebook.questionnaire.question(key) for key in here.keys)
    whys = list(dict.fromkeys(say(row.why) for row in rows if row.why))
    if here.kind != "question":
        whys = [words(f"demo_why_{here.kind}")]
    return _part(words("demo_why"), whys or [words("demo_why_question")])


def _rules(guidance: Guidance) -> str:
    """What has fired with the answers of this page, what is open, and how high it can still go."""
    highest = guidance.highest_possible
    still = words("demo_nothing_higher")
    if highest is not None and highest != guidance.level:
        still = words("demo_still_possible", level=highest.name.you)
    fired = [_rule(rule) for rule in guidance.fired] or [_text(words("demo_none_fired"))]
    count = words("demo_open", count=len(guidance.open))
    nearest = "".join(map(_rule, guidance.open[:MOST_OPEN]))
    opened = frame.more({words("demo_open_first"): f"<ul>{nearest}</ul>"}) if nearest else ""
    return (
        f"<h2>{escape(words('demo_still'))}</h2>{_paragraph(still)}"
        f"<h2>{escape(words('demo_fired'))}</h2><ul>{''.join(fired)}</ul>"
        f"{_paragraph(count)}{opened}"
    )


def _rule(rule: Rule) -> str:
    rulebook, say = engine().rulebook, session.speech()
    told = labeled(rulebook.level[rule.level].name.you, say(rule.because))
    sources = "".join(
        f"<small>{escape(rulebook.sources[name].name)}</small>" for name in rule.sources
    )
    return f"<li>{escape(told)}{sources}</li>"


def _proven(here: Shown) -> str:
    record = last_proof(engine().rulebook.edition)
    if record is None:
        return _part(words("demo_proven"), [words("how_no_proof")])
    asked = "danger" if DANGER_SIGNS in here.keys else here.kind
    checked = {one.property: one.checked for one in record.properties if not one.failed}
    told = [
        words(f"proved_{name}", checked=spoken().grouped_number(checked[name]))
        for name in PROVEN[asked]
        if name in checked
    ]
    return _part(
        words("demo_proven"), [*told, words("demo_proven_on", day=short_date(record.run_on))]
    )


def _part(title: str, lines: Sequence[str]) -> str:
    return f"<h2>{escape(title)}</h2><ul>{''.join(map(_text, lines))}</ul>"


def _text(line: str) -> str:
    return f"<li>{escape(line)}</li>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _named(level: Level | None) -> str:
    return level.name.you if level else words("sheet_not_known")
