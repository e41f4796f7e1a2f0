"""Answers that do not fit together, on the page where answers are checked: one gentle question.

It has a way to every answer that it is about. Nothing changes by itself, and one press says that
they are right as they are.
"""

from html import escape

from questionnaire import Mismatch, Question
from ui import session
from ui.browser import Press
from ui.content import engine
from ui.parts import frame
from ui.widgets.buttons import button
from ui.words import words
from visit.counting.mismatches import call_right, next_doubt
from visit.situation import Situation
from visit.telling.answer_text import answer_text

RIGHT = "right"


def markup() -> str:
    """The one question to ask now; nothing where all answers fit, or were called right."""
    situation = session.situation()
    doubt = next_doubt(situation)
    if doubt is None:
        return ""
    asked = session.speech()(doubt.mismatch.ask)
    rows = "".join(answered(situation, one, "change_of_doubt") for one in doubt.questions)
    return (
        f'<div class="vg-card vg-doubt"><h2>{escape(words("doubt_title"))}</h2>'
        f"<p>{escape(asked)}</p>"
        f'<dl class="vg-answers">{rows}</dl>'
        f'<p class="vg-quiet">{escape(words("doubt_lead"))}</p>{_right(doubt.mismatch)}</div>'
    )


def _right(mismatch: Mismatch) -> str:
    asked = session.speech()(mismatch.ask)
    return button(f"{RIGHT}:{mismatch.id}", words("right_as_it_is"), heard=asked)


def draw_kept() -> None:
    """What the last press kept, said until the next step."""
    if message := session.noticed(RIGHT):
        frame.notice(message)


def say_right(press: Press) -> None:
    """Keep that these answers are right, so that they are not asked about again."""
    before = session.journey()
    session.keep(call_right(engine(), before, press.about))
    if session.journey() != before:
        session.notice(words("kept_as_it_is"), RIGHT)


def answered(situation: Situation, question: Question, heard: str = "change_of") -> str:
    """A question, its answer, and the way to change it and return here, `heard` by that name."""
    say, answer = situation.speech, situation.answers[question.key]
    asked, said = say(question.text), answer_text(question, answer, say)
    name = words(heard, question=asked)
    way = button(f"change:{question.key}", words("change_answer"), heard=name, kind="vg-plain")
    return f"<div><dt>{escape(asked)}</dt><dd><div>{escape(said)}</div>{way}</dd></div>"
