"""Rule books with one small wrong change: in a rule, or in what decides that a question comes."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from questionnaire import Location, Question, Questionnaire
from rules.loading.widening import counting
from rules.model import Rule, Rulebook
from rules.workbench.mutation.conditions import changes


class Mutant(NamedTuple):
    """A changed rule book: where it is changed, and how, in words.

    `asks_other_people` when the change decides who is asked, not what they are told.
    """

    location: str
    key: str
    says: str
    rulebook: Rulebook
    asks_other_people: bool = False

    def __str__(self) -> str:
        return f"{self.key}: {self.says}"


def mutants(rulebook: Rulebook) -> Iterator[Mutant]:
    """Every rule book that differs by one small change of what decides anything."""
    for rule in rulebook.rules:
        yield from _of_rule(rulebook, rule)
    for location in rulebook.questionnaire.locations:
        yield from _of_location(rulebook, location)


def with_rules(rulebook: Rulebook, rules: tuple[Rule, ...]) -> Rulebook:
    """The rule book with these rules; not a copy, which would keep what was worked out before."""
    return Rulebook.model_construct(**{**_fields(rulebook), "rules": rules})


def with_rule(rulebook: Rulebook, changed: Rule) -> Rulebook:
    """The rule book with the rule of that key changed."""
    rules = (changed if rule.key == changed.key else rule for rule in rulebook.rules)
    return with_rules(rulebook, tuple(rules))


def with_question(rulebook: Rulebook, changed: Question) -> Rulebook:
    """The rule book with the question of that key changed."""
    location = rulebook.questionnaire.location(changed.location)
    questions = tuple(changed if q.key == changed.key else q for q in location.questions)
    return with_location(rulebook, location.model_copy(update={"questions": questions}))


def with_location(rulebook: Rulebook, changed: Location) -> Rulebook:
    """The rule book with the location of that id changed."""
    locations = tuple(
        changed if place.id == changed.id else place for place in rulebook.questionnaire.locations
    )
    questionnaire = Questionnaire.model_construct(locations=locations)
    return Rulebook.model_construct(**{**_fields(rulebook), "questionnaire": questionnaire})


def _fields(rulebook: Rulebook) -> dict[str, Any]:
    return {name: getattr(rulebook, name) for name in Rulebook.model_fields}


def _of_rule(rulebook: Rulebook, rule: Rule) -> Iterator[Mutant]:
    def mutant(says: str, **update: Any) -> Mutant:
        changed = rule.model_copy(update=update)
        return Mutant(rule.location, rule.key, says, with_rule(rulebook, changed))

    written = rulebook.written.get(rule.key, rule.when)
    facts = rulebook.raising.get(rule.level, ())
    for says, condition in changes(rulebook.questionnaire, written):
        yield mutant(says, when=counting(condition, facts))
    levels = [level.id for level in rulebook.levels]
    place = levels.index(rule.level)
    for other in (place - 1, place + 1):
        if 0 <= other < len(levels):
            yield mutant(f"level {levels[other]}, not {rule.level}", level=levels[other])
    others = tuple(other for other in rulebook.rules if other.key != rule.key)
    if others:
        yield Mutant(rule.location, rule.key, "no such rule", with_rules(rulebook, others))


def _of_location(rulebook: Rulebook, location: Location) -> Iterator[Mutant]:
    def mutant(says: str, **update: Any) -> Mutant:
        changed = location.model_copy(update=update)
        other = with_location(rulebook, changed)
        return Mutant(location.id, location.id, says, other, asks_other_people=True)

    if location.applies_when is not None:
        yield mutant("applies whenever it is chosen", applies_when=None)
        for says, condition in changes(rulebook.questionnaire, location.applies_when):
            yield mutant(f"applies when: {says}", applies_when=condition)
    for question in location.questions:
        yield from _of_question(rulebook, question)


def _of_question(rulebook: Rulebook, question: Question) -> Iterator[Mutant]:
    def mutant(says: str, **update: Any) -> Mutant:
        changed = question.model_copy(update=update)
        other = with_question(rulebook, changed)
        return Mutant(question.location, question.key, says, other, asks_other_people=True)

    if question.ask_when is not None:
        yield mutant("asked always", ask_when=None)
        for says, condition in changes(rulebook.questionnaire, question.ask_when):
            yield mutant(f"asked when: {says}", ask_when=condition)
    if question.ends_when is not None:
        yield mutant("ends nothing", ends_when=None)
