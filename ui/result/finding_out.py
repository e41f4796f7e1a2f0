"""What is worth finding out, by when, and the way back to exactly that question."""

from questionnaire import Question
from ui import clock, session
from ui.parts import plain
from ui.widgets.buttons import button, ways
from ui.words import words
from visit.dates import long_date
from visit.result.finding_out import worth_finding_out
from visit.words import Speech


def part() -> dict[str, str]:
    """Each with its way, closed until it is wanted."""
    found, say = worth_finding_out(session.situation(), clock.today()), session.speech()
    if found is None:
        return {}
    shown = plain.paragraphs([words("find_out_by", day=long_date(found.by))])
    for question in found.questions:
        shown += _to_question(question, say)
    return {words("find_out_title"): shown}


def _to_question(question: Question, say: Speech) -> str:
    asked = words("find_out_answer", question=say(question.text))
    how = plain.paragraphs([say(question.find_out)] if question.find_out else [])
    return ways(button(f"find_out:{question.key}", asked)) + how
