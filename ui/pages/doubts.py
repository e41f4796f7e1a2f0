"""Answers that do not fit together, on the page where answers are checked: one question for each.

Each has a way to every answer it is about. Nothing changes by itself, and one press says that all
of them are right.
"""

from html import escape

from ui import session
from ui.browser import Press
from ui.content import engine
from ui.widgets.buttons import button
from ui.words import words
from visit.flow import mismatches
from visit.flow.mismatches import Doubt
from visit.telling.answer_text import answer_text

RIGHT = "right"
BOTH = 2


def markup() -> str:
    """All that this person is to be asked about; nothing where all answers fit."""
    found = mismatches.doubts(session.situation())
    if not found:
        return ""
    lead = f'<p class="vg-quiet">{escape(words("doubts_lead"))}</p>'
    return f"<h2>{escape(words('doubts_title'))}</h2>{lead}{''.join(map(_asked, found))}"


def call_right(press: Press) -> None:
    """Keep that these answers are right, so that they are not asked about again."""
    session.keep(mismatches.call_right(engine(), session.journey(), press.about))


def _asked(doubt: Doubt) -> str:
    say, answers = session.speech(), session.journey().answers
    asked = say(doubt.mismatch.ask)
    rows = "".join(
        f"<div><dt>{escape(say(one.text))}</dt>"
        f"<dd>{escape(answer_text(one, answers[one.key], say))}</dd>"
        f"<dd>{way_to(one.key, say(one.text))}</dd></div>"
        for one in doubt.questions
    )
    name = "all_are_right" if len(doubt.questions) > BOTH else "both_are_right"
    right = button(f"{RIGHT}:{doubt.mismatch.id}", words(name), heard=asked)
    return (
        f'<div class="vg-card vg-doubt"><p>{escape(asked)}</p>'
        f'<dl class="vg-answers">{rows}</dl>{right}</div>'
    )


def way_to(key: str, asked: str) -> str:
    """The button that opens one answer, to return here."""
    heard = words("change_of", question=asked)
    return button(f"change:{key}", words("change_answer"), heard=heard, kind="vg-plain")
