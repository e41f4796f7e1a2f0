"""The plainest reading of the rules: it says what is right, and is the naive engine of the table.

It reads the loaded content as data and shares no code with the engine that ships. Two truth
values are enough, because everyone here has answered every question that applies to them.
"""

from collections.abc import Callable, Mapping
from operator import ge, gt, le, lt
from typing import NamedTuple

from questionnaire import (
    PLACES,
    UNSURE,
    Answer,
    Answers,
    AtLeast,
    Compare,
    Condition,
    Is,
    Location,
    Not,
    Question,
    Questionnaire,
)
from rules import LevelId, Rulebook

Decision = tuple[frozenset[str], LevelId | None]
"""Keys of the rules that fire, and the most urgent of their levels."""

_COMPARED = {"at_least": ge, "above": gt, "at_most": le, "below": lt}


class Counted(NamedTuple):
    """The answers that count, and the locations that apply."""

    answers: dict[str, Answer]
    locations: frozenset[str]


def decide(rulebook: Rulebook, answers: Answers) -> Decision:
    """What fires for these answers, given to every question that applies and perhaps to others."""
    counted = counting(rulebook.questionnaire, lambda question: answers.get(question.key))
    fired = [
        rule
        for rule in rulebook.rules
        if rule.location in counted.locations or rule.key in rulebook.anywhere
        if holds(rule.when, counted.answers)
    ]
    worst = max(fired, key=lambda rule: rulebook.rank[rule.level], default=None)
    return frozenset(rule.key for rule in fired), worst.level if worst else None


def counting(questionnaire: Questionnaire, answer: Callable[[Question], Answer | None]) -> Counted:
    """Walk through the questions and ask for an answer wherever one applies."""
    answers: dict[str, Answer] = {}
    locations: set[str] = set()
    chosen: set[str] = set()
    for location in questionnaire.locations:
        if not _applies(location, answers, chosen):
            continue
        locations.add(location.id)
        for question in location.questions:
            if question.ask_when is not None and not holds(question.ask_when, answers):
                continue
            given = answer(question)
            if given is not None:
                answers[question.key] = given
                chosen |= _chosen(question, given)
            if question.ends_when is not None and given == question.ends_when:
                return Counted(answers, frozenset(locations))
    return Counted(answers, frozenset(locations))


def holds(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    """The meaning of a condition; an absent answer is no."""
    match condition:
        case AtLeast(count=count, parts=parts):
            return sum(holds(part, answers) for part in parts) >= count
        case Not(part=part):
            return not holds(part, answers)
        case Is(question=key, options=options):
            return _names(answers.get(key), options)
        case Compare(question=key, comparison=comparison, bound=bound):
            number = answers.get(key)
            return isinstance(number, float) and _COMPARED[comparison](number, float(bound))


def _chosen(question: Question, given: Answer) -> set[str]:
    """The locations that this answer chooses or opens; not sure opens all that it could."""
    if question.key == PLACES and isinstance(given, frozenset):
        return set(given)
    options = getattr(question, "options", {})
    named = [each for name, each in options.items() if _names(given, {name, UNSURE})]
    return {place for each in named for place in each.opens}


def _applies(location: Location, answers: Answers, chosen: set[str]) -> bool:
    if location.asked == "chosen" and location.id not in chosen:
        return False
    return location.applies_when is None or holds(location.applies_when, answers)


def _names(answer: Answer | None, options: frozenset[str] | set[str]) -> bool:
    if isinstance(answer, frozenset):
        return any(option in options for option in answer)
    return answer in options
