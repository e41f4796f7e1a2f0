"""The answers a question can take, as few as the rules can tell apart.

A number is cut at the bounds that conditions use: between two of them no rule can see a
difference, so one number stands for all. This is exact, not an approximation.
"""

from collections.abc import Iterable, Mapping

from questionnaire import UNSURE, Answer, Compare, Condition, Number, Question, SeveralOf, atoms
from rules.model import Rulebook

Values = Mapping[str, tuple[Answer, ...]]


def domain(rulebook: Rulebook) -> dict[str, tuple[Answer, ...]]:
    """For each question the single answers that matter; for "several", its options."""
    bounds = _bounds(rulebook)
    return {
        key: _values(question, bounds.get(key, set()))
        for key, question in rulebook.questionnaire.questions.items()
    }


def calmest(question: Question) -> Answer:
    """The answer of a person without that symptom."""
    if isinstance(question, SeveralOf):
        return frozenset({"none"})
    if isinstance(question, Number):
        return question.least
    if question.kind == "yes_no":
        return "no" if question.worse == "yes" else "yes"
    return next(option for option in question.choices if option != question.ends_when)


def conditions(rulebook: Rulebook) -> Iterable[Condition]:
    """Every condition of the content."""
    for location in rulebook.questionnaire.locations:
        asked = (question.ask_when for question in location.questions)
        yield from (gate for gate in (location.applies_when, *asked) if gate)
    yield from (rule.when for rule in rulebook.rules)
    offers = (question.offer_when for question in rulebook.provider_questions.values())
    yield from (offer for offer in offers if offer)


def _bounds(rulebook: Rulebook) -> dict[str, set[float]]:
    bounds: dict[str, set[float]] = {}
    for condition in conditions(rulebook):
        for atom in atoms(condition):
            if isinstance(atom, Compare):
                bounds.setdefault(atom.question, set()).add(float(atom.bound))
    return bounds


def _values(question: Question, bounds: set[float]) -> tuple[Answer, ...]:
    if isinstance(question, SeveralOf):
        return (*question.options, UNSURE)
    if isinstance(question, Number):
        return (*_representatives(question, bounds), UNSURE)
    return tuple(question.choices)


def _representatives(question: Number, bounds: set[float]) -> list[float]:
    """One number below, at and above each bound, in rising order."""
    points = {question.least, question.most}
    for bound in bounds:
        points |= {bound - question.step, bound, bound + question.step}
    return sorted(round(point, 2) for point in points if question.least <= point <= question.most)
