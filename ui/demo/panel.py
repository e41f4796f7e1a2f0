"""The presenter's panel: why this is asked, what is filled in, and what the rules say so far."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from questionnaire import Question
from rules import Level
from ui import session
from ui.content import engine
from ui.demo import bar, rules_told, ways
from ui.words import words
from visit.demo import Demonstration, MadeUp, Shown
from visit.joining import labeled
from visit.telling.answer_text import answer_text

MARKED = ("start", "question")
"""Pages with rows to mark, where a presenter may try another answer."""


def draw(shown: Demonstration, who: MadeUp, pages: Sequence[Shown]) -> None:
    """Draw the panel beside a page; it is scrolled alone, so it takes the focus."""
    here = pages[shown.at]
    at = words("demo_at", number=shown.at + 1, pages=len(pages))
    st.html(
        f'<section class="vg-panel" tabindex="0" aria-label="{escape(words("demo_panel"))}">'
        f'<p class="vg-quiet">{escape(at)}</p><p><strong>{escape(who.sentence)}</strong></p>'
        f"{_outcome(shown, pages)}{_why(here)}{rules_told.told(here)}"
        "</section>"
    )


def _outcome(shown: Demonstration, pages: Sequence[Shown]) -> str:
    """How urgent it is so far; the end, once that page is reached or an answer was changed."""
    here = pages[shown.at]
    lines = _at_the_end(here) if here.kind in rules_told.ENDS else _so_far(here)
    if shown.changed:
        before = ways.way(shown.model_copy(update={"changed": {}}))[-1]
        lines = [*lines, *_moved(pages[-1].after.guidance.level, before.after.guidance.level)]
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    body = f'<div class="vg-outcome" role="status">{said}</div>'
    if here.kind in MARKED:
        body += bar.keyed(bar.Way("try", words("demo_try"), "5", "5"), keys=shown.keys)
    if shown.changed:
        body += bar.keyed(bar.Way("own", words("demo_own"), "6", "6"), keys=shown.keys)
    return body


def _so_far(here: Shown) -> list[str]:
    guidance = here.after.guidance
    highest = guidance.highest_possible
    now = labeled(words("demo_so_far"), _named(guidance.level, words("demo_nothing_yet")))
    if highest is None or highest == guidance.level:
        return [now, words("demo_nothing_higher")]
    return [now, labeled(words("demo_highest"), _named(highest, ""))]


def _at_the_end(here: Shown) -> list[str]:
    level = here.after.guidance.level
    ends = labeled(words("demo_ends"), _named(level, words("sheet_not_known")))
    if level is None:
        return [ends]
    deadline = labeled(words("demo_deadline"), session.speech()(level.timing))
    return [ends, deadline, words(f"demo_deadline_{level.id}")]


def _moved(now: Level | None, before: Level | None) -> list[str]:
    unknown = words("sheet_not_known")
    return [
        labeled(words("demo_ends_now"), _named(now, unknown)),
        labeled(words("demo_ended"), _named(before, unknown)),
    ]


def _named(level: Level | None, otherwise: str) -> str:
    return session.speech()(level.name) if level else otherwise


def _why(here: Shown) -> str:
    """What is filled in, which may stand below what is seen, and why each row is asked."""
    if here.kind != "question":
        lines = [words(f"demo_why_{here.kind}")]
        return rules_told.listed(words("demo_why"), lines) + _filled("".join(_items(here)))
    return f"<h2>{escape(words('demo_why_each'))}</h2><ul>{''.join(_items(here))}</ul>"


def _filled(items: str) -> str:
    return f"<ul>{items}</ul>" if items else ""


def _items(here: Shown) -> Iterator[str]:
    for key in here.keys:
        yield _item(engine().rulebook.questionnaire.question(key), here)


def _item(question: Question, here: Shown) -> str:
    say, answers = session.speech(), here.after.answers
    why = escape(say(question.why)) if question.why else ""
    given = answer_text(question, answers[question.key], say) if question.key in answers else ""
    filled = f" <strong>{escape(given)}</strong>" if given else ""
    return f"<li><small>{escape(say(question.text))}{filled}</small>{why}</li>"
