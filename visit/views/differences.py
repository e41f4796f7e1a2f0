"""Where two views differ: each question that both answered, and answered otherwise."""

from typing import NamedTuple

from questionnaire import WHO_FOR, Answer, Question
from visit.model.views import said_by
from visit.situation import Situation
from visit.telling.answer_text import answer_text


class Difference(NamedTuple):
    """A question, and the answer of each as words."""

    question: Question
    patient: str
    caregiver: str


def differences(situation: Situation) -> tuple[Difference, ...]:
    """What differs as it was read on the screens, the most urgent first."""
    views, say = situation.journey.views, situation.speech
    if views is None:
        return ()
    said = said_by(views)
    return tuple(
        Difference(
            one,
            answer_text(one, said.patient[one.key], say),
            answer_text(one, said.caregiver[one.key], say),
        )
        for one in differing(situation)
    )


def differing(situation: Situation) -> tuple[Question, ...]:
    """The questions, the most urgent first; nothing while only one has answered."""
    views = situation.journey.views
    if views is None or not views.together:
        return ()
    said = said_by(views)
    asked = situation.engine.rulebook.questionnaire.questions
    differ = [
        asked[key]
        for key in asked
        if _differ(said.patient.get(key), said.caregiver.get(key)) and key != WHO_FOR
    ]
    return tuple(sorted(differ, key=lambda one: _place(situation, one)))


def _differ(one: Answer | None, other: Answer | None) -> bool:
    """What only one was asked is no difference: it counts as they said."""
    return one is not None and other is not None and one != other


def _place(situation: Situation, question: Question) -> int:
    """Where the most urgent rule stands that reads it among those that fired; else after all."""
    fired = situation.guidance.fired
    places = (at for at, rule in enumerate(fired) if question.key in rule.when.reads)
    return next(places, len(fired))
