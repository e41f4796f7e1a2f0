"""Which question is next, and how far along a person is.

Order is the order of the files. A question that nothing still open needs is not asked; that
loses no explanation, because no rule that could still fire reads it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from questionnaire.answers import NOT_ASKED, Answers
from questionnaire.asking import PLACES, Sight
from questionnaire.condition import Condition, open_reads
from questionnaire.model import Location, Question, Questionnaire


class Progress(NamedTuple):
    """Questions answered, and those known to come; answers can open or close others."""

    answered: int
    remaining: int


def needed(
    questionnaire: Questionnaire, sight: Sight, open_conditions: Iterable[Condition]
) -> frozenset[str]:
    """Keys of the unanswered questions that an open condition can still depend on.

    What decides whether such a question applies is needed as well, and so on backwards.
    """
    wanted: set[str] = set()
    for condition in open_conditions:
        wanted |= open_reads(condition, sight.seen)
    questions = questionnaire.questions
    wanted |= {key for key, question in questions.items() if question.always}
    locations = {location.id: location for location in questionnaire.locations}
    for key, question in reversed(list(questions.items())):
        if key in wanted and key not in sight.seen:
            wanted |= _gates(locations[question.location], question, sight)
    return frozenset(wanted - sight.seen.keys())


def _gates(location: Location, question: Question, sight: Sight) -> frozenset[str]:
    gates = [gate for gate in (location.applies_when, question.ask_when) if gate]
    keys = frozenset().union(*(open_reads(gate, sight.seen) for gate in gates))
    chosen = location.asked == "chosen" and PLACES not in sight.seen
    return keys | {PLACES} if chosen else keys


def next_question(
    questionnaire: Questionnaire, sight: Sight, wanted: frozenset[str]
) -> Question | None:
    """The first needed question that surely applies; None when nothing is left to ask."""
    for location in questionnaire.locations:
        if sight.locations[location.id] is not True:
            continue
        for question in location.questions:
            if question.key in wanted and _surely_applies(question, sight):
                return question
    return None


def answered_path(questionnaire: Questionnaire, sight: Sight) -> tuple[Question, ...]:
    """The questions whose answers count, in asking order."""
    return tuple(
        question
        for key, question in questionnaire.questions.items()
        if sight.seen.get(key, NOT_ASKED) is not NOT_ASKED
    )


def progress(questionnaire: Questionnaire, sight: Sight, wanted: frozenset[str]) -> Progress:
    """How many questions are answered, and how many of the needed ones surely come."""
    remaining = [
        question
        for location in questionnaire.locations
        if sight.locations[location.id] is True
        for question in location.questions
        if question.key in wanted and _surely_applies(question, sight)
    ]
    return Progress(len(answered_path(questionnaire, sight)), len(remaining))


def dropped(before: Sight, after: Sight, answers: Answers) -> tuple[str, ...]:
    """Keys of answers that counted before and do not count after a change."""
    return tuple(
        key
        for key in answers
        if before.seen.get(key, NOT_ASKED) is not NOT_ASKED
        and after.seen.get(key, NOT_ASKED) is NOT_ASKED
    )


def _surely_applies(question: Question, sight: Sight) -> bool:
    return question.ask_when is None or question.ask_when.truth(sight.seen) is True
