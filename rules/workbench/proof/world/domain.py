"""The answers a question can take, as few as the rules can tell apart.

A number is cut at the bounds that conditions use: between two of them no rule can see a
difference, so one number stands for all. This is exact, not an approximation.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from questionnaire import UNSURE, Answer, Compare, Condition, Number, Question, SeveralOf, atoms
from rules.model import Rulebook

Values = Mapping[str, tuple[Answer, ...]]
Bounds = Mapping[str, tuple[float, ...]]


def conditions(rulebook: Rulebook) -> Iterable[Condition]:
    """Every condition of the content."""
    for location in rulebook.questionnaire.locations:
        gates = [location.applies_when]
        for question in location.questions:
            gates += (question.ask_when, question.not_asked_for)
        yield from (gate for gate in gates if gate)
    yield from (rule.when for rule in rulebook.rules)
    offers = (question.offer_when for question in rulebook.provider_questions.values())
    yield from (offer for offer in offers if offer)


def bounds(questions: Mapping[str, Question], read: Iterable[Condition]) -> Bounds:
    """For each number question its range and every number that a condition compares it with."""
    found: dict[str, set[float]] = {
        key: {question.least, question.most}
        for key, question in questions.items()
        if isinstance(question, Number)
    }
    for condition in read:
        for atom in atoms(condition):
            if isinstance(atom, Compare) and atom.question in found:
                found[atom.question].add(float(atom.bound))
    return {key: tuple(sorted(numbers)) for key, numbers in found.items()}


def values(question: Question, cuts: Bounds) -> tuple[Answer, ...]:
    """The single answers that matter; for "several", its options."""
    if isinstance(question, SeveralOf):
        return (*question.options, UNSURE)
    if isinstance(question, Number):
        return (*_representatives(question, cuts[question.key]), UNSURE)
    return tuple(question.choices)


def _representatives(question: Number, cuts: tuple[float, ...]) -> list[float]:
    """Each bound, and one number inside each gap between two of them, in rising order."""
    points = [cut for cut in cuts if question.least <= cut <= question.most]
    between = (_inside(low, high, question.step) for low, high in pairwise(points))
    return sorted({*points, *(number for number in between if number is not None)})


def _inside(low: float, high: float, step: float) -> float | None:
    """An answer between two bounds, one step up if there is room; answers have two decimals."""
    for number in (round(low + step, 2), round((low + high) / 2, 2)):
        if low < number < high:
            return number
    return None
