"""Screens held against the rules: the most urgent row first, and nothing decisive too late."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from questionnaire import Questionnaire, Screen, atoms
from rules.model import LevelId, Rule


class OutOfOrder(NamedTuple):
    """A screen by place in its location, with fault and remedy."""

    location: str
    place: int
    wrong: str
    instead: str


def out_of_order(
    questionnaire: Questionnaire, rules: Sequence[Rule], rank: Mapping[LevelId, int]
) -> Iterator[OutOfOrder]:
    """Every screen that has a less urgent row first, or asks after the result what decides."""
    reach = _reach(questionnaire, rules, rank)
    for location in questionnaire.locations:
        for place, screen in enumerate(location.screens):
            for wrong, instead in _mistakes(questionnaire, screen, reach):
                yield OutOfOrder(location.id, place, wrong, instead)


def _mistakes(
    questionnaire: Questionnaire, screen: Screen, reach: dict[str, int]
) -> Iterator[tuple[str, str]]:
    if screen.after_result:
        for key in screen.keys:
            if reach[key]:
                wrong = f"'{key}' is asked after the result, and a rule needs it"
                yield wrong, "move it to a screen before"
        return
    for group in screen.groups:
        keys = [f"{screen.location}.{name}" for name in group.questions]
        symptoms = [key for key in keys if not questionnaire.questions[key].not_a_symptom]
        for earlier, later in pairwise(symptoms):
            if reach[later] > reach[earlier]:
                wrong = f"'{later}' can call for faster care than '{earlier}' above it"
                yield wrong, "the most urgent row first; change their order"


def _reach(
    questionnaire: Questionnaire, rules: Sequence[Rule], rank: Mapping[LevelId, int]
) -> dict[str, int]:
    """The rank that each question can lead to, by itself or by what it opens; 0 for none.

    Rules of other places count only where no rule of its own place reads the question: what a
    sign adds to a rule elsewhere does not say how urgent it is where it is asked.
    """
    own, other = (
        dict.fromkeys(questionnaire.questions, 0),
        dict.fromkeys(questionnaire.questions, 0),
    )
    for rule in rules:
        for atom in atoms(rule.when):
            at_home = atom.question.partition(".")[0] == rule.location
            found = own if at_home else other
            found[atom.question] = max(found[atom.question], rank[rule.level])
    reach = {key: own[key] or other[key] for key in own}
    for location in reversed(questionnaire.locations):
        for question in reversed(location.questions):
            for parent in question.ask_when.reads if question.ask_when else ():
                reach[parent] = max(reach[parent], reach[question.key])
    return reach
