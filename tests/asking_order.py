"""The order of the questions of one place: what may stand before what.

A question reaches the highest level of a rule of its place that reads it or a follow-up of it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from questionnaire import NOT_ASKED, Condition, CountedAnswers, Location, Question, atoms
from rules import LevelId, Rulebook


class FollowUp(NamedTuple):
    """A question that only an answer about a symptom of its place opens.

    `parents` are the ids of those symptoms. `behind` is what it stands behind: the nearest
    question before it that is a parent, or no follow-up.
    """

    question: Question
    parents: frozenset[str]
    behind: str | None


def out_of_order(
    rulebook: Rulebook, place: Location
) -> Iterator[tuple[Question, Question, LevelId]]:
    """Neighbors of which the second reaches a more urgent level, with that level.

    Left out are follow-ups, questions that no rule of the place reads, and context, which stands
    before what it decides.
    """
    reach, level = _reach(rulebook, place), {rank: name for name, rank in rulebook.rank.items()}
    opened = {one.question.key for one in follow_ups(place)}
    line = [
        question
        for question in place.questions
        if question.key not in opened and reach[question.key] and not question.not_a_symptom
    ]
    for earlier, later in pairwise(line):
        if reach[later.key] > reach[earlier.key]:
            yield earlier, later, level[reach[later.key]]


def follow_ups(place: Location) -> Iterator[FollowUp]:
    """The follow-ups of a place, in asking order."""
    symptoms = {q.key: q.id for q in place.questions if not q.not_a_symptom}
    before: list[str] = []
    opened = set[str]()
    for question in place.questions:
        parents = _parents(question, symptoms)
        if question.ask_when and parents and _needs(question.ask_when, symptoms):
            opened.add(question.id)
            near = (name for name in reversed(before) if name in parents or name not in opened)
            yield FollowUp(question, parents, next(near, None))
        before.append(question.id)


def _parents(question: Question, symptoms: dict[str, str]) -> frozenset[str]:
    read = atoms(question.ask_when) if question.ask_when else ()
    return frozenset(symptoms[atom.question] for atom in read if atom.question in symptoms)


def _needs(ask_when: Condition, symptoms: dict[str, str]) -> bool:
    """Whether it cannot hold while no symptom of the place was reported."""
    nothing: CountedAnswers = dict.fromkeys(symptoms, NOT_ASKED)
    return ask_when.truth(nothing) is False


def _reach(rulebook: Rulebook, place: Location) -> dict[str, int]:
    """The rank that each question of a place reaches; 0 where no rule of the place reads it."""
    reach = {question.key: 0 for question in place.questions}
    for rule in rulebook.rules:
        for atom in atoms(rulebook.written.get(rule.key, rule.when)):
            if rule.location == place.id and atom.question in reach:
                reach[atom.question] = max(reach[atom.question], rulebook.rank[rule.level])
    for one in reversed(list(follow_ups(place))):
        for parent in one.parents:
            key = f"{place.id}.{parent}"
            reach[key] = max(reach[key], reach[one.question.key])
    return reach
