"""For whom the level changes: one calm person for each old and new level, and what causes it."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from questionnaire import Answer
from rules.engine import Engine, Guidance
from rules.model import LevelId, Rulebook
from rules.workbench.compare.same_person import same_person
from rules.workbench.proof.people.counterexample import Side, counterexamples, notable
from rules.workbench.proof.world.circuit import TRUE

Reached = LevelId | None
"""A level, or None when no rule fires."""


class Change(NamedTuple):
    """One person whose level changes, in the fewest answers that show it."""

    old: Reached
    new: Reached
    lowered: bool
    answers: Mapping[str, Answer]
    causes: tuple[str, ...]


class LevelChanges(NamedTuple):
    """One change for each pair of levels, and for each old rule whose urgency someone loses."""

    pairs: tuple[Change, ...]
    lost: Mapping[str, Change]


def level_changes(old: Rulebook, new: Rulebook) -> LevelChanges:
    """Every kind of change of level between the two, over all answers."""
    before, after, ties = same_person(old, new)
    pairs: list[Change] = []
    for first, second in product(_levels(old), _levels(new)):
        if first != second:
            wires = [*ties, *_exactly(before, first), *_exactly(after, second)]
            pairs += _change(before, after, wires)
    lost = {}
    for rule in old.rules:
        wires = [*ties, before.world.fires[rule.key], -after.world.at_least(rule.level)]
        for change in _change(before, after, wires):
            lost[rule.key] = change
    return LevelChanges(tuple(pairs), lost)


def _levels(rulebook: Rulebook) -> list[Reached]:
    return [*(level.id for level in rulebook.levels), None]


def _exactly(side: Side, level: Reached) -> list[int]:
    """Wires of which all are true when this is the level."""
    levels = side.answering.rulebook.levels
    if level is None:
        return [-side.world.at_least(levels[-1].id)]
    place = [other.id for other in levels].index(level)
    above = -side.world.at_least(levels[place - 1].id) if place else TRUE
    return [side.world.at_least(level), above]


def _change(before: Side, after: Side, wires: list[int]) -> Iterator[Change]:
    """The calmest person of whom the wires are true, if there is one."""
    sides = (before, after)
    found = counterexamples([*sides], wires)
    if found is None:
        return
    books = [side.answering.rulebook for side in sides]
    old, new = (Engine(book).decide(answers) for book, answers in zip(books, found, strict=True))
    answers = {
        key: answer
        for book, said in zip(books, found, strict=True)
        for key, answer in notable(book, said).items()
    }
    # Both ranks as they were: levels that change places lower people as well.
    lowered = _rank(books[0], old) > _rank(books[0], new)
    yield Change(_reached(old), _reached(new), lowered, answers, tuple(_causes(old, new, books[1])))


def _causes(old: Guidance, new: Guidance, today: Rulebook) -> Iterator[str]:
    now = today.questionnaire.renamed.rule
    before = {now(rule.key): rule.level for rule in old.fired}
    after = {rule.key: rule.level for rule in new.fired}
    for key, level in before.items():
        if key not in after:
            yield f"{key} ({level}) fires no longer"
        elif after[key] != level:
            yield f"{key} is {after[key]}, was {level}"
    yield from (f"{key} ({level}) fires now" for key, level in after.items() if key not in before)


def _reached(guidance: Guidance) -> Reached:
    return guidance.fired[0].level if guidance.fired else None


def _rank(rulebook: Rulebook, guidance: Guidance) -> int:
    level = _reached(guidance)
    return rulebook.rank[level] if level else 0
