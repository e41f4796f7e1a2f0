"""The same person under questions that were renamed: what the map of old ids makes of an answer.

The map itself is asked, one answer at a time, so that the comparison can say nothing else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from questionnaire import (
    NONE,
    PLACES,
    UNSURE,
    Answer,
    AnswerError,
    Compare,
    Condition,
    Number,
    Question,
    Questionnaire,
    SeveralOf,
    atoms,
    migrated,
    read_answer,
    successor,
)
from rules.model import Rulebook
from rules.workbench.proof.world.circuit import Circuit
from rules.workbench.proof.world.domain import conditions

Wires = Mapping[Answer, int]


def renamed_questions(old: Questionnaire, new: Questionnaire) -> list[Question]:
    """The questions of `old` of which something has another id in `new`."""
    return [
        question
        for key, question in old.questions.items()
        if key in new.renamed.by_key
        or successor(new, key) != key
        or (key == PLACES and new.renamed.locations)
    ]


def bounds_under_old_ids(old: Rulebook, new: Rulebook) -> Iterator[Condition]:
    """What new conditions compare numbers with, under the old key of the question."""
    for question in renamed_questions(old.questionnaire, new.questionnaire):
        now = successor(new.questionnaire, question.key)
        for compare in _comparisons(new):
            if compare.question == now:
                yield replace(compare, question=question.key)


def bounds_under_new_ids(old: Rulebook, new: Rulebook) -> Iterator[Condition]:
    """What old conditions compare numbers with, under the new key of the question."""
    for compare in _comparisons(old):
        yield replace(compare, question=successor(new.questionnaire, compare.question))
    for question in renamed_questions(old.questionnaire, new.questionnaire):
        if isinstance(question, Number):
            # The new range may be wider: the ends of the old one are answers that people gave.
            now = successor(new.questionnaire, question.key)
            yield from (Compare(now, "at_least", end) for end in (question.least, question.most))


def renamed_ties(
    circuit: Circuit,
    new: Questionnaire,
    question: Question,
    old: Wires,
    after: Mapping[str, Wires],
) -> Iterator[int]:
    """Wires that are true when the new answers are those that the old ones became."""
    if not isinstance(question, SeveralOf):
        for answer, wire in old.items():
            for key, value in _readable(new, question.key, answer).items():
                yield from (circuit.any_of([-wire, one]) for one in _said(after[key], value))
        return
    ticks = {option: migrated(new, {question.key: [option]}) for option in old}
    for key in dict.fromkeys(key for moved in ticks.values() for key in moved):
        if key in new.questions:
            became = {option: moved.get(key) for option, moved in ticks.items()}
            yield from _ticked(circuit, new.question(key), became, old, after[key])


def _ticked(
    circuit: Circuit, question: Question, became: Mapping[Any, Any], old: Wires, new: Wires
) -> Iterator[int]:
    """What the ticks of an old question say to one new question."""
    if isinstance(question, SeveralOf):
        for option in new.keys() - {NONE}:
            before = [old[one] for one, value in became.items() if option in (value or ())]
            if before:
                yield -circuit.differ(new[option], circuit.any_of(before))
        return
    yes = [old[one] for one, value in became.items() if value == "yes"]
    split = UNSURE in old and any(value == "no" for one, value in became.items() if one != NONE)
    for option, wire in old.items():
        value = became[option]
        others = [other for one, other in old.items() if one not in (option, NONE)]
        if split and value in ("no", UNSURE):
            # Another tick says yes to this question, and "not sure" beside it that nobody knows.
            others = [*yes, *([old[UNSURE]] if value == "no" else [])]
        elif split:
            others = []
        if value in new:
            yield circuit.any_of([-wire, *others, new[value]])


def _said(wires: Wires, answer: Answer) -> list[int]:
    """The wires that hold when this was answered; of several, the ticks, or that there is none."""
    if not isinstance(answer, frozenset):
        return [wires[answer]]
    if answer == {NONE}:
        return [-wire for option, wire in wires.items() if option != NONE]
    return [wires[option] for option in answer]


def _readable(new: Questionnaire, key: str, answer: Answer) -> dict[str, Answer]:
    """The new answers that are read, of those that the map makes of one old answer."""
    found: dict[str, Answer] = {}
    for moved, value in migrated(new, {key: answer}).items():
        try:
            found[moved] = read_answer(new.question(moved), value)
        except (AnswerError, KeyError):
            continue
    return found


def _comparisons(rulebook: Rulebook) -> list[Compare]:
    return [
        atom
        for condition in conditions(rulebook)
        for atom in atoms(condition)
        if isinstance(atom, Compare)
    ]
