"""What would change this: the nearest answers that call for faster care.

Each counted answer is changed alone, to each other answer it could have, and the rules are run
again. Nothing is estimated.
"""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import (
    NONE,
    Answer,
    Answers,
    Compare,
    Number,
    Question,
    SeveralOf,
    answered_path,
    atoms,
)
from rules.engine import Engine, Guidance
from rules.model import Level, Rule


class Rise(NamedTuple):
    """One other answer to one question, and the more urgent level it would lead to."""

    question: Question
    answer: Answer
    level: Level


def more_urgent_if(
    engine: Engine, answers: Answers, guidance: Guidance, most: int | None = None
) -> tuple[Rise, ...]:
    """For each symptom question the single change that raises the level most; most urgent first.

    `most` is how many are wanted: where so many lead to the highest level, no more are looked for.
    """
    rank, highest = engine.rulebook.rank, engine.rulebook.levels[0]
    found, at_the_highest = [], 0
    for question in answered_path(engine.rulebook.questionnaire, guidance.sight):
        if question.not_a_symptom:
            continue
        if rise := _highest_of(engine, answers, guidance, question):
            found.append(rise)
            at_the_highest += rise.level == highest
        if at_the_highest == most:
            break
    return tuple(sorted(found, key=lambda rise: -rank[rise.level.id])[:most])


def _highest_of(
    engine: Engine, answers: Answers, guidance: Guidance, question: Question
) -> Rise | None:
    """The first change that leads to the highest level that any leads to."""
    rank, highest, found = engine.rulebook.rank, engine.rulebook.levels[0], None
    for rise in _rises_of(engine, answers, guidance, question):
        if found is None or rank[rise.level.id] > rank[found.level.id]:
            found = rise
        if found.level == highest:
            break
    return found


def _rises_of(
    engine: Engine, answers: Answers, guidance: Guidance, question: Question
) -> Iterator[Rise]:
    for other in _other_answers(engine.rulebook.rules, question, answers[question.key]):
        level = engine.more_urgent(guidance, answers, question.key, other)
        if level:
            yield Rise(question, other, level)


def _other_answers(rules: tuple[Rule, ...], question: Question, answer: Answer) -> Iterator[Answer]:
    if isinstance(question, SeveralOf):
        chosen = answer if isinstance(answer, frozenset) else frozenset[str]()
        yield from (
            (chosen - {NONE}) | {option} for option in question.options if option not in chosen
        )
    elif isinstance(question, Number):
        yield from _borders(rules, question)
    else:
        yield from (option for option in question.choices if option != answer)


def _borders(rules: tuple[Rule, ...], question: Number) -> Iterator[float]:
    """Numbers at which some rule begins to hold."""
    for rule in rules:
        for atom in atoms(rule.when):
            if isinstance(atom, Compare) and atom.question == question.key:
                past = {"above": question.step, "below": -question.step}.get(atom.comparison, 0.0)
                yield float(atom.bound) + past
