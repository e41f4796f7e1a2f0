"""What two people answered to one question, side by side, with a way to answer it again."""

from html import escape

from questionnaire import Question
from ui import session
from ui.widgets.buttons import button
from ui.words import words
from visit.views.differences import Difference


def row(one: Difference) -> str:
    """Markup for one question."""
    asked = session.speech()(one.question.text)
    said = "".join(
        f"<div><dt>{escape(words(f'says_{who}'))}</dt><dd>{escape(text)}</dd></div>"
        for who, text in (("patient", one.patient), ("caregiver", one.caregiver))
    )
    return (
        f'<section class="vg-differ"><h2>{escape(asked)}</h2>'
        f'<dl class="vg-both">{said}</dl>{_again(one.question)}</section>'
    )


def _again(question: Question) -> str:
    name = words("change_of", question=session.speech()(question.text))
    return button(f"change:{question.key}", words("answer_again"), heard=name, kind="vg-plain")
