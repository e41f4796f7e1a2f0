"""What is worth finding out before the visit: answers that were not sure, with a safe way.

Nobody is sent to find something out where help is needed today.
"""

from datetime import date
from typing import NamedTuple

from questionnaire import UNSURE, Answer, Question
from visit.result.first_look import last_day
from visit.situation import Situation


class WorthFindingOut(NamedTuple):
    """`by` is the last day that helps: that of the visit, or the last one to be seen."""

    by: date
    questions: tuple[Question, ...]


def worth_finding_out(situation: Situation, today: date) -> WorthFindingOut | None:
    """The questions in asking order; None where there is none, or no time."""
    level, visit_on = situation.guidance.level, situation.plan.visit_on
    last = last_day(level, today) if level else None
    open_to_find = tuple(
        question
        for question in situation.path
        if question.find_out and _unsure(situation.answers[question.key])
    )
    if last is None or not open_to_find:
        return None
    by = visit_on if visit_on and today <= visit_on < last else last
    return WorthFindingOut(by, open_to_find)


def _unsure(answer: Answer) -> bool:
    return UNSURE in answer if isinstance(answer, frozenset) else answer == UNSURE
