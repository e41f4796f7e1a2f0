"""A safe way to find out, offered to whoever marks "not sure": shown then, and heard with it."""

from html import escape

from questionnaire import UNSURE, Number, Question
from ui.drawings.image import image
from ui.drawings.object_sizes import drawing
from ui.words import words
from visit.words import Speech


def markup(question: Question, say: Speech) -> str:
    """The sentence under a row (look.css shows it), with a drawing where sizes can be compared."""
    if question.find_out is None:
        return ""
    sizes = ""
    if isinstance(question, Number) and question.objects:
        sizes = image(drawing(question), "", "vg-object-sizes")
    return (
        f'<div class="vg-find-out"><p id="{_name(question)}">{escape(words("find_out_later"))} '
        f"{escape(say(question.find_out))}</p>{sizes}</div>"
    )


def described(question: Question, option: str) -> str:
    """What ties the sentence to the control of "not sure"."""
    if option != UNSURE or question.find_out is None:
        return ""
    return f' aria-describedby="{_name(question)}"'


def _name(question: Question) -> str:
    return f"find-out-{escape(question.key)}"
